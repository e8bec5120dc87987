package app.zoetrope.generation;

import app.zoetrope.generation.VideoEngine.Monitor;
import app.zoetrope.generation.VideoEngine.RunStatus;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Charged;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.model.VideoFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One clip on its way into the library, try by try, on its runner's thread. While the library cannot take it, it is
/// brought to the spare place, and from there to the library as soon as that is possible.
final class Fetch {
    private static final Logger LOG = LoggerFactory.getLogger(Fetch.class);
    /// A file that is no video, or not there, may be a slip of the service; one that stays so, two minutes by the usual
    /// delays, is the service's last word.
    private static final int MOST_SLIPS = 8;
    /// After so many failures in a row the service is asked whether the file has another address.
    private static final int ASK_EVERY = 3;
    /// How long the service keeps files (`segmind-api.md`, "v2").
    private static final Duration FILE_LIFE = Duration.ofDays(7);

    sealed interface Outcome {
        record Ended(Optional<Job> end) implements Outcome {}

        /// @param pause how long the service asks to wait
        record Delayed(Problem why, Optional<Duration> pause) implements Outcome {}
    }

    private final QueueParts parts;
    private final JobBook book;
    private final Endings endings;
    private final VideoEngine engine;
    private final RunnerSignals signals;
    private final Spare spare;
    private final Monitor monitor;
    private Job job;
    private JobState.Downloading state;
    private boolean whole;
    private int fetches;
    private int lost;
    private int gone;

    Fetch(
            QueueParts parts,
            JobBook book,
            Endings endings,
            VideoEngine engine,
            RunnerSignals signals,
            Job job,
            JobState.Downloading state) {
        this.parts = parts;
        this.book = book;
        this.endings = endings;
        this.engine = engine;
        this.signals = signals;
        this.spare = new Spare(parts.notes());
        this.monitor = (done, bytes) -> book.progressed(job.id(), done, bytes);
        this.job = job;
        this.state = state;
    }

    Job job() {
        return job;
    }

    /// A body that is no video.
    private static final class NoVideo extends Exception {
        private static final long serialVersionUID = 1;

        NoVideo(String message, Exception cause) {
            super(message, cause);
        }
    }

    Outcome attempt() throws InterruptedException {
        try {
            Optional<Clip> shelved = parts.shelf().shelved(job);
            if (shelved.isPresent()) {
                return done(shelved.get());
            }
            Path part = parts.shelf().partFile(job);
            if (!whole || !Files.exists(part)) {
                bring(part);
                fetches++;
                whole = true;
            }
            return done(parts.shelf().shelve(job, facts(part), state.receipt(), took()));
        } catch (NoVideo failure) {
            return noVideo(failure);
        } catch (EngineException failure) {
            return isOfTheDisk(failure.problem()) ? homeless(failure.problem().detail()) : lost(failure);
        } catch (IOException failure) {
            LOG.warn("Job {} could not be put into the library", job.id(), failure);
            return homeless(String.valueOf(failure.getMessage()));
        }
    }

    private void bring(Path part) throws EngineException, InterruptedException, IOException, NoVideo {
        if (!isLocal()) {
            engine.fetch(state.file(), part, monitor);
            return;
        }
        Path here = Path.of(state.file());
        if (Files.notExists(here) && Files.isDirectory(Spare.folderOf(here))) {
            throw new NoVideo(here.getFileName() + " is gone", new IOException(here.toString()));
        }
        if (!here.equals(part)) {
            // kept in the spare place, or the library was moved since the clip came with the answer
            Spare.copy(here, part);
        }
    }

    private boolean isLocal() {
        return "file".equals(state.file().getScheme());
    }

    private VideoFacts facts(Path file) throws NoVideo, InterruptedException {
        try {
            return parts.inspector().inspect(file);
        } catch (IOException failure) {
            signals.checkInAMoment();
            throw new NoVideo(String.valueOf(failure.getMessage()), failure);
        }
    }

    private static boolean isOfTheDisk(Problem why) {
        return why.kind() == Kind.DISK_FULL || why.kind() == Kind.STORAGE_FAILED;
    }

    /// The library cannot take the clip now.
    private Outcome homeless(String why) throws InterruptedException {
        if (!isLocal() && !(whole && isInTheLibrary())) {
            keepAside();
        }
        String where = isLocal() ? " (" + Path.of(state.file()) + ")" : "";
        return delayed(new Problem(Kind.CLIP_WAITS, charged(), why + where));
    }

