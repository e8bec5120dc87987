package app.zoetrope.ui.preferences;

import app.zoetrope.text.Text;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Looking after the library, with what it found.
final class CareSection extends Section {
    private static final int SHOWN = 50;

    private final CareViewModel model;
    private final VBox troubles = new VBox(4);

    CareSection(CareViewModel model) {
        super("care");
        this.model = model;
        add(line("care.bring", act("bring", "settings-bring", model::bring)));
        add(line("care.check", act("check", "settings-check", model::check)));
        add(line("care.rebuild", act("rebuild", "settings-rebuild", model::rebuild)));
        add(line("care.move", act("move", "settings-move", model::move)));
        add(outcome());
        model.troubles().addListener((ListChangeListener<String>) _ -> show());
        show();
    }

    private Button act(String key, String id, Runnable action) {
        var button = new Button(Text.of("preferences.care." + key + ".act"));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(model.runningProperty());
        button.setOnAction(_ -> action.run());
        return button;
    }

    private VBox outcome() {
        var words = new Label();
        words.setId("settings-care-words");
        words.setWrapText(true);
        words.textProperty().bind(model.wordsProperty());
        var bar = new ProgressBar();
        bar.progressProperty().bind(model.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var stop = new Button(Text.of("preferences.care.stop"));
        stop.setId("settings-care-stop");
        stop.setOnAction(_ -> model.stop());
        var running = new HBox(12, bar, stop);
        running.setAlignment(Pos.CENTER_LEFT);
        running.visibleProperty().bind(model.runningProperty());
        running.managedProperty().bind(running.visibleProperty());
        var all = new VBox(8, words, running, troubles);
        all.getStyleClass().add("line");
        all.visibleProperty().bind(model.wordsProperty().isNotEmpty());
        all.managedProperty().bind(all.visibleProperty());
        return all;
    }

    private void show() {
        troubles.getChildren()
                .setAll(model.troubles().stream()
                        .limit(SHOWN)
                        .map(CareSection::trouble)
                        .toList());
        int more = model.troubles().size() - SHOWN;
        if (more > 0) {
            troubles.getChildren().add(trouble(Text.of("preferences.care.more", more)));
        }
    }

    private static Label trouble(String sentence) {
        var label = new Label(sentence);
        label.getStyleClass().add("second");
        label.setWrapText(true);
        return label;
    }
}
