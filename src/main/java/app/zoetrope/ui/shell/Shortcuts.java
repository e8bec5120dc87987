package app.zoetrope.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Runs a command when its keys are pressed, unless the control with the focus has its own use for them.
final class Shortcuts {
    private final Map<Shortcut, BooleanSupplier> commands = new EnumMap<>(Shortcut.class);

    /// @param command says whether it had something to do; if not, the key goes on to the focused control
    void on(Shortcut shortcut, BooleanSupplier command) {
        commands.put(shortcut, command);
    }

    void on(Shortcut shortcut, Runnable command) {
        on(shortcut, () -> {
            command.run();
            return true;
        });
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            for (Map.Entry<Shortcut, BooleanSupplier> each : commands.entrySet()) {
                Shortcut shortcut = each.getKey();
                if (shortcut.keys().match(event)
                        && !belongsToFocus(scene.getFocusOwner(), shortcut, event)
                        && each.getValue().getAsBoolean()) {
                    event.consume();
                    return;
                }
            }
        });
    }

    private static boolean belongsToFocus(@Nullable Node focus, Shortcut shortcut, KeyEvent event) {
        if (focus instanceof TextInputControl) {
            return !shortcut.worksWhileTyping();
        }
        KeyCode code = event.getCode();
        boolean arrow = code == KeyCode.LEFT || code == KeyCode.RIGHT;
        return switch (focus) {
            case ButtonBase _ -> code == KeyCode.SPACE;
            case Slider _, ComboBoxBase<?> _, ListView<?> _ -> arrow || code == KeyCode.SPACE;
            case null, default -> false;
        };
    }
}
