package app.zoetrope.ui.fx;

import java.lang.reflect.Method;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the caret of a window's texts stand still, seen, some seconds after the last key or click, as GTK's do: for as
/// long as one blinks JavaFX runs at sixty frames a second, 4 % of a processor. The next key or click lets it blink
/// again, which JavaFX does by itself. JavaFX thread only.
public final class Carets {
    /// `gtk-cursor-blink-timeout` of GTK.
    private static final Duration PATIENCE = Duration.seconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Carets.class);

    private final Scene scene;
    private final PauseTransition patience;

    private Carets(Scene scene, Duration wait) {
        this.scene = scene;
        patience = new PauseTransition(wait);
        patience.setOnFinished(_ -> stand());
    }

    public static void rest(Scene scene) {
        rest(scene, PATIENCE);
    }

    static void rest(Scene scene, Duration wait) {
        var carets = new Carets(scene, wait);
        carets.after(KeyEvent.ANY);
        carets.after(InputMethodEvent.ANY);
        carets.after(MouseEvent.MOUSE_PRESSED);
        carets.after(MouseEvent.MOUSE_RELEASED);
        scene.focusOwnerProperty().subscribe(carets::again);
        scene.windowProperty().flatMap(Window::focusedProperty).subscribe(carets::again);
    }

    private <T extends Event> void after(EventType<T> type) {
        scene.addEventFilter(type, _ -> again());
    }

    private void again() {
        if (scene.getFocusOwner() instanceof TextInputControl) {
            patience.playFromStart();
        } else {
            patience.stop();
        }
    }

    private void stand() {
        if (scene.getFocusOwner() instanceof TextInputControl text
                && text.getSkin() instanceof TextInputControlSkin<?> skin) {
            stand(skin);
        }
    }

    /// What is public stops a caret by hiding it. Where the inner method is not as expected, it goes on blinking.
    private static void stand(TextInputControlSkin<?> skin) {
        try {
            Method hide = TextInputControlSkin.class.getDeclaredMethod("setBlink", boolean.class);
            hide.setAccessible(true);
            skin.setCaretAnimating(false);
            hide.invoke(skin, false);
        } catch (ReflectiveOperationException | RuntimeException failure) {
            LOG.info("A caret does not rest: {}", failure.toString());
        }
    }
}
