package app.zoetrope.ui.preferences;

import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Tips;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Which version this is, where its files are, and whose work is in it.
final class AboutSection extends Section {
    AboutSection(PreferencesViewModel model) {
        super("about");
        var version = new Label(model.about().version());
        version.setId("settings-version");
        add(line("version", version));
        add(folder(model, "data", model.about().data()));
        add(folder(model, "logs", model.about().logs()));
        var licences = new Label(Text.of("preferences.licences"));
        licences.getStyleClass().add("second");
        licences.setWrapText(true);
        var line = new VBox(licences);
        line.getStyleClass().add("line");
        add(line);
    }

    private static VBox folder(PreferencesViewModel model, String key, Path folder) {
        var path = new Label(folder.toString());
        path.getStyleClass().add("second");
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tips.put(path, folder.toString());
        path.setMinWidth(0);
        var words = new VBox(2, new Label(Text.of("preferences." + key)), path);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var show = new Button(Text.of("preferences.show"));
        show.setId("settings-show-" + key);
        show.setMinWidth(USE_PREF_SIZE);
        show.setOnAction(_ -> model.show(folder));
        var both = new HBox(16, words, show);
        both.setAlignment(Pos.CENTER_LEFT);
        var line = new VBox(both);
        line.getStyleClass().add("line");
        return line;
    }
}