    private boolean isInTheLibrary() {
        try {
            return Files.exists(parts.shelf().partFile(job));
        } catch (IOException failure) {
            LOG.debug("The library is out of reach", failure);
            return false;
        }
    }

    /// Brings the file to the spare place, while the service still has it.
    private void keepAside() throws InterruptedException {
        for (Path place : spare.places(job.id())) {
            try {
                Files.createDirectories(Spare.folderOf(place));
                engine.fetch(state.file(), place, monitor);
                facts(place);
                Spare.sync(place);
                var kept = new JobState.Downloading(state.run(), place.toUri(), state.receipt());
                LOG.info("Job {} is kept as {}", job.id(), place);
                book.move(job, kept).ifPresent(moved -> {
                    job = moved;
                    state = kept;
                });
                return;
            } catch (EngineException | IOException | NoVideo failure) {
                LOG.warn("Job {} cannot be kept as {}", job.id(), place, failure);
                Spare.delete(place);
            }
        }
    }

    private Outcome noVideo(NoVideo failure) throws InterruptedException {
        LOG.warn("What arrived for job {} is no video", job.id(), failure);
        var why = new Problem(Kind.NOT_A_VIDEO, charged(), String.valueOf(failure.getMessage()));
        putAside();
        if (isLocal() || fetches >= MOST_SLIPS) {
            return ended(why);
        }
        whole = false;
        return delayed(why);
    }

    /// One is kept for diagnosis.
    private void putAside() {
        try {
            Path part = parts.shelf().partFile(job);
            if (fetches > 1) {
                Files.deleteIfExists(part);
            } else if (Files.exists(part)) {
                LOG.info("Kept for diagnosis: {}", parts.shelf().setAside(job));
            }
        } catch (IOException failure) {
            LOG.warn("What arrived for job {} could not be set aside", job.id(), failure);
        }
    }

    private Outcome lost(EngineException failure) throws InterruptedException {
        Problem why = failure.problem();
        lost++;
        gone = why.kind() == Kind.RESULT_EXPIRED ? gone + 1 : 0;
        if ((gone == 1 || lost % ASK_EVERY == 0) && hasNewAddress()) {
            gone = 0;
        }
        if (gone >= MOST_SLIPS) {
            return ended(why);
        }
        if (lost >= MOST_SLIPS && why.kind() == Kind.UNCLEAR_ANSWER && isOld()) {
            return ended(new Problem(Kind.RESULT_EXPIRED, why.charged(), why.detail()));
        }
        return new Outcome.Delayed(why, failure.retryAfter());
    }

    private boolean isOld() {
        return Duration.between(job.changed(), parts.clock().instant()).compareTo(FILE_LIFE) > 0;
    }

    /// Addresses of files live for a week, runs for an hour: within it the service may name another one.
    private boolean hasNewAddress() throws InterruptedException {
        try {
            if (engine.check(state.run()) instanceof RunStatus.Ready ready
                    && !ready.file().equals(state.file())) {
                var elsewhere = new JobState.Downloading(state.run(), ready.file(), state.receipt());
                book.move(job, elsewhere).ifPresent(moved -> {
                    job = moved;
                    state = elsewhere;
                });
                return true;
            }
        } catch (EngineException failure) {
            LOG.debug("No other address", failure);
        }
        return false;
    }

    private static Outcome delayed(Problem why) {
        return new Outcome.Delayed(why, Optional.empty());
    }

    private Outcome ended(Problem why) {
        return new Outcome.Ended(endings.end(job, why, state.receipt()));
    }

    /// The ledger first: a kill in between repeats it.
    private Outcome done(Clip clip) {
        spare.forget(job.id());
        parts.ledger().settle(job.id(), state.receipt(), new JobState.Done(clip.id()).label());
        Optional<Job> done = book.move(job, new JobState.Done(clip.id()));
        done.ifPresent(finished -> book.finished(finished, clip));
        return new Outcome.Ended(done);
    }

    private Charged charged() {
        return engine.profile().paid() ? Charged.YES : Charged.NO;
    }

    /// From the moment it was sent; what costs nothing has no such row, and its engine says how long it worked.
    private Duration took() {
        Instant now = parts.clock().instant();
        return parts.ledger()
                .find(job.id())
                .map(entry -> Duration.between(entry.when(), now))
                .or(state.receipt()::took)
                .orElseGet(() -> Duration.between(job.created(), now));
    }
}
