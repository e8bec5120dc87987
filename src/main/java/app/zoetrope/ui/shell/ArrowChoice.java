package app.zoetrope.ui.shell;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;

/// The arrow keys in a row of toggles choose as a click does. By itself JavaFX marks the next one as chosen and tells
/// nobody.
final class ArrowChoice {
    private ArrowChoice() {}

    static void install(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode().isArrowKey() && event.getTarget() instanceof ToggleButton before) {
                Platform.runLater(() -> follow(before));
            }
        });
    }

    private static void follow(ToggleButton before) {
        Node owner = before.getScene() == null ? null : before.getScene().getFocusOwner();
        if (owner instanceof ToggleButton now
                && !now.equals(before)
                && now.getToggleGroup() != null
                && now.getToggleGroup().equals(before.getToggleGroup())) {
            now.fire();
        }
    }
}
