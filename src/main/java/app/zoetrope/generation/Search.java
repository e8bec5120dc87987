package app.zoetrope.generation;

import app.zoetrope.generation.VideoEngine.Trace;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.LedgerEntry;
import app.zoetrope.model.Receipt;
import app.zoetrope.model.RemoteRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for the run of a job whose answer was lost: by the number that was seen, else among what the service remembers
/// of late for that very request. What belongs to another job is never taken.
final class Search {
    private static final Logger LOG = LoggerFactory.getLogger(Search.class);
    /// Clocks differ.
    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final Duration LATE = Duration.ofHours(1);

    private final QueueParts parts;
    private final JobBook book;
    private final Recovery recovery;

    Search(QueueParts parts, JobBook book, Recovery recovery) {
        this.parts = parts;
        this.book = book;
        this.recovery = recovery;
    }

    /// The job in a state that goes on; empty where nothing was found.
    Optional<Job> takeUp(Job job) throws EngineException, InterruptedException {
        Optional<JobState> next = switch (job.state()) {
            case JobState.Unknown _ -> {
                Optional<JobState> known = recovery.knownRun(job).map(JobState.Running::new);
                yield known.isPresent() ? known : traced(job);
            }
            case JobState.Left(var run) -> Optional.of(new JobState.Running(run));
            // its record is gone; what is remembered may still name the file
            case JobState.Expired _ -> traced(job);
            default -> Optional.empty();
        };
        return next.flatMap(state -> book.move(job, state));
    }

    private Optional<JobState> traced(Job job) throws EngineException, InterruptedException {
        Optional<VideoEngine> engine = parts.engine(job.engine());
        if (engine.isEmpty()) {
            return Optional.empty();
        }
        Set<String> taken = taken(job);
        Instant sent = parts.ledger().find(job.id()).map(LedgerEntry::when).orElse(job.created());
        List<Trace> mine = engine.get().recent(job.request()).stream()
                .filter(trace -> names(trace).noneMatch(taken::contains))
                .filter(trace -> trace.made().map(made -> isNear(sent, made)).orElse(true))
                .toList();
        LOG.info("{} traces of job {}", mine.size(), job.id());
        return mine.stream()
                .filter(trace -> trace.made().isPresent() || mine.size() == 1)
                .min(Comparator.comparing(trace -> trace.made().orElse(Instant.MAX)))
                .flatMap(Search::state);
    }

    private static boolean isNear(Instant sent, Instant made) {
        return made.isAfter(sent.minus(EARLY)) && made.isBefore(sent.plus(LATE));
    }

    private static Optional<JobState> state(Trace trace) {
        var run = new RemoteRun(trace.requestId().orElse(""), Optional.empty(), Optional.empty());
        Optional<JobState> file = trace.file().map(uri -> new JobState.Downloading(run, uri, number(trace)));
        return file.isPresent() ? file : trace.requestId().map(_ -> new JobState.Running(run));
    }

    private static Receipt number(Trace trace) {
        return new Receipt(Optional.empty(), Optional.empty(), trace.requestId(), Optional.empty());
    }

    /// The numbers and files of all other jobs.
    private Set<String> taken(Job job) {
        var taken = new HashSet<String>();
        parts.ledger().entries(Integer.MAX_VALUE).stream()
                .filter(entry -> !entry.job().equals(job.id()))
                .forEach(entry -> entry.requestId().ifPresent(taken::add));
        book.shown(List.of()).stream()
                .filter(other -> !other.id().equals(job.id()))
                .forEach(other -> {
                    switch (other.state()) {
                        case JobState.Running(var run) -> taken.add(run.requestId());
                        case JobState.Left(var run) -> taken.add(run.requestId());
                        case JobState.Downloading downloading -> {
                            taken.add(downloading.run().requestId());
                            taken.add(downloading.file().toString());
                        }
                        default -> {}
                    }
                });
        return taken;
    }

    private static Stream<String> names(Trace trace) {
        return Stream.concat(trace.requestId().stream(), trace.file().map(Object::toString).stream());
    }
}
