package app.zoetrope.settings;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;

/// Where clips were exported last, and how they are named there.
public final class ExportSettings {
    private final ObjectProperty<Optional<Path>> folder;
    private final StringProperty template;

    ExportSettings(Fields fields) {
        folder = fields.path("export.folder");
        template = fields.text("export.template", "");
    }

    public ObjectProperty<Optional<Path>> folderProperty() {
        return folder;
    }

    /// Empty until the user writes one: the export screen's own default then holds.
    public StringProperty templateProperty() {
        return template;
    }
}
