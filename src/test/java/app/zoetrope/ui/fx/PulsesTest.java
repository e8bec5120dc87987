package app.zoetrope.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Look;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.animation.TranslateTransition;
import javafx.application.ColorScheme;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fx-alone")
@ExtendWith(FxExtension.class)
class PulsesTest {
    private final Label label = FxExtension.onFx(() -> new Label("still"));
    private Stage stage;

    @BeforeEach
    void show() {
        FxExtension.runOnFx(Pulses::rest);
        stage = Look.show(() -> new StackPane(label), 300, 200, ColorScheme.DARK);
    }

    @AfterEach
    void hide() {
        FxExtension.runOnFx(stage::hide);
    }

    @Test
    void theTimerRestsWhileNothingMoves() throws Exception {
        awaitRest();
    }

    @Test
    void aChangeAfterARestIsLaidOut() throws Exception {
        awaitRest();
        double before = FxExtension.onFx(label::getWidth);
        FxExtension.runOnFx(() -> label.setText("a change that makes it wider"));
        FxExtension.pulse();
        assertThat(FxExtension.onFx(label::getWidth)).isGreaterThan(before);
        awaitRest();
    }

    @Test
    void anAnimationAfterARestRunsToItsEndAndTheTimerRestsAgain() throws Exception {
        awaitRest();
        FxExtension.runOnFx(() -> {
            var move = new TranslateTransition(Duration.millis(400), label);
            move.setToX(40);
            move.play();
        });
        TimeUnit.MILLISECONDS.sleep(100);
        assertThat(Pulses.areResting()).isFalse();
        awaitRest();
        assertThat(FxExtension.onFx(label::getTranslateX)).isEqualTo(40);
    }

    @Test
    void aCaretStandsStillAfterAWhileAndBlinksAgainWithTheNextKey() throws Exception {
        var text = FxExtension.onFx(() -> new TextField("words"));
        FxExtension.runOnFx(() -> {
            ((StackPane) stage.getScene().getRoot()).getChildren().setAll(text);
            Carets.rest(stage.getScene(), Duration.millis(600));
            text.requestFocus();
        });
        TimeUnit.MILLISECONDS.sleep(400);
        assertThat(FxExtension.onFx(text::isFocused)).isTrue();
        assertThat(Pulses.areResting()).isFalse();
        awaitRest();
        FxExtension.runOnFx(() -> press(text, KeyCode.LEFT));
        TimeUnit.MILLISECONDS.sleep(400);
        assertThat(Pulses.areResting()).isFalse();
        awaitRest();
    }

    @Test
    void askingTwiceChangesNothing() throws Exception {
        FxExtension.runOnFx(Pulses::rest);
        awaitRest();
    }

    private static void press(TextField text, KeyCode key) {
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(text, new KeyEvent(type, "", "", key, false, false, false, false));
        }
    }

    private static void awaitRest() throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!Pulses.areResting()) {
            assertThat(System.nanoTime()).isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
