package app.zoetrope.engine.segmind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.zoetrope.engine.segmind.SegmindConfig.PictureWay;
import app.zoetrope.generation.VideoEngine.Monitor;
import app.zoetrope.model.RemoteRun;
import app.zoetrope.testkit.FakeClips;
import app.zoetrope.testkit.FakeReply;
import app.zoetrope.testkit.FakeReply.Manner;
import app.zoetrope.testkit.FakeSegmind.Step;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever the engine waits for, an interrupt ends it.
class InterruptTest {
    @TempDir
    Path folder;

    private Remote remote;

    @BeforeEach
    void start() {
        remote = new Remote(folder);
        remote.config = remote.config.withPictureWay(PictureWay.UPLOAD);
    }

    @AfterEach
    void stop() {
        remote.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"UPLOAD", "SUBMIT", "STATUS", "RESULT", "DOWNLOAD", "CREDITS"})
    void everyCallEndsAtOnce(Step step) throws Exception {
        for (Manner manner : new Manner[] {Manner.SILENT, Manner.SILENT_BODY, Manner.DRIP}) {
            FakeReply reply = step == Step.SUBMIT || step == Step.DOWNLOAD
                    ? FakeReply.of(200, "video/mp4", FakeClips.small())
                    : FakeReply.json(200, "{\"note\":\"" + "x".repeat(5_000) + "\"}");
            remote.fake.script(step, reply.in(manner));
            if (step == Step.RESULT) {
                remote.fake.script(Step.STATUS, FakeReply.json(200, "{\"status\":\"COMPLETED\"}"));
            }
            int before = remote.fake.requests(step).size();
            var outcome = new AtomicReference<Object>();
            Thread caller = Thread.ofPlatform().start(() -> {
                try {
                    outcome.set(String.valueOf(call(step).call()));
                } catch (Exception failure) {
                    outcome.set(failure);
                }
            });
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> remote.fake.requests(step).size() > before);

            caller.interrupt();

            assertThat(caller.join(Duration.ofSeconds(5)))
                    .as("%s %s ended", step, manner)
                    .isTrue();
            assertThat(outcome.get()).as("%s %s", step, manner).isInstanceOf(InterruptedException.class);
        }
    }

    private Callable<?> call(Step step) {
        var run = new RemoteRun("req-1", Optional.empty(), Optional.empty());
        return switch (step) {
            case UPLOAD -> () -> remote.engine.prepare(remote.order(), Monitor.SILENT);
            case SUBMIT -> remote::submit;
            case STATUS, RESULT -> () -> remote.engine.check(run);
            case DOWNLOAD ->
                () -> {
                    remote.fetch(URI.create(remote.fake.url() + "/files/a.mp4"));
                    return "fetched";
                };
            case CREDITS, OTHER -> remote.engine::balance;
        };
    }
}
