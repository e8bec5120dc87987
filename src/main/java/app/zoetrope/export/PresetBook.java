package app.zoetrope.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The presets of one's own. Calls block and come from background threads.
public interface PresetBook {
    /// In the order in which they were saved first.
    List<Preset> own() throws IOException;

    /// Replaces the one of that name, whatever its case.
    ///
    /// @throws IOException also where the name is blank or one of the application's own
    void save(Preset preset) throws IOException;

    void remove(String name) throws IOException;

    /// The presets of a file that somebody shared.
    ///
    /// @throws IOException with a sentence, if there is none in it
    List<Preset> read(Path file) throws IOException;

    void share(List<Preset> presets, Path file) throws IOException;

    /// One's own or one that comes with the application, whatever the case of its name.
    default Optional<Preset> find(String name) throws IOException {
        return own().stream()
                .filter(preset -> preset.name().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> Preset.BUILT_IN.stream()
                        .filter(preset -> preset.name().equalsIgnoreCase(name))
                        .findFirst());
    }
}
