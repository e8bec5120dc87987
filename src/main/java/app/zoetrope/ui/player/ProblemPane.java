package app.zoetrope.ui.player;

import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Over the poster of a clip that does not play here: why, and what can be done.
final class ProblemPane extends VBox {
    private static final double TEXT_WIDTH = 430;

    private final Label reason = new Label();

    ProblemPane(PlayerViewModel model) {
        setId("player-problem");
        getStyleClass().add("player-problem");
        setAlignment(Pos.CENTER);
        var title = new Label(Text.of("player.unplayable"), new FontIcon(BootstrapIcons.EXCLAMATION_TRIANGLE));
        title.getStyleClass().add("title");
        reason.setWrapText(true);
        reason.setTextAlignment(TextAlignment.CENTER);
        reason.setMaxWidth(TEXT_WIDTH);
        reason.getStyleClass().add("reason");
        reason.setMinHeight(USE_PREF_SIZE);
        Button open =
                Buttons.labelled("open-outside", BootstrapIcons.BOX_ARROW_UP_RIGHT, Text.of("player.open-outside"));
        open.setOnAction(_ -> model.stateProperty().get().clip().ifPresent(model.actions()::openOutside));
        getChildren().addAll(title, reason, open);
        setVisible(false);
    }

    void show(PlayerState state) {
        if (state instanceof PlayerState.Unplayable problem) {
            reason.setText(problem.reason());
            setAccessibleText(Text.of("player.unplayable") + ". " + problem.reason());
        }
        setVisible(state instanceof PlayerState.Unplayable);
    }
}
