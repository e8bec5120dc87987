package app.zoetrope.ui.preferences;

import app.zoetrope.model.Check;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.ViewScope;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// What works here, each part in a line of words.
final class HealthSection extends Section {
    private final VBox results = new VBox(10);

    HealthSection(HealthViewModel model) {
        super("health");
        var look = new Button(Text.of("preferences.health.look.act"));
        look.setId("settings-health");
        look.setMinWidth(USE_PREF_SIZE);
        look.setOnAction(_ -> model.look());
        look.disableProperty().bind(model.runningProperty());
        var copy = new Button(Text.of("preferences.health.copy.act"));
        copy.setId("settings-health-copy");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(
                _ -> Clipboard.getSystemClipboard().setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, model.text())));
        copy.visibleProperty()
                .bind(model.wordsProperty()
                        .isNotEmpty()
                        .and(model.runningProperty().not()));
        copy.managedProperty().bind(copy.visibleProperty());
        var both = new HBox(8, copy, look);
        both.setAlignment(Pos.CENTER_RIGHT);
        add(line("health.look", both));
        var words = new Label();
        words.setId("settings-health-words");
        words.setWrapText(true);
        words.textProperty().bind(model.wordsProperty());
        results.setId("settings-health-results");
        var line = new VBox(12, words, results);
        line.getStyleClass().add("line");
        line.visibleProperty().bind(model.wordsProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        add(line);
        new ViewScope(this).whileShowing(() -> {
            ListChangeListener<Check> follow = _ -> show(model);
            model.results().addListener(follow);
            show(model);
            return () -> model.results().removeListener(follow);
        });
    }

    private void show(HealthViewModel model) {
        results.getChildren()
                .setAll(model.results().stream().map(HealthSection::row).toList());
    }

    private static HBox row(Check check) {
        var icon = new FontIcon(check.ok() ? BootstrapIcons.CHECK2_CIRCLE : BootstrapIcons.EXCLAMATION_TRIANGLE);
        var name = new Label(check.name());
        name.getStyleClass().add("strong");
        var words = new VBox(2, name, second(check.words()));
        if (!check.remedy().isEmpty()) {
            var remedy = new Label(check.remedy());
            remedy.setWrapText(true);
            words.getChildren().add(remedy);
        }
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(12, icon, words);
        row.getStyleClass().add(check.ok() ? "passed" : "not-passed");
        row.setAccessibleText(
                Text.of(check.ok() ? "preferences.health.row.ok" : "preferences.health.row.wrong", check.name()));
        return row;
    }

    private static Label second(String words) {
        var label = new Label(words);
        label.getStyleClass().add("second");
        label.setWrapText(true);
        return label;
    }
}
