package app.zoetrope.ui.preferences;

import app.zoetrope.text.Text;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The settings as a file.
final class CopySection extends Section {
    CopySection(CopyViewModel model) {
        super("copy");
        add(line("copy.save", act("save", model::save)));
        add(line("copy.load", act("load", model::load)));
        HBox said = Controls.problem(model.wordsProperty(), BootstrapIcons.INFO_CIRCLE);
        said.setId("settings-copy-words");
        var line = new VBox(said);
        line.getStyleClass().add("line");
        line.visibleProperty().bind(said.visibleProperty());
        line.managedProperty().bind(line.visibleProperty());
        add(line);
    }

    private static Button act(String key, Runnable action) {
        var button = new Button(Text.of("preferences.copy." + key + ".act"));
        button.setId("settings-" + key);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
