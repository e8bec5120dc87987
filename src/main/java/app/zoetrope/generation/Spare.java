package app.zoetrope.generation;

import app.zoetrope.model.JobId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where clips are kept that the library cannot take: the data folder, else the system's folder for temporary files.
final class Spare {
    private static final Logger LOG = LoggerFactory.getLogger(Spare.class);

    private final EmergencyNotes notes;

    Spare(EmergencyNotes notes) {
        this.notes = notes;
    }

    /// The best place first.
    List<Path> places(JobId job) {
        Path best = notes.clipFile(job);
        Path last = Path.of(System.getProperty("java.io.tmpdir"), "zoetrope-" + best.getFileName());
        return List.of(best, last);
    }

    /// Writes a clip that is only in memory; synced when this returns.
    ///
    /// @throws IOException if there is no place for it
    Path write(JobId job, byte[] clip) throws IOException {
        IOException none = new IOException("There is no place for the clip");
        for (Path place : places(job)) {
            try {
                Files.createDirectories(folderOf(place));
                Files.write(place, clip);
                sync(place);
                return place;
            } catch (IOException failure) {
                none.addSuppressed(failure);
                delete(place);
            }
        }
        throw none;
    }

    /// One that was written before.
    Optional<Path> find(JobId job) {
        return places(job).stream().filter(Files::isRegularFile).findFirst();
    }

    /// Copies into a file that is there whole or not at all.
    static void copy(Path from, Path to) throws IOException {
        Path draft = to.resolveSibling(to.getFileName() + ".tmp");
        try {
            Files.copy(from, draft, StandardCopyOption.REPLACE_EXISTING);
            sync(draft);
            Files.move(draft, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            delete(draft);
            throw failure;
        }
    }

    void forget(JobId job) {
        places(job).forEach(Spare::delete);
    }

    static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            LOG.debug("{} stays", file, failure);
        }
    }
}
