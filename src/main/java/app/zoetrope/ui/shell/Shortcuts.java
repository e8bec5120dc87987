package app.zoetrope.ui.shell;

import app.zoetrope.ui.fx.KeyMap;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Runs a command when its keys are pressed. Keys that work while typing are taken before any control sees them; all
/// others only where the focused control had no use for them, and never while text is being typed. A control that has
/// the focus from a mouse click shows no ring, so nobody expects the space bar to press it again: then the space bar
/// is a command too.
public final class Shortcuts {
    private final Map<Shortcut, BooleanSupplier> commands = new EnumMap<>(Shortcut.class);
    private final KeyMap keys;

    public Shortcuts(KeyMap keys) {
        this.keys = keys;
    }

    /// @param command says whether it had something to do; if not, the key goes on
    public void on(Shortcut shortcut, BooleanSupplier command) {
        commands.put(shortcut, command);
    }

    void always(Shortcut shortcut, Runnable command) {
        on(shortcut, () -> {
            command.run();
            return true;
        });
    }

    void install(Scene scene) {
        keys.install(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() || event.isAltDown() || event.getCode().isFunctionKey()) {
                run(event, Shortcut::worksWhileTyping);
            }
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            @Nullable Node focused = scene.getFocusOwner();
            if (event.getCode() == KeyCode.SPACE
                    && focused != null
                    && !focused.isFocusVisible()
                    && !(focused instanceof TextInputControl)) {
                run(event, _ -> true);
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!(scene.getFocusOwner() instanceof TextInputControl)) {
                run(event, _ -> true);
            }
        });
    }

    private void run(KeyEvent event, Predicate<Shortcut> which) {
        if (!keys.isListening()) {
            return;
        }
        for (Map.Entry<Shortcut, BooleanSupplier> each : commands.entrySet()) {
            if (which.test(each.getKey())
                    && matches(each.getKey(), event)
                    && each.getValue().getAsBoolean()) {
                event.consume();
                return;
            }
        }
    }

    private boolean matches(Shortcut shortcut, KeyEvent event) {
        return keys.key(shortcut.name()).filter(key -> key.match(event)).isPresent();
    }
}
