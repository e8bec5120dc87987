package app.zoetrope.testkit;

import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.VideoEngine;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Receipt;
import app.zoetrope.model.RemoteRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// An engine that does as it is told: answers that were laid out are given first, in order; then everything succeeds.
/// It counts what it is asked.
public final class ScriptedEngine implements VideoEngine {
    public static final String VIDEO = "video";
    public static final Money COST = Money.usd("0.6");

    private final EngineId id;
    private final boolean paid;
    private final Deque<Answer<Submission>> submissions = new ArrayDeque<>();
    private final Deque<Answer<RunStatus>> checks = new ArrayDeque<>();
    private final Deque<Answer<String>> files = new ArrayDeque<>();
    private final Deque<Answer<Prepared>> preparations = new ArrayDeque<>();
    private volatile @Nullable Answer<RunStatus> usualCheck;
    private final AtomicInteger accepted = new AtomicInteger();
    private final List<Order> submitted = new CopyOnWriteArrayList<>();
    private final AtomicInteger checked = new AtomicInteger();
    private final AtomicInteger fetched = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger busiest = new AtomicInteger();

    /// What the service remembers of late.
    public final List<Trace> traces = new CopyOnWriteArrayList<>();

    @Override
    public List<Trace> recent(GenerationRequest request) {
        return traces;
    }

    /// What is answered to one call; may block.
    @FunctionalInterface
    public interface Answer<T> {
        /// @param target the file that the call may write
        T to(Path target) throws EngineException, InterruptedException;
    }

    public ScriptedEngine(EngineId id, boolean paid) {
        this.id = id;
        this.paid = paid;
    }

    public ScriptedEngine thenPrepare(Answer<Prepared> answer) {
        return with(preparations, answer);
    }

    public ScriptedEngine thenSubmit(Answer<Submission> answer) {
        return with(submissions, answer);
    }

    public ScriptedEngine thenCheck(Answer<RunStatus> answer) {
        return with(checks, answer);
    }

    /// What is answered when nothing else was laid out.
    public ScriptedEngine usuallyCheck(Answer<RunStatus> answer) {
        usualCheck = answer;
        return this;
    }

    /// @param answer what stands in the file that is fetched
    public ScriptedEngine thenFetch(Answer<String> answer) {
        return with(files, answer);
    }

    private <T> ScriptedEngine with(Deque<Answer<T>> answers, Answer<T> answer) {
        synchronized (answers) {
            answers.add(answer);
        }
        return this;
    }

    public static <T> Answer<T> fails(Problem.Kind kind, Problem.Charged charged, boolean safeToRepeat) {
        return _ -> {
            throw new EngineException(
                    new Problem(kind, charged, "scripted"), safeToRepeat, Optional.of(Duration.ofMillis(1)), null);
        };
    }

    /// An answer that is the clip itself.
    public static Answer<Submission> clip(String content) {
        return target -> {
            write(target, content);
            return new Submission.Finished(receipt());
        };
    }

    public static Receipt receipt() {
        return new Receipt(
                Optional.of(COST),
                Optional.of(Money.usd("9.4")),
                Optional.empty(),
                Optional.of(Duration.ofSeconds(40)));
    }

    public static URI address() {
        return URI.create("https://example.org/clip.mp4");
    }

    /// Every order whose POST was made.
    public List<Order> submitted() {
        return List.copyOf(submitted);
    }

    public int checked() {
        return checked.get();
    }

    public int fetched() {
        return fetched.get();
    }

    /// How many submits were on their way at once, at most.
    public int busiest() {
        return busiest.get();
    }

    @Override
    public EngineId id() {
        return id;
    }

    @Override
    public Profile profile() {
        return new Profile(paid, !paid, Duration.ofSeconds(45));
    }

    @Override
    public Duration pause(Duration sinceSubmit) {
        return Duration.ofMillis(1);
    }

    @Override
    public Prepared prepare(Order order, Monitor monitor) throws EngineException, InterruptedException {
        Answer<Prepared> answer = next(preparations);
        return answer == null ? new Prepared(order, Optional.empty()) : answer.to(order.picture());
    }

    @Override
    public Submission submit(Prepared prepared, Path target, Monitor monitor)
            throws EngineException, InterruptedException {
        submitted.add(prepared.order());
        busiest.accumulateAndGet(busy.incrementAndGet(), Math::max);
        try {
            Answer<Submission> answer = next(submissions);
            if (answer != null) {
                return answer.to(target);
            }
            return paid
                    ? new Submission.Accepted(
                            new RemoteRun("r-" + accepted.incrementAndGet(), Optional.empty(), Optional.empty()))
                    : clip(VIDEO).to(target);
        } finally {
            busy.decrementAndGet();
        }
    }

    @Override
    public RunStatus check(RemoteRun run) throws EngineException, InterruptedException {
        checked.incrementAndGet();
        Answer<RunStatus> laidOut = next(checks);
        Answer<RunStatus> answer = laidOut == null ? usualCheck : laidOut;
        return answer == null ? new RunStatus.Ready(address(), receipt()) : answer.to(Path.of(""));
    }

    @Override
    public void fetch(URI file, Path target, Monitor monitor) throws EngineException, InterruptedException {
        fetched.incrementAndGet();
        Answer<String> answer = next(files);
        write(target, answer == null ? VIDEO : answer.to(target));
    }

    private static <T> @Nullable Answer<T> next(Deque<Answer<T>> answers) {
        synchronized (answers) {
            return answers.poll();
        }
    }

    private static void write(Path target, String content) {
        try {
            Files.writeString(target, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
