package app.zoetrope.generation;

import app.zoetrope.generation.VideoEngine.Monitor;
import app.zoetrope.generation.VideoEngine.RunStatus;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Charged;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.model.Receipt;
import app.zoetrope.model.VideoFacts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From DOWNLOADING to DONE. What a kill leaves: while fetching or checking, the part file, which is continued; inside
/// `shelve`, what `shelved` finishes; after it, the clip in the library, found by `shelved`; after the ledger's row,
/// the same again; after DONE, nothing to do. So it can always be begun again, and no failure but the service's own
/// word (the file is gone) or twice a file that is no video ends it.
final class Fetching {
    private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);
    private static final int MOST_FETCHES = 2;

    private final QueueParts parts;
    private final JobBook book;
    private final Endings endings;
    private final Delays delays;

    Fetching(QueueParts parts, JobBook book, Endings endings, Delays delays) {
        this.parts = parts;
        this.book = book;
        this.endings = endings;
        this.delays = delays;
    }

    /// A body that is no video.
    private static final class NoVideo extends Exception {
        private static final long serialVersionUID = 1;

        NoVideo(String message, Exception cause) {
            super(message, cause);
        }
    }

    Optional<Job> fetch(Job job, JobState.Downloading state, VideoEngine engine, RunnerSignals signals)
            throws InterruptedException {
        boolean whole = false;
        boolean renewed = false;
        int fetches = 0;
        for (int failures = 1; ; failures++) {
            Problem why;
            try {
                Optional<Clip> shelved = parts.shelf().shelved(job);
                if (shelved.isPresent()) {
                    return done(job, shelved.get(), state.receipt());
                }
                Path part = parts.shelf().partFile(job);
                if (!whole || !Files.exists(part)) {
                    bring(job, state.file(), part, engine);
                    fetches++;
                    whole = true;
                }
                VideoFacts facts = facts(part, signals);
                return done(
                        job,
                        parts.shelf().shelve(job, facts, state.receipt(), took(job, state.receipt())),
                        state.receipt());
            } catch (NoVideo failure) {
                LOG.warn("What arrived for job {} is no video", job.id(), failure);
                why = new Problem(
                        Kind.NOT_A_VIDEO,
                        engine.profile().paid() ? Charged.YES : Charged.NO,
                        String.valueOf(failure.getMessage()));
                putAside(job);
                if (isLocal(state.file()) || fetches >= MOST_FETCHES) {
                    return endings.end(job, why, state.receipt());
                }
                whole = false;
            } catch (EngineException failure) {
                why = failure.problem();
                if (why.kind() == Kind.RESULT_EXPIRED) {
                    Optional<URI> anew = renewed ? Optional.empty() : newAddress(state, engine);
                    if (anew.isEmpty()) {
                        return endings.end(job, why, state.receipt());
                    }
                    renewed = true;
                    state = new JobState.Downloading(state.run(), anew.get(), state.receipt());
                    continue;
                }
            } catch (NoRoomException failure) {
                why = Problem.free(Kind.DISK_FULL, String.valueOf(failure.getMessage()));
            } catch (IOException failure) {
                LOG.warn("Job {} could not be stored", job.id(), failure);
                why = Problem.free(Kind.STORAGE_FAILED, String.valueOf(failure.getMessage()));
            }
            signals.check();
            book.delayed(job, why);
            signals.bell().await(delays.after(failures));
        }
    }

    private void bring(Job job, URI file, Path part, VideoEngine engine)
            throws EngineException, InterruptedException, IOException, NoVideo {
        if (!isLocal(file)) {
            Monitor monitor = (done, bytes) -> book.progressed(job.id(), done, bytes);
            engine.fetch(file, part, monitor);
        } else if (Files.notExists(part)) {
            // the library was moved to another folder since the clip came with the answer
            Path other = Path.of(file);
            if (Files.notExists(other)) {
                throw new NoVideo(other.getFileName() + " is gone", new IOException(other.toString()));
            }
            Files.copy(other, part);
        }
    }

    private static boolean isLocal(URI file) {
        return "file".equals(file.getScheme());
    }

    private VideoFacts facts(Path part, RunnerSignals signals) throws NoVideo, InterruptedException {
        try {
            return parts.inspector().inspect(part);
        } catch (IOException failure) {
            signals.check();
            throw new NoVideo(String.valueOf(failure.getMessage()), failure);
        }
    }

    /// Addresses of files live for a week, runs for an hour: within it the service may name another one.
    private Optional<URI> newAddress(JobState.Downloading state, VideoEngine engine) throws InterruptedException {
        try {
            return engine.check(state.run()) instanceof RunStatus.Ready ready
                            && !ready.file().equals(state.file())
                    ? Optional.of(ready.file())
                    : Optional.empty();
        } catch (EngineException failure) {
            LOG.debug("No other address", failure);
            return Optional.empty();
        }
    }

    private void putAside(Job job) {
        try {
            if (Files.exists(parts.shelf().partFile(job))) {
                LOG.info("Kept for diagnosis: {}", parts.shelf().setAside(job));
            }
        } catch (IOException failure) {
            LOG.warn("What arrived for job {} could not be set aside", job.id(), failure);
        }
    }

    /// The ledger first: a kill in between repeats it.
    private Optional<Job> done(Job job, Clip clip, Receipt receipt) {
        parts.ledger().settle(job.id(), receipt, new JobState.Done(clip.id()).label());
        Optional<Job> done = book.move(job, new JobState.Done(clip.id()));
        done.ifPresent(finished -> book.finished(finished, clip));
        return done;
    }

    /// From the moment it was sent; what costs nothing has no such row, and its engine says how long it worked.
    private Duration took(Job job, Receipt receipt) {
        Clock clock = parts.clock();
        return parts.ledger()
                .find(job.id())
                .map(entry -> Duration.between(entry.when(), clock.instant()))
                .or(receipt::took)
                .orElseGet(() -> Duration.between(job.created(), clock.instant()));
    }
}
