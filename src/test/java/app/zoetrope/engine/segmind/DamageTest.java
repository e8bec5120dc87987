package app.zoetrope.engine.segmind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.zoetrope.engine.segmind.SegmindConfig.Protocol;
import app.zoetrope.engine.segmind.SegmindConfig.Timeouts;
import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.VideoEngine.Monitor;
import app.zoetrope.generation.VideoEngine.RunStatus;
import app.zoetrope.generation.VideoEngine.Submission;
import app.zoetrope.model.RemoteRun;
import app.zoetrope.testkit.FakeReply;
import app.zoetrope.testkit.FakeReply.Manner;
import app.zoetrope.testkit.FakeSegmind;
import app.zoetrope.testkit.FakeSegmind.Step;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A thousand damaged answers, at every step: each ends in a result or in a typed failure, soon, and without the key.
class DamageTest {
    private static final int DAMAGES = 1_000;
    private static final String[] SCRAPS = {
        "null",
        "{}",
        "[]",
        "\"\"",
        "0",
        "-1e309",
        "true",
        "[[[[[[[[",
        "{\"a\":",
        "\uFFFD",
        "SG_0123456789abcdef",
        "\"\\ud800\""
    };
    private static final Step[] STEPS = {
        Step.UPLOAD, Step.SUBMIT, Step.SUBMIT, Step.STATUS, Step.STATUS, Step.RESULT, Step.DOWNLOAD, Step.CREDITS
    };

    private static final Timeouts IMPATIENT = Remote.timeouts(Duration.ofMillis(200), Duration.ofMillis(400));

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void everyDamagedAnswerEndsInATypedOutcome() throws Exception {
        var random = new Random(20_261_122);
        int typed = 0;
        try (var remote = new Remote(folder)) {
            remote.fake.withCredits("1000").pollsUntilDone(1);
            RemoteRun done = remote.accepted();
            URI file = ((RunStatus.Ready) remote.engine.check(done)).file();
            remote.config = remote.config.withTimeouts(IMPATIENT);
            for (int i = 0; i < DAMAGES; i++) {
                Step step = STEPS[random.nextInt(STEPS.length)];
                long seed = random.nextLong();
                remote.fake.change(step, reply -> damaged(reply, new Random(seed)));
                remote.config = remote.config.withProtocol(random.nextInt(4) == 0 ? Protocol.V1 : Protocol.V2);
                String name = "damage %d, seed %d, %s".formatted(i, seed, step);
                typed += isTyped(() -> call(remote, step, done, file), name) ? 1 : 0;
                Files.deleteIfExists(remote.target);
                remote.fake.clearScripts();
            }
        }
        assertThat(typed).as("damages that were noticed").isBetween(DAMAGES / 5, DAMAGES);
    }

    private static Object call(Remote remote, Step step, RemoteRun done, URI file) throws Exception {
        return switch (step) {
            case UPLOAD -> remote.engine.prepare(remote.order(), Monitor.SILENT);
            case SUBMIT ->
                remote.submit() instanceof Submission.Accepted(var run) ? remote.engine.check(run) : "finished";
            case STATUS, RESULT -> remote.engine.check(done);
            case DOWNLOAD -> {
                remote.fetch(file);
                yield "fetched";
            }
            case CREDITS, OTHER -> remote.engine.balance();
        };
    }

    private static boolean isTyped(Callable<?> call, String name) {
        try {
            assertThat(String.valueOf(call.call())).as(name).doesNotContain(FakeSegmind.KEY);
            return false;
        } catch (EngineException failure) {
            var trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).as(name).doesNotContain(FakeSegmind.KEY);
            assertThat(failure.problem().detail()).as(name).hasSizeLessThanOrEqualTo(200);
            return true;
        } catch (Exception wrong) {
            return fail(name, wrong);
        }
    }

    private static FakeReply damaged(FakeReply reply, Random random) {
        FakeReply worse = reply;
        for (int i = random.nextInt(3); i >= 0; i--) {
            worse = worse.withBody(body(worse.body(), random));
        }
        if (random.nextInt(5) == 0) {
            int[] codes = {200, 201, 204, 301, 400, 401, 402, 404, 422, 429, 500, 502, 599, 999};
            worse = worse.withStatus(codes[random.nextInt(codes.length)]);
        }
        if (random.nextInt(8) == 0) {
            String[] headers = {"x-cost", "x-request-id", "Content-Range", "Location", "x-rate-limit-reset-at-utc"};
            worse = worse.with(headers[random.nextInt(headers.length)], SCRAPS[random.nextInt(9)]);
        }
        if (random.nextInt(10) == 0) {
            Manner[] manners = Manner.values();
            Manner manner = manners[random.nextInt(manners.length)];
            boolean slow = manner == Manner.SILENT
                    || manner == Manner.SILENT_BODY
                    || manner.name().startsWith("DRIP");
            worse = slow && random.nextInt(4) != 0 ? worse.in(Manner.CLOSE) : worse.in(manner);
        }
        return worse;
    }

    private static byte[] body(byte[] body, Random random) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return switch (random.nextInt(6)) {
            case 0 -> flipped(body, random);
            case 1 -> Arrays.copyOf(body, body.length == 0 ? 0 : random.nextInt(body.length));
            case 2 ->
                "<html><title>502</title><body>Bad <b>SG_0123456789abcdef</b></body>".getBytes(StandardCharsets.UTF_8);
            case 3 ->
                bytes(text.replaceFirst(
                        "\"[^\"]*\"(?=[,}\\]])", SCRAPS[random.nextInt(SCRAPS.length)].replace("\\", "\\\\")));
            case 4 -> bytes(text.replaceFirst(":(\\[|\\{|\")", ":" + SCRAPS[random.nextInt(9)] + ",$1"));
            default -> bytes(SCRAPS[random.nextInt(SCRAPS.length)]);
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] flipped(byte[] body, Random random) {
        byte[] other = body.clone();
        for (int i = random.nextInt(8); i >= 0 && other.length > 0; i--) {
            other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return other;
    }
}
