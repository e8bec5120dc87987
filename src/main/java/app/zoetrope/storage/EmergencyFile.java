package app.zoetrope.storage;

import app.zoetrope.generation.EmergencyNotes;
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
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file of lines, one for each number that the database could not take: `accepted-runs.jsonl` in the data folder.
/// A kill inside a line leaves a torn last line, which is skipped.
public final class EmergencyFile implements EmergencyNotes {
    private static final Logger LOG = LoggerFactory.getLogger(EmergencyFile.class);

    private final Path file;

    private record Line(JobId job, RemoteRun run) {}

    public EmergencyFile(Path dataFolder) {
        file = dataFolder.resolve("accepted-runs.jsonl");
    }

    @Override
    public synchronized void keep(JobId job, RemoteRun run) {
        LOG.error("Job {} was accepted as request {}, which the database could not take", job, run.requestId());
        String line = "\n" + Json.write(new Line(job, run)) + "\n";
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer rest = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        } catch (IOException failure) {
            LOG.error("The request number stands in this log alone", failure);
        }
    }

    @Override
    public synchronized Optional<RemoteRun> find(JobId job) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(job.toString()))
                    .flatMap(line -> Json.tryRead(line, Line.class).stream())
                    .filter(line -> Missing.in(line).isEmpty())
                    .map(Line::run)
                    .reduce((_, last) -> last);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException failure) {
            LOG.error("{} cannot be read", file, failure);
            return Optional.empty();
        }
    }
}
