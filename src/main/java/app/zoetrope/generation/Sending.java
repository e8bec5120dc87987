package app.zoetrope.generation;

import app.zoetrope.generation.VideoEngine.Monitor;
import app.zoetrope.generation.VideoEngine.Order;
import app.zoetrope.generation.VideoEngine.Prepared;
import app.zoetrope.generation.VideoEngine.Submission;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Charged;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.model.Receipt;
import app.zoetrope.model.RemoteRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From QUEUED to the number of an accepted run. What a kill leaves, line by line of `submit`:
/// 1. before SUBMITTING is committed: PREPARING, which goes back to QUEUED; nothing was sent;
/// 2. after the commit, before, during or after the POST, until its answer is committed: SUBMITTING without a number,
///    which becomes UNKNOWN and is never sent again by itself (a free engine's goes back to QUEUED; a whole video in
///    the part file is taken as the answer);
/// 3. after the answer is committed: RUNNING or DOWNLOADING, which goes on; or an ending.
/// Only an answer that proves that nothing was accepted leads from SUBMITTING back to PREPARING and to another POST.
final class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final int MOST_TRIES = 3;
    private static final Set<Kind> PASSING =
            EnumSet.of(Kind.NO_CONNECTION, Kind.RATE_LIMITED, Kind.SERVER_ERROR, Kind.GATEWAY_ERROR);

    private final QueueParts parts;
    private final JobBook book;
    private final Endings endings;
    private final Budget budget;
    private final Delays delays;

    Sending(QueueParts parts, JobBook book, Endings endings, Budget budget, Delays delays) {
        this.parts = parts;
        this.book = book;
        this.endings = endings;
        this.budget = budget;
        this.delays = delays;
    }

    /// Takes a QUEUED or PREPARING job as far as it goes; empty where it is no longer this runner's.
    Optional<Job> send(Job first, VideoEngine engine, RunnerSignals signals) throws InterruptedException {
        Optional<Job> preparing = first.state() instanceof JobState.Preparing
                ? Optional.of(first)
                : book.move(first, new JobState.Preparing());
        for (int tries = 1; preparing.isPresent(); tries++) {
            Job job = preparing.get();
            try {
                checkRoom(job);
                Path part = clearPart(job);
                Monitor monitor = (done, bytes) -> book.progressed(job.id(), done, bytes);
                Prepared prepared = prepare(job, engine, monitor);
                signals.check();
                Optional<Job> submitting = spend(job);
                return submitting.isEmpty()
                        ? Optional.empty()
                        : submit(submitting.get(), engine, prepared, part, monitor, signals);
            } catch (NotSent failure) {
                LOG.info("Job {} was not sent: {}", job.id(), failure.getMessage());
                if (tries >= MOST_TRIES || !PASSING.contains(failure.problem.kind())) {
                    return endings.end(failure.job, failure.problem, Receipt.NONE);
                }
                book.delayed(failure.job, failure.problem);
                preparing = failure.job.state() instanceof JobState.Submitting
                        ? stepBack(failure.job)
                        : Optional.of(failure.job);
                signals.bell().await(failure.wait.orElse(delays.after(tries)));
                preparing = preparing
                        .flatMap(mine -> book.find(mine.id()))
                        .filter(now -> now.state() instanceof JobState.Preparing);
            } catch (IOException failure) {
                return endings.end(
                        job,
                        Problem.free(Kind.LIBRARY_UNAVAILABLE, String.valueOf(failure.getMessage())),
                        Receipt.NONE);
            }
        }
        return Optional.empty();
    }

    /// It may have waited for hours since it was admitted.
    private void checkRoom(Job job) throws NotSent {
        Optional<Problem> obstacle = Room.objection(parts, 1);
        if (obstacle.isPresent()) {
            throw new NotSent(job, obstacle.get(), Optional.empty());
        }
    }

    /// Nothing was sent for this job yet, so what lies in its part file is the beginning of nothing.
    private Path clearPart(Job job) throws IOException {
        Path part = parts.shelf().partFile(job);
        Files.deleteIfExists(part);
        return part;
    }

    private Prepared prepare(Job job, VideoEngine engine, Monitor monitor) throws NotSent, InterruptedException {
        try {
            Path picture = parts.shelf().picture(job.sent());
            return engine.prepare(new Order(job.id(), job.request(), picture), monitor);
        } catch (EngineException failure) {
            throw new NotSent(job, free(failure.problem()), failure.retryAfter());
        } catch (RuntimeException failure) {
            LOG.error("The engine failed to prepare job {}", job.id(), failure);
            throw new NotSent(job, Problem.free(Kind.INTERNAL, failure.toString()), Optional.empty());
        }
    }

    /// The caps are looked at in the transaction that moves to SUBMITTING and opens the ledger's row: so two jobs that
    /// fit a cap only one by one do not both pass, not even from two processes.
    ///
    /// @return the job, only if this runner is the one that moved it
    private Optional<Job> spend(Job job) throws NotSent {
        var over = new AtomicReference<Optional<Problem>>(Optional.empty());
        Optional<Job> submitting = book.move(job, new JobState.Submitting(), () -> {
            over.set(budget.objection(job.estimate(), job.estimate(), Money.ZERO));
            return over.get().isEmpty();
        });
        if (over.get().isPresent()) {
            throw new NotSent(job, over.get().get(), Optional.empty());
        }
        return submitting;
    }

    private Optional<Job> submit(
            Job job, VideoEngine engine, Prepared prepared, Path part, Monitor monitor, RunnerSignals signals)
            throws InterruptedException, NotSent {
        signals.sending(true);
        try {
            return switch (engine.submit(prepared, part, monitor)) {
                case Submission.Accepted(var run) -> accepted(job, run);
                case Submission.Finished(var receipt) -> finished(job, part, receipt);
                case Submission.Held(var clip, var receipt, var why) ->
                    finished(job, keep(job, clip, why, engine, signals), receipt);
            };
        } catch (EngineException failure) {
            LOG.info("Job {} was not submitted", job.id(), failure);
            if (!engine.profile().paid()) {
                signals.checkInAMoment();
            }
            Problem why = failure.problem();
            if (failure.safeToRepeat()) {
                throw new NotSent(job, free(why), failure.retryAfter());
            }
            boolean unclear =
                    why.charged() == Charged.MAYBE && !engine.profile().paid();
            return endings.end(job, unclear ? free(why) : why, Receipt.NONE);
        } catch (RuntimeException failure) {
            LOG.error("The engine failed on job {}", job.id(), failure);
            Charged charged = engine.profile().paid() ? Charged.MAYBE : Charged.NO;
            return endings.end(job, new Problem(Kind.INTERNAL, charged, failure.toString()), Receipt.NONE);
        } finally {
            signals.sending(false);
        }
    }

    /// The number of an accepted run is kept whatever happens: in the store, else in the emergency notes.
    private Optional<Job> accepted(Job job, RemoteRun run) {
        LOG.info("Job {} was accepted as request {}", job.id(), run.requestId());
        var running = new JobState.Running(run);
        try {
            Optional<Job> next = book.move(job, running);
            if (next.isEmpty()) {
                // another process gave this one up and declared the job unknown: the number says more
                next = book.find(job.id()).flatMap(now -> book.move(now, running));
            }
            if (next.isPresent()) {
                note(job, run);
                return next;
            }
            parts.notes().keep(job.id(), run);
            return Optional.of(book.runAhead(job, running));
        } catch (RuntimeException failure) {
            LOG.error("Request {} of job {} could not be stored", run.requestId(), job.id(), failure);
            parts.notes().keep(job.id(), run);
            Job ahead = book.runAhead(job, running);
            String words = String.join(" ", String.valueOf(failure.getMessage()), run.requestId());
            book.delayed(ahead, Problem.unclear(Kind.DATA_UNAVAILABLE, words));
            return Optional.of(ahead);
        }
    }

    private void note(Job job, RemoteRun run) {
        try {
            var number = new Receipt(
                    Optional.empty(), Optional.empty(), Optional.of(run.requestId()), Optional.<Duration>empty());
            parts.ledger().settle(job.id(), number, "running");
        } catch (RuntimeException failure) {
            LOG.warn("The ledger did not take request {}", run.requestId(), failure);
        }
    }

    /// The clip came with the answer, and the library could not take it. It is in memory alone, so nothing else is done
    /// until it is written somewhere.
    private Path keep(Job job, byte[] clip, String why, VideoEngine engine, RunnerSignals signals)
            throws InterruptedException {
        LOG.warn("The library did not take the clip of job {}: {}", job.id(), why);
        var spare = new Spare(parts.notes());
        for (int failures = 1; ; failures++) {
            try {
                return spare.write(job.id(), clip);
            } catch (IOException failure) {
                LOG.error("The clip of job {} is in memory alone", job.id(), failure);
            }
            Charged charged = engine.profile().paid() ? Charged.YES : Charged.NO;
            book.delayed(job, new Problem(Kind.CLIP_IN_MEMORY, charged, why));
            signals.bell().await(delays.after(failures));
        }
    }

    /// The clip came with the answer and is whole in a file: so that is where it is "downloaded" from.
    private Optional<Job> finished(Job job, Path part, Receipt receipt) {
        var run = new RemoteRun(receipt.requestId().orElse(""), Optional.empty(), Optional.empty());
        var downloaded = new JobState.Downloading(run, part.toUri(), receipt);
        try {
            Optional<Job> next = book.move(job, downloaded);
            return next.isPresent() ? next : book.find(job.id()).flatMap(now -> book.move(now, downloaded));
        } catch (RuntimeException failure) {
            LOG.error("The finished job {} could not be stored", job.id(), failure);
            return Optional.of(book.runAhead(job, downloaded));
        }
    }

    /// Provably not accepted: back to PREPARING, so that a kill while waiting loses nothing.
    private Optional<Job> stepBack(Job submitting) {
        parts.ledger().settle(submitting.id(), Receipt.NONE, "preparing");
        return book.move(submitting, new JobState.Preparing());
    }

    private static Problem free(Problem why) {
        return new Problem(why.kind(), Charged.NO, why.detail());
    }

    /// A submit that provably was not accepted.
    private static final class NotSent extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Job job;
        private final transient Problem problem;
        private final transient Optional<Duration> wait;

        NotSent(Job job, Problem problem, Optional<Duration> wait) {
            super(problem.kind() + ": " + problem.detail());
            this.job = job;
            this.problem = problem;
            this.wait = wait;
        }
    }
}
