package app.zoetrope.testkit;

import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

/// What hands do, as events. Call from any thread but the JavaFX one.
public final class Gestures {
    private Gestures() {}

    /// Sends a key to whatever has the focus. Modifiers: SHIFT, SHORTCUT.
    public static void press(Stage stage, KeyCode key, KeyCode... modifiers) {
        List<KeyCode> held = List.of(modifiers);
        FxExtension.runOnFx(() -> {
            Node target = stage.getScene().getFocusOwner();
            Event.fireEvent(
                    target == null ? stage.getScene().getRoot() : target,
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "",
                            key.getName(),
                            key,
                            held.contains(KeyCode.SHIFT),
                            held.contains(KeyCode.SHORTCUT),
                            false,
                            false));
        });
    }

    public static void click(Node node, KeyCode... modifiers) {
        click(node, 1, modifiers);
    }

    public static void doubleClick(Node node) {
        click(node, 1);
        click(node, 2);
    }

    /// The mouse goes over a node without a button pressed.
    ///
    /// @param part of its width, 0 to 1
    public static void move(Node node, double part) {
        hover(node, MouseEvent.MOUSE_MOVED, part);
    }

    public static void leave(Node node) {
        hover(node, MouseEvent.MOUSE_EXITED, 0);
    }

    private static void hover(Node node, EventType<MouseEvent> type, double part) {
        FxExtension.runOnFx(() -> {
            double x = node.getLayoutBounds().getWidth() * part;
            Point2D at = node.localToScene(x, 8);
            Event.fireEvent(
                    node,
                    new MouseEvent(
                            type,
                            at.getX(),
                            at.getY(),
                            at.getX(),
                            at.getY(),
                            MouseButton.NONE,
                            0,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            true,
                            null));
        });
    }

    /// Presses a button that can be pressed.
    public static void fire(Stage stage, String id) {
        FxExtension.runOnFx(() -> {
            Button button = (Button) node(stage, id);
            if (button.isDisabled() || !button.isVisible()) {
                throw new AssertionError(id + " cannot be pressed");
            }
            button.fire();
        });
    }

    public static Node node(Stage stage, String id) {
        return Objects.requireNonNull(stage.getScene().getRoot().lookup("#" + id), id);
    }

    private static void click(Node node, int count, KeyCode... modifiers) {
        List<KeyCode> held = List.of(modifiers);
        FxExtension.runOnFx(() -> {
            for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
                Point2D at = node.localToScene(8, 8);
                Event.fireEvent(
                        node,
                        new MouseEvent(
                                type,
                                at.getX(),
                                at.getY(),
                                at.getX(),
                                at.getY(),
                                MouseButton.PRIMARY,
                                count,
                                held.contains(KeyCode.SHIFT),
                                held.contains(KeyCode.SHORTCUT),
                                false,
                                false,
                                type.equals(MouseEvent.MOUSE_PRESSED),
                                false,
                                false,
                                true,
                                false,
                                true,
                                null));
            }
        });
    }
}
