package app.zoetrope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.FxExtension;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fx")
@ExtendWith(FxExtension.class)
class StudioViewTest {
    private final Region compose = new Region();
    private final Region stage = new Region();
    private final Region filmstrip = new Region();
    private final Region queue = new Region();
    private final StudioView studio = new StudioView(compose);

    private void completeAt(double width, double height) {
        studio.resize(width, height);
        studio.complete(stage, filmstrip, queue);
        studio.layout();
    }

    @Test
    void whatComesAfterTheFirstFrameFitsAWindowThatIsLow() {
        completeAt(1024, 400);
        assertThat(filmstrip.isVisible()).isFalse();
        studio.resize(1024, 600);
        assertThat(filmstrip.isVisible()).isTrue();
    }

    @Test
    void theQueueTakesTheVeryPlaceThatWasKeptForIt() {
        studio.resize(1440, 850);
        studio.layout();
        var kept = studio.getChildrenUnmodifiable().getLast().getBoundsInParent();
        completeAt(1440, 850);
        assertThat(queue.getBoundsInParent()).isEqualTo(kept);
        assertThat(queue.getWidth()).isEqualTo(304);
    }
}
