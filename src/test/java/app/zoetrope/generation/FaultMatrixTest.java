package app.zoetrope.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.zoetrope.engine.segmind.SegmindConfig;
import app.zoetrope.generation.ServiceBench.Result;
import app.zoetrope.model.Money;
import app.zoetrope.testkit.FakeSegmind.Step;
import app.zoetrope.testkit.TinyServer.Request;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Everything that can go wrong at each step of a paid job, by the terminal's own command, over real connections.
///
/// A cell names how many submits the service accepted and how the job ends:
/// - `done`: the clip is in the library, the ledger has what was billed; exit 0;
/// - `failed KIND`: no clip, "Nothing was charged."; exit 1;
/// - `billed KIND`: no clip, "It was charged."; exit 1;
/// - `refused KIND`: no clip, "Nothing was charged."; exit 3;
/// - `unknown KIND`: no clip, "It may have been charged."; exit 4, and never sent again;
/// - `waits KIND`: keeps waiting as long as the fault lasts, and says why; when it has passed, `done`;
/// - `asks KIND`: exit 4 for want of a key, the run is kept; `resume` with a key ends with `done`.
///
/// The columns: the upload; the submit of V2 and of V1, where the fault happens once and where it stays; the questions
/// for the state and for the result; the download.
class FaultMatrixTest {
    private static final String MATRIX = """
            fault         | upload | v2 once | v2                        | v1 once                 | v1                        | status                  | result                  | download
            refused       | 1 done | 1 done  | 0 failed NO_CONNECTION    | 1 done                  | 0 failed NO_CONNECTION    | 1 waits NO_CONNECTION   | 1 waits NO_CONNECTION   | 1 waits NO_CONNECTION
            no-name       | 1 done | 1 done  | 0 failed NO_CONNECTION    | 1 done                  | 0 failed NO_CONNECTION    | 1 waits NO_CONNECTION   | 1 waits NO_CONNECTION   | 1 waits NO_CONNECTION
            no-tls        | 1 done | 1 done  | 0 failed NO_CONNECTION    | 1 done                  | 0 failed NO_CONNECTION    | 1 waits CONNECTION_LOST | 1 waits CONNECTION_LOST | 1 waits CONNECTION_LOST
            strange-tls   | 1 done | 1 done  | 0 failed NO_CONNECTION    | 1 done                  | 0 failed NO_CONNECTION    | 1 waits NO_CONNECTION   | 1 waits NO_CONNECTION   | 1 waits NO_CONNECTION
            reset-before  | 1 done | -       | 0 unknown CONNECTION_LOST | -                       | 0 unknown CONNECTION_LOST | 1 waits CONNECTION_LOST | 1 waits CONNECTION_LOST | 1 waits CONNECTION_LOST
            reset-within  | 1 done | -       | 0 unknown CONNECTION_LOST | -                       | 0 unknown CONNECTION_LOST | 1 waits CONNECTION_LOST | 1 waits CONNECTION_LOST | 1 waits CONNECTION_LOST
            reset-after   | 1 done | -       | 1 unknown CONNECTION_LOST | -                       | 1 unknown CONNECTION_LOST | 1 waits CONNECTION_LOST | 1 waits CONNECTION_LOST | 1 waits CONNECTION_LOST
            closed-after  | 1 done | -       | 1 unknown CONNECTION_LOST | -                       | 1 unknown CONNECTION_LOST | 1 waits CONNECTION_LOST | 1 waits CONNECTION_LOST | 1 waits CONNECTION_LOST
            half-head     | 1 done | -       | 1 unknown CONNECTION_LOST | -                       | 1 unknown CONNECTION_LOST | 1 waits CONNECTION_LOST | 1 waits CONNECTION_LOST | 1 waits CONNECTION_LOST
            half-body     | 1 done | -       | 1 done                    | -                       | 1 unknown CONNECTION_LOST | 1 waits CONNECTION_LOST | 1 waits CONNECTION_LOST | 1 waits CONNECTION_LOST
            reset-body    | 1 done | -       | 1 done                    | -                       | 1 unknown CONNECTION_LOST | 1 waits CONNECTION_LOST | 1 waits CONNECTION_LOST | 1 waits CONNECTION_LOST
            silent-body   | 1 done | -       | 1 done                    | -                       | 1 unknown CONNECTION_LOST | 1 waits CONNECTION_LOST | 1 waits CONNECTION_LOST | 1 waits CONNECTION_LOST
            drip          | 1 done | -       | 1 done                    | -                       | 1 unknown CONNECTION_LOST | 1 waits CONNECTION_LOST | 1 waits CONNECTION_LOST | 1 waits CONNECTION_LOST
            promises-more | 1 done | -       | 1 done                    | -                       | 1 unknown CONNECTION_LOST | 1 waits CONNECTION_LOST | 1 waits CONNECTION_LOST | 1 waits CONNECTION_LOST
            reset-end     | 1 done | -       | 1 done                    | -                       | 1 done                    | 1 done                  | 1 done                  | 1 done
            silent        | 1 done | -       | 1 unknown NO_ANSWER       | -                       | 1 unknown NO_ANSWER       | 1 waits NO_ANSWER       | 1 waits NO_ANSWER       | 1 waits CONNECTION_LOST
            drip-head     | 1 done | -       | 1 unknown NO_ANSWER       | -                       | 1 unknown NO_ANSWER       | 1 waits NO_ANSWER       | 1 waits NO_ANSWER       | 1 waits CONNECTION_LOST
            400           | 1 done | -       | 0 failed BAD_REQUEST      | -                       | 0 failed BAD_REQUEST      | 1 waits BAD_REQUEST     | 1 waits BAD_REQUEST     | 1 waits UNCLEAR_ANSWER
            400-policy    | 1 done | -       | 0 refused REFUSED         | -                       | 0 refused REFUSED         | 1 waits REFUSED         | 1 waits REFUSED         | 1 waits UNCLEAR_ANSWER
            401           | 1 done | -       | 0 failed KEY_REJECTED     | -                       | 0 failed KEY_REJECTED     | 1 asks KEY_REJECTED     | 1 asks KEY_REJECTED     | 1 waits UNCLEAR_ANSWER
            401-bad       | 1 done | -       | 0 failed KEY_REJECTED     | -                       | 0 failed KEY_REJECTED     | 1 asks KEY_REJECTED     | 1 asks KEY_REJECTED     | 1 waits UNCLEAR_ANSWER
            402           | 1 done | -       | 0 failed NO_CREDITS       | -                       | 0 failed NO_CREDITS       | 1 waits NO_CREDITS      | 1 waits NO_CREDITS      | 1 waits UNCLEAR_ANSWER
            403           | 1 done | -       | 0 failed MODEL_CLOSED     | -                       | 0 failed MODEL_CLOSED     | 1 waits MODEL_CLOSED    | 1 waits MODEL_CLOSED    | 1 waits UNCLEAR_ANSWER
            404           | 1 done | 1 done  | 0 failed MODEL_NOT_FOUND  | -                       | 0 failed MODEL_NOT_FOUND  | 1 waits UNCLEAR_ANSWER  | 1 waits UNCLEAR_ANSWER  | 1 billed RESULT_EXPIRED
            405           | 1 done | 1 done  | 0 failed MODEL_NOT_FOUND  | -                       | 0 failed MODEL_NOT_FOUND  | 1 waits UNCLEAR_ANSWER  | 1 waits UNCLEAR_ANSWER  | 1 waits UNCLEAR_ANSWER
            406           | 1 done | -       | 0 failed NO_CREDITS       | -                       | 0 failed NO_CREDITS       | 1 waits NO_CREDITS      | 1 waits NO_CREDITS      | 1 waits UNCLEAR_ANSWER
            406-team      | 1 done | -       | 0 failed SPEND_LIMIT      | -                       | 0 failed SPEND_LIMIT      | 1 waits SPEND_LIMIT     | 1 waits SPEND_LIMIT     | 1 waits UNCLEAR_ANSWER
            408           | 1 done | -       | 0 unknown NO_ANSWER       | -                       | 0 unknown NO_ANSWER       | 1 waits NO_ANSWER       | 1 waits NO_ANSWER       | 1 waits UNCLEAR_ANSWER
            410           | 1 done | -       | 0 failed MODEL_RETIRED    | -                       | 0 failed MODEL_RETIRED    | 1 waits UNCLEAR_ANSWER  | 1 waits UNCLEAR_ANSWER  | 1 billed RESULT_EXPIRED
            422           | 1 done | -       | 0 failed RUN_FAILED       | -                       | 0 failed RUN_FAILED       | 1 failed RUN_FAILED     | 1 failed RUN_FAILED     | 1 waits UNCLEAR_ANSWER
            422-policy    | 1 done | -       | 0 refused REFUSED         | -                       | 0 refused REFUSED         | 1 refused REFUSED       | 1 refused REFUSED       | 1 waits UNCLEAR_ANSWER
            429           | 1 done | 1 done  | 0 failed RATE_LIMITED     | 1 done                  | 0 failed RATE_LIMITED     | 1 waits RATE_LIMITED    | 1 waits RATE_LIMITED    | 1 waits RATE_LIMITED
            500           | 1 done | 1 done  | 0 failed SERVER_ERROR     | 0 unknown SERVER_ERROR  | 0 unknown SERVER_ERROR    | 1 waits SERVER_ERROR    | 1 waits SERVER_ERROR    | 1 waits UNCLEAR_ANSWER
            502           | 1 done | 1 done  | 0 failed GATEWAY_ERROR    | 0 unknown GATEWAY_ERROR | 0 unknown GATEWAY_ERROR   | 1 waits GATEWAY_ERROR   | 1 waits GATEWAY_ERROR   | 1 waits UNCLEAR_ANSWER
            503           | 1 done | 1 done  | 0 failed GATEWAY_ERROR    | 0 unknown GATEWAY_ERROR | 0 unknown GATEWAY_ERROR   | 1 waits GATEWAY_ERROR   | 1 waits GATEWAY_ERROR   | 1 waits UNCLEAR_ANSWER
            504           | 1 done | 1 done  | 0 failed GATEWAY_ERROR    | 0 unknown GATEWAY_ERROR | 0 unknown GATEWAY_ERROR   | 1 waits GATEWAY_ERROR   | 1 waits GATEWAY_ERROR   | 1 waits UNCLEAR_ANSWER
            html          | 1 done | -       | 1 unknown UNCLEAR_ANSWER  | -                       | 1 unknown UNCLEAR_ANSWER  | 1 waits UNCLEAR_ANSWER  | 1 waits UNCLEAR_ANSWER  | 1 waits UNCLEAR_ANSWER
            empty         | 1 done | -       | 1 unknown UNCLEAR_ANSWER  | -                       | 1 billed UNCLEAR_ANSWER   | 1 waits UNCLEAR_ANSWER  | 1 waits UNCLEAR_ANSWER  | 1 waits CONNECTION_LOST
            truncated     | 1 done | -       | 1 done                    | -                       | 1 billed NOT_A_VIDEO      | 1 waits UNCLEAR_ANSWER  | 1 waits UNCLEAR_ANSWER  | 1 billed NOT_A_VIDEO
            no-json       | 1 done | -       | 1 unknown UNCLEAR_ANSWER  | -                       | 1 billed UNCLEAR_ANSWER   | 1 waits UNCLEAR_ANSWER  | 1 waits UNCLEAR_ANSWER  | 1 waits UNCLEAR_ANSWER
            wrong-types   | 1 done | -       | 1 unknown UNCLEAR_ANSWER  | -                       | 1 unknown UNCLEAR_ANSWER  | 1 waits STILL_RUNNING   | 1 waits STILL_RUNNING   | 1 waits UNCLEAR_ANSWER
            promises-less | 1 done | -       | 1 done                    | -                       | 1 billed NOT_A_VIDEO      | 1 waits UNCLEAR_ANSWER  | 1 waits UNCLEAR_ANSWER  | 1 billed NOT_A_VIDEO
            loop          | 1 done | -       | 0 unknown UNCLEAR_ANSWER  | -                       | 0 unknown UNCLEAR_ANSWER  | 1 waits UNCLEAR_ANSWER  | 1 waits UNCLEAR_ANSWER  | 1 waits CONNECTION_LOST
            away          | 1 done | -       | 0 unknown UNCLEAR_ANSWER  | -                       | 0 unknown UNCLEAR_ANSWER  | 1 waits UNCLEAR_ANSWER  | 1 waits UNCLEAR_ANSWER  | 1 done
            clock-on      | 1 done | -       | 1 done                    | -                       | 1 done                    | 1 done                  | 1 done                  | 1 done
            clock-back    | 1 done | -       | 1 done                    | -                       | 1 done                    | 1 done                  | 1 done                  | 1 done
            """;

