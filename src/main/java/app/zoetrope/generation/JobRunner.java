package app.zoetrope.generation;

import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Charged;
import app.zoetrope.model.Problem.Kind;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes one job through its life, on its own thread. Each state is stored before it is acted on.
final class JobRunner implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    /// The steps that runners share.
    record Steps(
            Sending sending,
            Polling polling,
            Fetching fetching,
            Recovery recovery,
            Leftovers leftovers,
            Delays delays) {}

    private final JobBook book;
    private final Steps steps;
    private final VideoEngine engine;
    private final RunnerSignals signals;
    private final BiConsumer<JobRunner, Job> onEnd;
    private Job job;
    private boolean left;

    /// @param onEnd told at the end of the thread, whatever ended it, with the job as it is then
    JobRunner(JobBook book, Steps steps, VideoEngine engine, Job first, BiConsumer<JobRunner, Job> onEnd) {
        this.book = book;
        this.steps = steps;
        this.engine = engine;
        this.signals = new RunnerSignals(steps.delays().first());
        this.job = first;
        this.onEnd = onEnd;
    }

    RunnerSignals signals() {
        return signals;
    }

    /// After its end: whether it stopped waiting because the user did.
    boolean hasLeft() {
        return left;
    }

    boolean isPaid() {
        return engine.profile().paid();
    }

    @Override
    public void run() {
        JobId id = job.id();
        try {
            for (int failures = 0; job.state().isActive(); ) {
                signals.check();
                Optional<Job> next;
                try {
                    next = step();
                    failures = 0;
                } catch (RuntimeException failure) {
                    LOG.error("Job {} failed while {}", id, job.state().label(), failure);
                    next = afterTrouble(++failures, failure);
                }
                if (next.isEmpty()) {
                    left = job.state() instanceof JobState.Running;
                    break;
                }
                job = next.get();
            }
        } catch (InterruptedException _) {
            putBack();
        } catch (RuntimeException | Error failure) {
            LOG.error("The runner of job {} broke; the next start takes it up", id, failure);
        } finally {
            book.find(id).ifPresent(now -> job = now);
            steps.leftovers().tidy(job);
            onEnd.accept(this, job);
        }
    }

    private Optional<Job> step() throws InterruptedException {
        return switch (job.state()) {
            case JobState.Queued _, JobState.Preparing _ ->
                steps.sending.send(job, engine, signals).flatMap(this::leaveIfWanted);
            case JobState.Submitting _ -> steps.recovery.submitting(job);
            case JobState.Running running -> steps.polling.poll(job, running.run(), engine, signals);
            case JobState.Downloading downloading -> steps.fetching.fetch(job, downloading, engine, signals);
            default -> Optional.empty();
        };
    }

    private Optional<Job> leaveIfWanted(Job sent) {
        return signals.isLeaving() && sent.state() instanceof JobState.Running(var run)
                ? book.move(sent, new JobState.Left(run))
                : Optional.of(sent);
    }

    /// The store, or something here, failed: what is stored decides how it goes on, once it can be read again.
    private Optional<Job> afterTrouble(int failures, RuntimeException trouble) throws InterruptedException {
        int tries = failures;
        while (true) {
            book.delayed(job, new Problem(Kind.DATA_UNAVAILABLE, charged(), String.valueOf(trouble.getMessage())));
            signals.bell().await(steps.delays.after(tries++));
            signals.check();
            try {
                return book.reload(job.id());
            } catch (RuntimeException failure) {
                LOG.error("Job {} cannot be read", job.id(), failure);
            }
        }
    }

    private Charged charged() {
        return switch (job.state()) {
            case JobState.Submitting _, JobState.Running _ -> isPaid() ? Charged.MAYBE : Charged.NO;
            case JobState.Downloading _ -> isPaid() ? Charged.YES : Charged.NO;
            default -> Charged.NO;
        };
    }

    /// The application closes: what has sent nothing that costs money waits again.
    private void putBack() {
        try {
            Optional<Job> now = book.reload(job.id());
            boolean unsent = now.filter(each -> each.state() instanceof JobState.Preparing
                            || (!isPaid() && each.state() instanceof JobState.Submitting))
                    .isPresent();
            if (unsent) {
                book.move(now.get(), new JobState.Queued());
            }
        } catch (RuntimeException failure) {
            LOG.warn("Job {} stays as it is until the next start", job.id(), failure);
        }
    }
}
