package app.zoetrope.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Remembers which library folder the index is of. Losing the note costs nothing but one more rebuild.
final class IndexedFolder {
    private final Path note;
    private final Path library;

    IndexedFolder(Path dataFolder, Path library) {
        this.note = dataFolder.resolve("indexed-library.txt");
        this.library = library.toAbsolutePath();
    }

    /// Whether the index was made for another folder than this start's.
    boolean isAnother() throws IOException {
        return Files.exists(note) && !Files.readString(note).strip().equals(library.toString());
    }

    void remember() throws IOException {
        Files.writeString(note, library.toString());
    }
}
