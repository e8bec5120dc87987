package app.zoetrope.ui.preferences;

import app.zoetrope.settings.ExportSettings;
import app.zoetrope.settings.Settings;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Tips;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;

/// What happens at the end of an export, and where finished clips go by themselves.
final class ExportSection extends Section {
    private static final double NARROWEST = 136;
    private static final double WIDEST = 300;

    ExportSection(PreferencesViewModel model) {
        super("export");
        ExportSettings export = model.settings().export();
        Settings all = model.settings();
        add(
                line(
                        "export.reveal",
                        Controls.check("export.reveal", "settings-export-reveal", export.revealProperty())),
                all,
                export.revealProperty());
        var folder = new Button();
        folder.setId("settings-watch-folder");
        folder.textProperty()
                .bind(export.watchFolderProperty()
                        .map(chosen ->
                                chosen.map(Object::toString).orElse(Text.of("preferences.export.watch.choose"))));
        Tips.put(folder, Text.of("preferences.export.watch.folder"));
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        export.watchFolderProperty()
                .subscribe(chosen -> folder.setMinWidth(chosen.isPresent() ? NARROWEST : USE_PREF_SIZE));
        folder.setMaxWidth(WIDEST);
        folder.setOnAction(_ -> model.chooseWatchFolder());
        var check = Controls.check("export.watch", "settings-watch", export.watchProperty());
        check.setMinWidth(USE_PREF_SIZE);
        check.selectedProperty().subscribe((_, on) -> {
            if (on && export.watchFolderProperty().get().isEmpty()) {
                model.chooseWatchFolder();
            }
        });
        var both = new HBox(12, folder, check);
        both.setAlignment(Pos.CENTER_RIGHT);
        add(line("export.watch", both), all, export.watchProperty(), export.watchFolderProperty());
        resettable(all);
    }
}
