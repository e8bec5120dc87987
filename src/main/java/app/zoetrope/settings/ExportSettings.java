package app.zoetrope.settings;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;

/// Where clips were exported last and how they are named there; and where every finished clip goes by itself.
public final class ExportSettings {
    private final ObjectProperty<Optional<Path>> folder;
    private final StringProperty template;
    private final BooleanProperty reveal;
    private final BooleanProperty watch;
    private final ObjectProperty<Optional<Path>> watchFolder;

    ExportSettings(Fields fields) {
        folder = fields.path("export.folder");
        template = fields.text("export.template", "");
        reveal = fields.flag("export.reveal", false);
        watch = fields.flag("export.watch", false);
        watchFolder = fields.path("export.watchFolder");
    }

    public ObjectProperty<Optional<Path>> folderProperty() {
        return folder;
    }

    /// Empty until the user writes one: the export screen's own default then holds.
    public StringProperty templateProperty() {
        return template;
    }

    /// Whether the folder is opened at the end of an export.
    public BooleanProperty revealProperty() {
        return reveal;
    }

    /// Whether every finished clip is copied to a folder besides.
    public BooleanProperty watchProperty() {
        return watch;
    }

    public ObjectProperty<Optional<Path>> watchFolderProperty() {
        return watchFolder;
    }
}
