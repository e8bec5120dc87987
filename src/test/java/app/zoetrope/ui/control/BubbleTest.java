package app.zoetrope.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.FxExtension;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fx")
@ExtendWith(FxExtension.class)
class BubbleTest {
    private final AtomicInteger made = new AtomicInteger();
    private final Label words = new Label("Words");
    private final Bubble bubble = new Bubble(ArrowLocation.TOP_LEFT, () -> {
        made.incrementAndGet();
        return words;
    });

    @Test
    void whatItHoldsIsMadeAtTheFirstOpeningAndKept() {
        FxExtension.runOnFx(() -> {
            var button = new Button("Open");
            var stage = new Stage();
            stage.setScene(new Scene(button, 200, 100));
            stage.show();
            bubble.hide();
            assertThat(made).as("before it was opened").hasValue(0);
            bubble.toggle(button);
            assertThat(isShown()).isTrue();
            bubble.toggle(button);
            assertThat(isShown()).isFalse();
            bubble.toggle(button);
            assertThat(isShown()).isTrue();
            bubble.hide();
            assertThat(isShown()).isFalse();
            assertThat(made).hasValue(1);
            stage.hide();
        });
    }

    private boolean isShown() {
        return words.getScene() != null
                && words.getScene().getWindow() != null
                && words.getScene().getWindow().isShowing();
    }
}
