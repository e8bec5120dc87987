package app.zoetrope.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.zoetrope.engine.segmind.SegmindConfig;
import app.zoetrope.generation.ServiceBench.Result;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.testkit.FakeSegmind.Step;
import app.zoetrope.testkit.Tmpfs;
import app.zoetrope.text.Text;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A paid job whose library and data folder are on small drives of their own.
final class DiskStage implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> WRITES = Set.of("add", "move", "remove", "settle", "edit");

    final Tmpfs dataDrive;
    final Tmpfs libraryDrive;
    final ServiceBench bench;
    final Path library;

    private final ExecutorService own = Executors.newVirtualThreadPerTaskExecutor();

    /// @param drives an empty folder
    DiskStage(Path drives, Path picture) throws IOException, InterruptedException {
        dataDrive = Tmpfs.mount(drives.resolve("data"), 64).orElseThrow();
        libraryDrive = Tmpfs.mount(drives.resolve("drive"), 128).orElseThrow();
        library = libraryDrive.folder().resolve("library");
        bench = new ServiceBench(dataDrive.folder(), library, picture);
    }

    void useV1() {
        Supplier<SegmindConfig> usual = bench.config;
        bench.config = () -> usual.get().withProtocol(SegmindConfig.Protocol.V1);
    }

    /// Does something the moment before the service answers at that step.
    void at(Step step, Runnable action) {
        bench.fake.change(step, reply -> {
            action.run();
            return reply;
        });
    }

    /// Does something when the clip has arrived, before it is put in its place.
    void atTheCheckedClip(Runnable action) {
        var once = new AtomicBoolean();
        change(parts -> with(parts, parts.store(), parts.ledger(), file -> {
            var facts = parts.inspector().inspect(file);
            if (once.compareAndSet(false, true)) {
                action.run();
            }
            return facts;
        }));
    }

    /// Does something before the first change of the store that is so.
    void beforeMove(Predicate<JobState> to, Runnable action) {
        var once = new AtomicBoolean();
        change(parts -> with(
                parts,
                before(JobStore.class, parts.store(), arguments -> {
                    boolean wanted = arguments.length > 1 && arguments[1] instanceof JobState state && to.test(state);
                    if (wanted && once.compareAndSet(false, true)) {
                        action.run();
                    }
                }),
                parts.ledger(),
                parts.inspector()));
    }

    /// Does something before the n-th write to store or ledger.
    ///
    /// @return counts the writes
    AtomicInteger beforeWrite(int number, Runnable action) {
        var writes = new AtomicInteger();
        Change count = _ -> {
            if (writes.incrementAndGet() == number) {
                action.run();
            }
        };
        change(parts -> with(
                parts,
                before(JobStore.class, parts.store(), count),
                before(Ledger.class, parts.ledger(), count),
                parts.inspector()));
        return writes;
    }

    private void change(UnaryOperator<QueueParts> change) {
        bench.changed = change;
        bench.restart();
    }

    private static QueueParts with(QueueParts parts, JobStore store, Ledger ledger, VideoInspector inspector) {
        return new QueueParts(
                parts.engines(),
                store,
                ledger,
                parts.shelf(),
                parts.pictures(),
                inspector,
                parts.settings(),
                parts.obstacle(),
                parts.notes(),
                parts.scratch(),
                parts.clock());
    }

    private interface Change {
        void comes(Object[] arguments);
    }

    private static <T> T before(Class<T> port, T real, Change action) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    if (WRITES.contains(method.getName())) {
                        action.comes(arguments);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }

    Future<Result> start() {
        return own.submit(bench::generate);
    }

    /// Nothing was sent, nothing was charged, and the sentence says so and why.
    String refused(Problem.Kind kind) {
        int before = bench.fake.requests(Step.SUBMIT).size();
        Result result = bench.generate();
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.said()).contains("Nothing was charged.", start(kind));
        assertThat(bench.fake.requests(Step.SUBMIT)).hasSize(before);
        return "refused " + kind + ", nothing sent";
    }

    /// Waits and says why; nothing is lost meanwhile; when the obstacle is gone the clip comes into the library.
    String waits(Problem.Kind kind, Runnable repair) throws Exception {
        Future<Result> command = start();
        untilToldOf(kind, command);
        repair.run();
        done(command.get());
        return "waits " + kind + ", then done";
    }

    /// The same, but the process ends while it waits; `resume` brings the clip.
    String resumes(Problem.Kind kind, Runnable repair) throws Exception {
        Future<Result> command = start();
        untilToldOf(kind, command);
        bench.closeProcess();
        command.cancel(true);
        repair.run();
        bench.reopen();
        done(bench.run("resume", "--json"));
        return "waits " + kind + ", stopped, resumed, then done";
    }

    private void untilToldOf(Problem.Kind kind, Future<Result> command) {
        await().atMost(PATIENCE)
                .until(() -> command.isDone()
                        || bench.delays.stream()
                                        .filter(why -> why.kind() == kind)
                                        .count()
                                > 1);
        assertThat(command.isDone()).as("told %s", bench.delays).isFalse();
        Problem why = bench.delays.stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
        assertThat(Text.waiting(why)).contains(start(kind)).doesNotContain("Nothing was charged");
    }

    void notSent(Result result) {
        assertThat(result.said()).as("told %s", bench.delays).contains("Nothing was charged.");
        assertThat(bench.fake.accepted()).isZero();
    }

    private static String start(Problem.Kind kind) {
        String words = Text.of("problem." + kind + ".what", "|");
        return words.substring(0, words.indexOf('|')).strip();
    }

    void done(Result result) throws IOException {
        assertThat(result.exit())
                .as("told %s, said %s", bench.delays, result.said())
                .isZero();
        assertThat(Path.of(result.text("file"))).startsWith(library).isRegularFile();
        assertThat(bench.files()).hasSize(2).noneMatch(name -> name.contains("incoming"));
        assertThat(kept()).isEmpty();
        assertThat(bench.fake.requests(Step.SUBMIT)).hasSize(1);
        assertThat(bench.ledger().spentSince(Instant.EPOCH)).isEqualTo(billed());
    }

    private Money billed() {
        return bench.fake.billed().stream().reduce(Money.ZERO, Money::plus);
    }

    /// The clips outside the library.
    private List<Path> kept() throws IOException {
        Path folder = bench.data.resolve("kept");
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Override
    public void close() {
        own.shutdownNow();
        libraryDrive.free();
        dataDrive.free();
        bench.closeAll();
        libraryDrive.close();
        dataDrive.close();
    }
}