    private static final Logger LOG = (Logger) LoggerFactory.getLogger("app.zoetrope");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path homes;

    private static Strangers strangers;
    private static Path picture;
    private static ExecutorService workers;

    @BeforeAll
    static void open() throws Exception {
        LOG.setLevel(Level.OFF);
        strangers = new Strangers();
        picture = ServiceBench.picture(homes);
        workers = Executors.newFixedThreadPool(12);
    }

    @AfterAll
    static void close() {
        assertThat(strangers.away().requests())
                .noneMatch(Request::hasKey)
                .allMatch(request -> request.method().equals("GET"));
        LOG.setLevel(null);
        workers.shutdownNow();
        strangers.close();
    }

    enum Column {
        UPLOAD(Step.UPLOAD, false, false),
        V2_ONCE(Step.SUBMIT, false, true),
        V2(Step.SUBMIT, false, false),
        V1_ONCE(Step.SUBMIT, true, true),
        V1(Step.SUBMIT, true, false),
        STATUS(Step.STATUS, false, false),
        RESULT(Step.RESULT, false, false),
        DOWNLOAD(Step.DOWNLOAD, false, false);

        final Step step;
        final boolean v1;
        final boolean once;

        Column(Step step, boolean v1, boolean once) {
            this.step = step;
            this.v1 = v1;
            this.once = once;
        }
    }

