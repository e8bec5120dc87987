package app.zoetrope.ui.player;

import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.ViewScope;
import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// `00:02.29 / 00:06.04 · frame 55`. Its text is the whole sentence; what is drawn has the position in bold.
final class TimeLabel extends Label {
    private final PlayerViewModel model;
    private final Label now = new Label();
    private final Label rest = new Label();
    private boolean withFrame = true;

    TimeLabel(PlayerViewModel model) {
        this.model = model;
        setId("time-label");
        getStyleClass().add("time");
        now.getStyleClass().add("strong");
        rest.getStyleClass().add("rest");
        var both = new HBox(now, rest);
        both.setAlignment(Pos.CENTER_LEFT);
        setGraphic(both);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMinWidth(USE_PREF_SIZE);
        var scope = new ViewScope(this);
        scope.whileShowing(() -> model.head().positionProperty().subscribe(_ -> update()));
        scope.whileShowing(() -> model.head().clockProperty().subscribe(_ -> update()));
    }

    void setWithFrame(boolean with) {
        withFrame = with;
        update();
    }

    private void update() {
        Duration position = model.head().positionProperty().get();
        String from = TimeText.clock(position);
        String to = TimeText.clock(model.head().clockProperty().get().length());
        String tail =
                withFrame ? Text.of("player.time.frame", to, model.head().frame()) : Text.of("player.time.short", to);
        now.setText(from);
        rest.setText(tail);
        setText(from + tail);
        setAccessibleText(from + tail);
    }
}
