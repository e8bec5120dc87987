package app.zoetrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.settings.WindowPlace;
import app.zoetrope.testkit.FxExtension;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fx")
@ExtendWith(FxExtension.class)
class StagePlaceTest {
    private final Rectangle2D screen =
            FxExtension.onFx(() -> Screen.getPrimary().getVisualBounds());

    @Test
    void aWindowStandsWhereItWasLeft() {
        Stage stage = follow(Optional.of(new WindowPlace(90, 70, 1100, 700, false)));
        assertThat(stage.getX()).isEqualTo(90);
        assertThat(stage.getY()).isEqualTo(70);
        assertThat(stage.getWidth()).isEqualTo(1100);
        assertThat(stage.getHeight()).isEqualTo(700);
        assertThat(stage.isMaximized()).isFalse();
    }

    @Test
    void aWindowThatWasLeftOnALargerScreenFitsThisOne() {
        Stage stage = follow(Optional.of(new WindowPlace(300, 200, 3000, 2000, true)));
        assertThat(stage.getWidth()).isLessThan(screen.getWidth());
        assertThat(stage.getHeight()).isLessThan(screen.getHeight());
        assertThat(stage.isMaximized()).isTrue();
    }

    @Test
    void aWindowThatWasLeftOnAScreenThatIsGoneIsLikeAFirstOne() {
        Stage first = follow(Optional.empty());
        Stage gone = follow(Optional.of(new WindowPlace(9000, 100, 1100, 700, false)));
        assertThat(first.getWidth()).isLessThan(screen.getWidth());
        assertThat(gone.getX()).as("the system's choice").isNaN();
        assertThat(gone.getWidth()).isEqualTo(first.getWidth());
        assertThat(gone.getHeight()).isEqualTo(first.getHeight());
    }

    private static Stage follow(Optional<WindowPlace> was) {
        ObjectProperty<Optional<WindowPlace>> place = new SimpleObjectProperty<>(was);
        return FxExtension.onFx(() -> {
            var stage = new Stage();
            StagePlace.follow(stage, place);
            return stage;
        });
    }
}
