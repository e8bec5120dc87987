package app.zoetrope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.FxExtension;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fx")
@ExtendWith(FxExtension.class)
class StudioViewTest {
    private final Region compose = new Region();
    private final Region welcome = new Region();
    private final Region player = new Region();
    private final Region filmstrip = new Region();
    private final Region queue = new Region();
    private final StudioView studio = new StudioView(compose);
    private final Scene scene = new Scene(new Pane(studio));

    private void completeAt(double width, double height) {
        studio.complete(welcome, player, filmstrip, queue);
        layAt(width, height);
    }

    private void layAt(double width, double height) {
        studio.resize(width, height);
        scene.getRoot().applyCss();
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
        layAt(1440, 850);
        var kept = studio.getChildrenUnmodifiable().getLast().getBoundsInParent();
        completeAt(1440, 850);
        assertThat(queue.getBoundsInParent()).isEqualTo(kept);
        assertThat(queue.getWidth()).isEqualTo(304);
    }

    @Test
    void theQueueIsUnderThePlayerWhereThreePanelsDoNotFit() {
        completeAt(720, 850);
        assertThat(queue.getWidth()).isEqualTo(player.getWidth()).isGreaterThan(390);
        assertThat(queue.localToScene(0, 0).getY())
                .isEqualTo(player.localToScene(0, player.getHeight()).getY());
        layAt(1100, 850);
        assertThat(queue.getWidth()).isEqualTo(248);
        assertThat(queue.localToScene(0, 0).getY()).isZero();
    }

    @Test
    void theHeadOfTheQueueIsSeenUnderThePlayerOfALowWindow() {
        completeAt(720, 398);
        assertThat(player.getHeight()).isEqualTo(350);
        assertThat(queue.getHeight()).isEqualTo(240);
    }
}