    record Cell(String fault, Column column, String expected) {}

    static List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        for (String line : MATRIX.lines().skip(1).toList()) {
            String[] words = line.split("\\|");
            for (Column column : Column.values()) {
                String expected = words[column.ordinal() + 1].strip();
                if (!expected.equals("-")) {
                    cells.add(new Cell(words[0].strip(), column, expected));
                }
            }
        }
        return cells;
    }

    @TestFactory
    Stream<DynamicTest> everyCellEndsAsWritten() {
        return cells().stream()
                .map(cell -> {
                    Future<?> run = workers.submit((Callable<Void>) () -> {
                        check(cell);
                        return null;
                    });
                    return DynamicTest.dynamicTest(cell.fault + " at " + cell.column, run::get);
                })
                .toList()
                .stream();
    }

    private static void check(Cell cell) throws Exception {
        Path home = Files.createDirectory(homes.resolve(cell.fault + " " + cell.column));
        var bench = new ServiceBench(home.resolve("data"), home.resolve("library"), picture);
        try {
            assertThat(outcome(cell, bench))
                    .as("%s, told meanwhile: %s", cell, bench.delays)
                    .isEqualTo(cell.expected);
        } finally {
            bench.closeAll();
        }
    }

    private static String outcome(Cell cell, ServiceBench bench) throws Exception {
        if (cell.column.v1) {
            Supplier<SegmindConfig> usual = bench.config;
            bench.config = () -> usual.get().withProtocol(SegmindConfig.Protocol.V1);
        }
        Fault fault = Fault.of(cell.fault, bench, strangers, cell.column.step, cell.column.once ? 1 : Fault.FOR_EVER);
        try (var own = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Result> command = own.submit(bench::generate);
            boolean afterwards = cell.column.step != Step.UPLOAD && cell.column.step != Step.SUBMIT;
            await().atMost(PATIENCE)
                    .until(() -> command.isDone()
                            || (afterwards && bench.delays.size() > 9)
                            || bench.fake.requests(Step.STATUS).size() > 40);
            boolean waits = !command.isDone();
            if (waits && bench.delays.isEmpty()) {
                bench.jump = Duration.ofMinutes(16);
                await().atMost(PATIENCE).until(() -> !bench.delays.isEmpty());
            }
            fault.heal();
            return bench.fake.accepted() + " " + story(bench, command.get(), waits);
        }
    }

    /// How it ended, after a look at everything that must be so then.
    private static String story(ServiceBench bench, Result result, boolean waits) throws Exception {
        String state = result.text("state");
        String kind = result.text("problem");
        String why = bench.delays.isEmpty() ? "" : " " + bench.delays.getFirst().kind();
        switch (state) {
            case "done" -> {
                done(bench, result);
                return waits ? "waits" + why : "done";
            }
            case "running" -> {
                assertThat(result.exit()).isEqualTo(4);
                bench.restart();
                done(bench, bench.run("resume", "--json"));
                return "asks" + why;
            }
            case "failed", "expired" -> {
                boolean billed = result.text("charged").equals("YES");
                noClip(bench, result, 1, billed ? "It was charged." : "Nothing was charged.");
                return (billed ? "billed " : "failed ") + kind;
            }
            case "refused" -> {
                noClip(bench, result, 3, "Nothing was charged.");
                return "refused " + kind;
            }
            case "unknown" -> {
                noClip(bench, result, 4, "It may have been charged.");
                return "unknown " + kind;
            }
            default -> throw new AssertionError(result);
        }
    }

    private static void done(ServiceBench bench, Result result) throws Exception {
        assertThat(result.exit()).isZero();
        assertThat(Path.of(result.text("file"))).exists();
        assertThat(bench.files()).hasSize(2).noneMatch(name -> name.contains("incoming"));
        assertThat(Files.exists(bench.data.resolve("kept"))).isFalse();
        assertThat(bench.ledger().entries(9)).hasSize(1);
        assertThat(bench.ledger().entries(9).getFirst().actual()).contains(sum(bench.fake.billed()));
    }

    private static void noClip(ServiceBench bench, Result result, int exit, String money) throws Exception {
        assertThat(result.exit()).isEqualTo(exit);
        assertThat(result.text("file")).isEmpty();
        assertThat(result.said()).contains(money);
        assertThat(bench.files()).noneMatch(name -> name.endsWith(".mp4"));
        Money counted = bench.ledger().spentSince(Instant.EPOCH);
        boolean saysSo = Set.of("RUN_FAILED", "REFUSED").contains(result.text("problem"));
        assertThat(saysSo || !sum(bench.fake.billed()).isMoreThan(counted)).isTrue();
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
