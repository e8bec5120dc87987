package app.zoetrope.ui.shell;

import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Short sentences at an edge of the window that go away by themselves, but not from under the pointer. They lie
/// in the window, not in one of their own: so they move with it and have its colours. JavaFX thread.
public final class Notices {
    private static final Duration SHOWN = Duration.seconds(6);
    private static final int MOST = 3;
    private static final double WIDEST = 440;

    private final VBox layer = new VBox(8);

    public Notices() {
        layer.setId("notices");
        layer.getStyleClass().add("notices");
        layer.setAlignment(Pos.BOTTOM_CENTER);
        layer.setPickOnBounds(false);
    }

    /// Lies over the window.
    Node layer() {
        return layer;
    }

    /// Where they lie.
    ///
    /// @param clear so much of the window's edges stays free of them
    /// @param edge the upper one, or the lower
    void place(Insets clear, VPos edge) {
        if (!clear.equals(StackPane.getMargin(layer))) {
            StackPane.setMargin(layer, clear);
        }
        layer.setAlignment(edge == VPos.TOP ? Pos.TOP_CENTER : Pos.BOTTOM_CENTER);
    }

    public void say(String words) {
        show(row(words));
    }

    /// @param act words of the button
    public void say(String words, String act, Runnable onAct) {
        HBox row = row(words);
        var button = new Button(act);
        button.getStyleClass().add("link");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            layer.getChildren().remove(row);
            onAct.run();
        });
        row.getChildren().add(1, button);
        show(row);
    }

    private void show(HBox row) {
        layer.getChildren().add(row);
        if (layer.getChildren().size() > MOST) {
            layer.getChildren().removeFirst();
        }
        var end = new PauseTransition(SHOWN);
        end.setOnFinished(_ -> layer.getChildren().remove(row));
        row.setOnMouseEntered(_ -> end.stop());
        row.setOnMouseExited(_ -> end.playFromStart());
        end.play();
    }

    private HBox row(String words) {
        var text = new Label(words);
        text.setWrapText(true);
        text.setMaxWidth(WIDEST);
        Button close = Buttons.icon("", BootstrapIcons.X, Text.of("shell.notice.close"));
        close.getStyleClass().add("flat");
        var row = new HBox(text, close);
        row.getStyleClass().add("notice-bar");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMaxWidth(HBox.USE_PREF_SIZE);
        close.setOnAction(_ -> layer.getChildren().remove(row));
        return row;
    }
}
