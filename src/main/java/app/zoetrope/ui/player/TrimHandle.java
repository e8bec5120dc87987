package app.zoetrope.ui.player;

import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Tips;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

/// One end of the marked part, to be dragged along the timeline or moved by the arrow keys.
final class TrimHandle extends Region {
    static final double WIDTH = 10;

    private final MarkCommands marks;
    private final MarkCommands.End end;

    TrimHandle(MarkCommands marks, MarkCommands.End end) {
        this.marks = marks;
        this.end = end;
        String name = end == MarkCommands.End.IN ? "in" : "out";
        setId("trim-" + name);
        getStyleClass().addAll("trim", "trim-" + name);
        setManaged(false);
        setCursor(Cursor.H_RESIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(Text.of("player.trim." + name));
        Tips.put(this, Text.of("player.trim." + name));
        setOnMousePressed(event -> {
            requestFocus();
            event.consume();
        });
        setOnMouseDragged(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                double inside = event.getX() + (end == MarkCommands.End.IN ? 0 : -getWidth());
                marks.drag(
                        end,
                        Math.clamp(
                                (getLayoutX() + edge() + inside)
                                        / getParent().getLayoutBounds().getWidth(),
                                0,
                                1));
            }
            event.consume();
        });
        setOnMouseReleased(event -> event.consume());
        setOnMouseMoved(event -> event.consume());
        setOnKeyPressed(this::key);
    }

    /// From the handle's left to the moment it stands for.
    private double edge() {
        return end == MarkCommands.End.IN ? 0 : getWidth();
    }

    private void key(KeyEvent event) {
        int by = event.isShiftDown() ? 10 : 1;
        switch (event.getCode()) {
            case LEFT -> marks.nudge(end, -by);
            case RIGHT -> marks.nudge(end, by);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> marks.at(end).toMillis() / 1000.0;
            case VALUE_STRING -> TimeText.clock(marks.at(end));
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
