package app.zoetrope.ui.player;

import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The stage before the first clip: what this is, and two ways to begin.
final class EmptyPane extends VBox {
    private static final double TEXT_WIDTH = 420;

    EmptyPane(PlayerActions actions) {
        getStyleClass().add("player-empty");
        setAlignment(Pos.CENTER);
        var picture = new FontIcon(BootstrapIcons.FILM);
        picture.getStyleClass().add("empty-icon");
        var title = new Label(Text.of("player.empty.title"));
        title.getStyleClass().add("headline");
        var text = new Label(Text.of("player.empty.text"));
        text.getStyleClass().add("empty-text");
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        text.setMaxWidth(TEXT_WIDTH);
        text.setMinHeight(USE_PREF_SIZE);
        Button choose = Buttons.labelled("empty-choose", BootstrapIcons.IMAGE, Text.of("player.empty.choose"));
        choose.setOnAction(_ -> actions.choosePicture());
        Button sample = Buttons.labelled("empty-sample", BootstrapIcons.PLAY, Text.of("player.empty.sample"));
        sample.setOnAction(_ -> actions.trySample());
        var buttons = new FlowPane(8, 8, choose, sample);
        buttons.setAlignment(Pos.CENTER);
        buttons.getStyleClass().add("buttons");
        getChildren().addAll(picture, title, text, buttons);
    }
}
