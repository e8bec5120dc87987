package app.zoetrope.engine.segmind;

import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.VideoEngine.Monitor;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Charged;
import app.zoetrope.model.Problem.Kind;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A file that a clip is written to as it arrives. A plain stream, since a channel would turn an interrupt into a
/// failure of the disk.
final class Sink implements AutoCloseable {
    /// No clip of this service is near it.
    static final long LONGEST = 2L * 1024 * 1024 * 1024;

    /// A drive with less than this counts as full.
    private static final long ROOM = 1024 * 1024;

    private final FileOutputStream file;
    private final Monitor monitor;
    private final long expected;
    private long length;

    /// @param append whether what is there stays
    /// @param expected the whole length, or negative if nobody said
    Sink(Path target, boolean append, long expected, Monitor monitor) throws IOException {
        this.length = append ? Files.size(target) : 0;
        this.file = new FileOutputStream(target.toFile(), append);
        this.expected = expected;
        this.monitor = monitor;
    }

    /// Writes what has been taken from the body already, and all the rest.
    ///
    /// @return false if it is longer than any clip; the rest has not been read then
    /// @throws IOException if the file cannot be written
    boolean pour(List<ByteBuffer> first, TimedBody body) throws IOException, NetworkException, InterruptedException {
        Optional<List<ByteBuffer>> piece = Optional.of(first);
        while (piece.isPresent() && length <= LONGEST) {
            write(piece.get());
            piece = next(body);
        }
        return piece.isEmpty();
    }

    private static Optional<List<ByteBuffer>> next(TimedBody body) throws NetworkException, InterruptedException {
        try {
            return body.next();
        } catch (IOException broken) {
            throw new NetworkException(NetworkException.Stage.LOST, broken);
        }
    }

    private void write(List<ByteBuffer> buffers) throws IOException {
        for (ByteBuffer buffer : buffers) {
            var piece = new byte[buffer.remaining()];
            buffer.get(piece);
            file.write(piece);
            length += piece.length;
        }
        monitor.progress(expected > 0 ? Math.min(1, (double) length / expected) : 0, length);
    }

    /// What it means that the file cannot be written.
    static EngineException failed(Path target, IOException why, Charged charged) {
        boolean full = target.toFile().getAbsoluteFile().getParentFile().getUsableSpace() < ROOM;
        var problem = new Problem(full ? Kind.DISK_FULL : Kind.STORAGE_FAILED, charged, Words.clean(why.toString()));
        return new EngineException(problem, charged == Charged.YES, Optional.empty(), why);
    }

    long length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
