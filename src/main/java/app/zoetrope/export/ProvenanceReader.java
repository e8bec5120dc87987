package app.zoetrope.export;

import app.zoetrope.model.Provenance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Reads what an exported file says of its making. The file may come from anywhere. Blocks.
@FunctionalInterface
public interface ProvenanceReader {
    /// Empty where it says nothing, or nothing of this application's. Of a joined clip, the first shot.
    ///
    /// @throws IOException if the file cannot be read
    Optional<Provenance> read(Path file) throws IOException, InterruptedException;
}
