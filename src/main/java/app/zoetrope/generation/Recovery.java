package app.zoetrope.generation;

import app.zoetrope.model.Clip;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.model.Receipt;
import app.zoetrope.model.RemoteRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of jobs that a stop left behind.
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final QueueParts parts;
    private final JobBook book;
    private final Endings endings;

    Recovery(QueueParts parts, JobBook book, Endings endings) {
        this.parts = parts;
        this.book = book;
        this.endings = endings;
    }

    /// A job as it can go on. PREPARING goes back to QUEUED: nothing was sent. The other states stay.
    Optional<Job> takeUp(Job job) {
        return job.state() instanceof JobState.Preparing ? book.move(job, new JobState.Queued()) : Optional.of(job);
    }

    /// SUBMITTING, and nobody knows how far it got. Never sent again, unless it is free.
    Optional<Job> submitting(Job job) throws InterruptedException {
        Optional<RemoteRun> noted = parts.notes().find(job.id());
        if (noted.isPresent()) {
            return book.move(job, new JobState.Running(noted.get()));
        }
        if (!parts.isPaid(job.engine())) {
            return book.move(job, new JobState.Queued());
        }
        Optional<JobState> arrived = arrived(job);
        if (arrived.isPresent()) {
            return book.move(job, arrived.get());
        }
        return endings.end(job, Problem.unclear(Kind.STOPPED, ""), Receipt.NONE);
    }

    /// An answer that was the video itself may have arrived before the stop, and even be in its place.
    private Optional<JobState> arrived(Job job) throws InterruptedException {
        try {
            Optional<Clip> shelved = parts.shelf().shelved(job);
            if (shelved.isPresent()) {
                Clip clip = shelved.get();
                var receipt = new Receipt(clip.cost(), Optional.empty(), clip.requestId(), Optional.empty());
                return Optional.of(here(parts.shelf().partFile(job), receipt));
            }
        } catch (IOException failure) {
            LOG.info("The library cannot be asked for the clip of job {}", job.id(), failure);
        }
        return wholeVideo(job).map(video -> here(video, Receipt.NONE));
    }

    private static JobState here(Path file, Receipt receipt) {
        var run = new RemoteRun(receipt.requestId().orElse(""), Optional.empty(), Optional.empty());
        return new JobState.Downloading(run, file.toUri(), receipt);
    }

    private Optional<Path> wholeVideo(Job job) throws InterruptedException {
        Optional<Path> kept = new Spare(parts.notes()).find(job.id());
        try {
            if (kept.isPresent()) {
                parts.inspector().inspect(kept.get());
                return kept;
            }
            Path part = parts.shelf().partFile(job);
            if (Files.exists(part)) {
                parts.inspector().inspect(part);
                return Optional.of(part);
            }
        } catch (IOException failure) {
            LOG.info("What arrived for job {} before the stop is no whole video", job.id(), failure);
        }
        return Optional.empty();
    }

    /// The number of a run, from wherever it was written.
    Optional<RemoteRun> knownRun(Job job) {
        return parts.notes()
                .find(job.id())
                .or(() -> parts.ledger()
                        .find(job.id())
                        .flatMap(entry -> entry.requestId())
                        .filter(number -> !number.isEmpty())
                        .map(number -> new RemoteRun(number, Optional.empty(), Optional.empty())));
    }
}
