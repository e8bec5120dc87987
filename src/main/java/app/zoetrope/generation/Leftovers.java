package app.zoetrope.generation;

import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.JobState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What jobs that ended without a clip leave on the disk. A part file that may have been paid for is set aside for
/// diagnosis, another one is deleted; those of jobs that are unknown here are somebody else's.
final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration OLD = Duration.ofDays(1);

    private final QueueParts parts;

    Leftovers(QueueParts parts) {
        this.parts = parts;
    }

    /// After a job's end.
    void tidy(Job job) {
        if (job.state().isActive() || job.state() instanceof JobState.Left) {
            return;
        }
        try {
            Path part = parts.shelf().partFile(job);
            boolean worthless = job.state() instanceof JobState.Cancelled || !parts.isPaid(job.engine());
            if (Files.exists(part) && !worthless && Files.size(part) > 0) {
                LOG.info("Kept for diagnosis: {}", parts.shelf().setAside(job));
            } else {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            LOG.warn("The part file of job {} stays", job.id(), failure);
        }
    }

    /// At the start: a stop may have come between a job's end and its tidying, or anywhere in an admission.
    void sweep() {
        try {
            for (JobId id : parts.shelf().partFiles()) {
                parts.store().find(id).ifPresent(this::tidy);
            }
            sweepScratch();
        } catch (IOException | RuntimeException failure) {
            LOG.warn("What an earlier start left unfinished stays", failure);
        }
    }

    private void sweepScratch() throws IOException {
        if (Files.notExists(parts.scratch())) {
            return;
        }
        Clock clock = parts.clock();
        List<Path> files;
        try (Stream<Path> all = Files.list(parts.scratch())) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            if (Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(clock.instant().minus(OLD))) {
                Files.deleteIfExists(file);
            }
        }
    }
}
