package app.zoetrope.generation;

import app.zoetrope.generation.VideoEngine.RunStatus;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Receipt;
import app.zoetrope.model.RemoteRun;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks how a run is doing until the service says that it ended. Only reads, so a kill anywhere leaves RUNNING; no
/// failure of a question fails the job.
final class Polling {
    private static final Logger LOG = LoggerFactory.getLogger(Polling.class);

    /// From here on the wait is said to be unusual.
    private static final Duration LONG = Duration.ofMinutes(15);

    private final JobBook book;
    private final Endings endings;
    private final Clock clock;
    private final Delays delays;

    Polling(JobBook book, Endings endings, Clock clock, Delays delays) {
        this.book = book;
        this.endings = endings;
        this.clock = clock;
        this.delays = delays;
    }

    /// Empty where the user stopped waiting.
    Optional<Job> poll(Job job, RemoteRun run, VideoEngine engine, RunnerSignals signals) throws InterruptedException {
        Duration wait = firstWait(job, engine);
        boolean said = false;
        for (int failures = 0; ; ) {
            signals.bell().await(wait);
            signals.check();
            if (book.find(job.id())
                    .filter(now -> now.state() instanceof JobState.Running)
                    .isEmpty()) {
                return Optional.empty();
            }
            Duration usual = engine.pause(since(job));
            try {
                RunStatus status = engine.check(run);
                if (failures > 0) {
                    book.goesOn(job.id());
                }
                failures = 0;
                wait = usual;
                switch (status) {
                    case RunStatus.Pending(var words) -> {
                        LOG.debug("Job {} is {}", job.id(), words);
                        if (!said && since(job).compareTo(LONG) > 0) {
                            book.delayed(job, Problem.unclear(Problem.Kind.STILL_RUNNING, run.requestId()));
                            said = true;
                        }
                    }
                    case RunStatus.Ready(var file, var receipt) -> {
                        return ready(job, run, file, receipt);
                    }
                    case RunStatus.Ended(var why) -> {
                        return endings.end(job, why, Receipt.NONE);
                    }
                }
            } catch (EngineException failure) {
                if (failure.problem().kind() == Problem.Kind.RESULT_EXPIRED) {
                    return endings.end(job, failure.problem(), Receipt.NONE);
                }
                failures++;
                book.delayed(job, failure.problem());
                wait = longer(failure.retryAfter().orElse(delays.after(failures)), usual);
            }
        }
    }

    /// The clip is made, so it is fetched even where the user stopped waiting a moment ago.
    private Optional<Job> ready(Job job, RemoteRun run, URI file, Receipt receipt) {
        var downloading = new JobState.Downloading(run, file, receipt);
        Optional<Job> next = book.move(job, downloading);
        return next.isPresent()
                ? next
                : book.find(job.id())
                        .filter(now -> now.state() instanceof JobState.Left)
                        .flatMap(now -> book.move(now, downloading));
    }

    /// A run that went on while nobody was here is asked about at once.
    private Duration firstWait(Job job, VideoEngine engine) {
        Duration since = since(job);
        Duration pause = engine.pause(since);
        return since.compareTo(pause) > 0 ? Duration.ZERO : pause;
    }

    private Duration since(Job job) {
        return Duration.between(job.changed(), clock.instant());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
