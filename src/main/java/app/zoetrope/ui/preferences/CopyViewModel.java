package app.zoetrope.ui.preferences;

import app.zoetrope.settings.Settings;
import app.zoetrope.settings.SettingsCopy;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Dialogs;
import app.zoetrope.ui.fx.TaskRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Takes the settings to another machine, and back.
public final class CopyViewModel {
    private static final Dialogs.FileKind JSON = new Dialogs.FileKind("JSON", List.of("json"));
    private static final long LARGEST = 4L << 20;

    private final Settings settings;
    private final Dialogs dialogs;
    private final TaskRunner tasks;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");

    public CopyViewModel(Settings settings, Dialogs dialogs, TaskRunner tasks) {
        this.settings = settings;
        this.dialogs = dialogs;
        this.tasks = tasks;
    }

    /// What was done last; empty before.
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    public void save() {
        dialogs.saveFile(
                Text.of("preferences.copy.save"), "zoetrope-settings.json", JSON, Optional.empty(), this::write);
    }

    private void write(Path file) {
        byte[] bytes = SettingsCopy.write(settings);
        tasks.run(
                () -> Files.write(file, bytes),
                written -> words.set(Text.of("preferences.copy.saved", written)),
                this::failed);
    }

    public void load() {
        dialogs.chooseFiles(Text.of("preferences.copy.load"), JSON, Optional.empty(), files -> read(files.getFirst()));
    }

    private void read(Path file) {
        tasks.run(
                () -> {
                    if (Files.size(file) > LARGEST) {
                        throw new java.io.IOException(Text.of("preferences.copy.ODD"));
                    }
                    return SettingsCopy.read(Files.readAllBytes(file));
                },
                read -> apply(read.apply(settings)),
                this::failed);
    }

    private void apply(SettingsCopy.Outcome outcome) {
        words.set(
                outcome.senseless().isEmpty()
                        ? Text.of("preferences.copy.loaded", outcome.taken())
                        : Text.of(
                                "preferences.copy.loaded.partly",
                                outcome.taken(),
                                String.join(", ", outcome.senseless())));
    }

    private void failed(Exception failure) {
        words.set(
                failure instanceof SettingsCopy.Refused refused
                        ? Text.of("preferences.copy." + refused.why())
                        : Text.of("preferences.care.failed", Text.reason(failure)));
    }
}
