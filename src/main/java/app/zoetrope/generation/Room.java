package app.zoetrope.generation;

import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Kind;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether what is to be made could be kept, asked before money is spent.
final class Room {
    private static final Logger LOG = LoggerFactory.getLogger(Room.class);
    /// Generous: clips of the service are a few megabytes.
    private static final long BYTES_PER_CLIP = 32L << 20;

    private Room() {}

    static Optional<Problem> objection(QueueParts parts, int clips) {
        try {
            parts.shelf().checkRoom(clips * BYTES_PER_CLIP);
        } catch (NoRoomException failure) {
            return Optional.of(Problem.free(Kind.DISK_FULL, words(failure)));
        } catch (IOException failure) {
            LOG.warn("The library cannot be written", failure);
            return Optional.of(Problem.free(Kind.LIBRARY_UNAVAILABLE, words(failure)));
        }
        try {
            parts.notes().checkReady();
        } catch (IOException failure) {
            LOG.warn("The data folder cannot be written", failure);
            return Optional.of(Problem.free(Kind.DATA_UNAVAILABLE, words(failure)));
        }
        return Optional.empty();
    }

    private static String words(IOException failure) {
        return String.valueOf(failure.getMessage());
    }
}
