package app.zoetrope.storage;

import app.zoetrope.generation.EmergencyNotes;
import app.zoetrope.generation.NoRoomException;
import app.zoetrope.model.JobId;
import app.zoetrope.model.RemoteRun;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file of lines, one for each number that the database could not take: `accepted-runs.jsonl` in the data folder, and
/// another in the system's folder for temporary files where even that cannot be written. A kill inside a line leaves a
/// torn line, which is skipped. Blank lines are room that was taken before, so that a full drive has some.
public final class EmergencyFile implements EmergencyNotes {
    private static final Logger LOG = LoggerFactory.getLogger(EmergencyFile.class);
    private static final String NAME = "accepted-runs.jsonl";
    /// For some twenty numbers.
    private static final int RESERVE = 16 * 1024;
    /// Of the data folder's drive: for the database's log, a number, and a clip.
    private static final long ROOM = 32L << 20;

    private final Path folder;
    private final List<Path> files;

    private record Line(JobId job, RemoteRun run) {}

    public EmergencyFile(Path dataFolder) {
        folder = dataFolder;
        Path last = Path.of(System.getProperty("java.io.tmpdir"), "zoetrope-" + System.getProperty("user.name"));
        files = List.of(dataFolder.resolve(NAME), last.resolve(NAME));
    }

    @Override
    public synchronized void keep(JobId job, RemoteRun run) {
        LOG.error("Job {} was accepted as request {}, which the database could not take", job, run.requestId());
        String line = "\n" + Json.write(new Line(job, run)) + "\n";
        for (Path file : files) {
            try {
                write(file, line.getBytes(StandardCharsets.UTF_8));
                return;
            } catch (IOException failure) {
                LOG.error("The request number could not be written to {}", file, failure);
            }
        }
        LOG.error("The request number stands in this log alone");
    }

    /// Where the reserve begins, else at the end.
    private static void write(Path file, byte[] line) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
            long place = written(channel);
            ByteBuffer rest = ByteBuffer.wrap(line);
            while (rest.hasRemaining()) {
                place += channel.write(rest, place);
            }
            channel.force(true);
        }
    }

    /// How much of the file is more than blank.
    private static long written(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate((int) channel.size());
        while (content.hasRemaining() && channel.read(content, content.position()) >= 0) {
            // until all is there
        }
        int end = content.position();
        while (end > 0 && content.get(end - 1) == '\n') {
            end--;
        }
        return end;
    }

    @Override
    public synchronized Optional<RemoteRun> find(JobId job) {
        return files.stream()
                .flatMap(EmergencyFile::lines)
                .filter(line -> line.contains(job.toString()))
                .flatMap(line -> Json.tryRead(line, Line.class).stream())
                .filter(line -> Missing.in(line).isEmpty())
                .map(Line::run)
                .reduce((_, last) -> last);
    }

    private static Stream<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines();
        } catch (NoSuchFileException _) {
            return Stream.empty();
        } catch (IOException failure) {
            LOG.error("{} cannot be read", file, failure);
            return Stream.empty();
        }
    }

    @Override
    public Path clipFile(JobId job) {
        return folder.resolve("kept").resolve(job + ".part");
    }

    @Override
    public synchronized void checkReady() throws IOException {
        Path file = files.getFirst();
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
            long written = written(channel);
            if (channel.size() - written < RESERVE / 2) {
                ByteBuffer blank = ByteBuffer.wrap("\n".repeat(RESERVE).getBytes(StandardCharsets.US_ASCII));
                while (blank.hasRemaining()) {
                    written += channel.write(blank, written);
                }
                channel.force(true);
            }
        }
        long room = folder.toFile().getUsableSpace();
        if (room < ROOM) {
            throw new NoRoomException("Only " + (room >> 20) + " MB are free in " + folder);
        }
    }
}
