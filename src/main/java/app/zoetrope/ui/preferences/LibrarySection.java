package app.zoetrope.ui.preferences;

import app.zoetrope.settings.HeldJobs;
import app.zoetrope.settings.Settings;
import app.zoetrope.text.Text;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Where clips are kept, and how many are made at once.
final class LibrarySection extends Section {
    private static final double NUMBER = 64;

    LibrarySection(PreferencesViewModel model) {
        super("library");
        add(folder(model));
        Settings all = model.settings();
        add(line("parallel", "settings-parallel", model.parallel(), NUMBER), all, all.parallelJobsProperty());
        add(
                line(
                        "held",
                        Controls.segmented(
                                "settings-held",
                                all.heldJobsProperty(),
                                List.of(HeldJobs.values()),
                                choice -> Text.of("preferences.held." + choice))),
                all,
                all.heldJobsProperty());
        resettable(all);
    }

    private static VBox folder(PreferencesViewModel model) {
        var path = new Label();
        path.setId("settings-library-path");
        path.textProperty().bind(model.settings().libraryProperty().map(Path::toString));
        path.setTooltip(new Tooltip());
        path.getTooltip().textProperty().bind(path.textProperty());
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.getStyleClass().add("second");
        path.setMinWidth(0);
        var words = new VBox(2, new Label(Text.of("preferences.library.folder")), path);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var change = new Button(Text.of("preferences.library.change"));
        change.setId("settings-library");
        change.setMinWidth(USE_PREF_SIZE);
        change.setOnAction(_ -> model.chooseLibrary());
        var show = new Button(Text.of("preferences.show"));
        show.setId("settings-library-show");
        show.setMinWidth(USE_PREF_SIZE);
        show.setOnAction(_ -> model.showLibrary());
        var both = new HBox(8, words, show, change);
        both.setAlignment(Pos.CENTER_LEFT);
        var line = new VBox(8, both, Controls.problem(model.libraryProblemProperty(), BootstrapIcons.INFO_CIRCLE));
        line.getStyleClass().add("line");
        return line;
    }
}
