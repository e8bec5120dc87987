package app.zoetrope.ui.gallery;

import app.zoetrope.model.Clip;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.control.PartsLabel;
import app.zoetrope.ui.fx.Tips;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The facts of a clip, line by line.
final class FactSheet extends GridPane {
    private static final double NAMES = 64;

    FactSheet() {
        getStyleClass().add("facts");
        var names = new ColumnConstraints(NAMES);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
    }

    void show(Clip clip) {
        getChildren().clear();
        int row = 0;
        for (Facts.Fact fact : Facts.of(clip, ZonedDateTime.now(ZoneId.systemDefault()))) {
            var name = new Label(fact.name());
            name.getStyleClass().add("second");
            setValignment(name, VPos.TOP);
            var value = new PartsLabel();
            value.say(fact.value());
            value.getStyleClass().add(fact.name().isEmpty() ? "second" : "value");
            add(name, 0, row);
            if (fact.whole().isEmpty()) {
                add(value, 1, row);
            } else {
                Tips.put(value, fact.whole());
                var line = new HBox(4, value, copy(fact));
                line.getStyleClass().add("copyable");
                HBox.setHgrow(value, Priority.ALWAYS);
                add(line, 1, row);
            }
            row++;
        }
    }

    private static Button copy(Facts.Fact fact) {
        Button button = Buttons.icon("", BootstrapIcons.FILES, Text.of("gallery.copy", fact.name()));
        button.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(fact.whole());
            Clipboard.getSystemClipboard().setContent(content);
        });
        return button;
    }
}
