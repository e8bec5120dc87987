package app.zoetrope.engine.segmind;

import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.VideoEngine.Monitor;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Charged;
import app.zoetrope.model.Problem.Kind;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file that a clip is written to as it arrives. A plain stream, since a channel would turn an interrupt into a
/// failure of the disk.
final class Sink implements AutoCloseable {
    /// No clip of this service is near it.
    static final long LONGEST = 2L * 1024 * 1024 * 1024;

    /// A drive with less than this counts as full.
    private static final long ROOM = 1024 * 1024;

    /// So much is held beside the file; clips of this service are far smaller.
    private static final int HELD = 64 * 1024 * 1024;

    private final @Nullable OutputStream file;
    private final @Nullable ByteArrayOutputStream held;
    private final Monitor monitor;
    private final long expected;
    private @Nullable IOException broken;
    private long length;

    /// @param append whether what is there stays
    /// @param expected the whole length, or negative if nobody said
    Sink(Path target, boolean append, long expected, Monitor monitor) throws IOException {
        this.length = append ? Files.size(target) : 0;
        this.file = new FileOutputStream(target.toFile(), append);
        this.held = null;
        this.expected = expected;
        this.monitor = monitor;
    }

    private Sink(Path target, long expected, Monitor monitor) {
        OutputStream opened = null;
        try {
            opened = new FileOutputStream(target.toFile());
        } catch (IOException failure) {
            broken = failure;
        }
        this.file = opened;
        this.held = new ByteArrayOutputStream();
        this.expected = expected;
        this.monitor = monitor;
    }

    /// For an answer that comes only once: what the file cannot take is held in memory.
    static Sink holding(Path target, long expected, Monitor monitor) {
        return new Sink(target, expected, monitor);
    }

    /// Why the file is not whole, if all of it is in `held` instead.
    Optional<IOException> broken() {
        return Optional.ofNullable(broken);
    }

    byte[] held() {
        return held == null ? new byte[0] : held.toByteArray();
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
            keep(piece);
            length += piece.length;
        }
        monitor.progress(expected > 0 ? Math.min(1, (double) length / expected) : 0, length);
    }

    private void keep(byte[] piece) throws IOException {
        boolean inMemory = false;
        if (held != null && length + piece.length <= HELD) {
            held.writeBytes(piece);
            inMemory = true;
        } else if (broken != null) {
            throw broken;
        }
        if (file != null && broken == null) {
            try {
                file.write(piece);
            } catch (IOException failure) {
                if (!inMemory) {
                    throw failure;
                }
                broken = failure;
            }
        }
    }

    /// What it means that the file cannot be written.
    static EngineException failed(Path target, IOException why, Charged charged) {
        File folder = target.toFile().getAbsoluteFile().getParentFile();
        boolean full = folder.isDirectory() && folder.getUsableSpace() < ROOM;
        var problem = new Problem(
                full ? Kind.DISK_FULL : Kind.STORAGE_FAILED, charged, Words.clean(String.valueOf(why.getMessage())));
        return new EngineException(problem, charged == Charged.YES, Optional.empty(), why);
    }

    long length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
