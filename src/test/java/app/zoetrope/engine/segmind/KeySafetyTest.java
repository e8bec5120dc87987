package app.zoetrope.engine.segmind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.VideoEngine.Monitor;
import app.zoetrope.generation.VideoEngine.RunStatus;
import app.zoetrope.model.RemoteRun;
import app.zoetrope.testkit.FakeClips;
import app.zoetrope.testkit.FakeReply;
import app.zoetrope.testkit.FakeSegmind;
import app.zoetrope.testkit.FakeSegmind.Step;
import app.zoetrope.testkit.TinyServer;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class KeySafetyTest {
    @TempDir
    Path folder;

    private Remote remote;
    private final TinyServer stranger = new TinyServer(0, _ -> FakeReply.of(200, "video/mp4", FakeClips.small()));
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger("app.zoetrope");
    private final Level usual = root.getLevel();

    @BeforeEach
    void start() {
        remote = new Remote(folder);
        root.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
        root.setLevel(usual);
        assertThat(stranger.requests()).noneMatch(request -> request.all().contains(FakeSegmind.KEY));
        assertThat(remote.fake.requests(Step.DOWNLOAD)).noneMatch(TinyServer.Request::hasKey);
        for (ILoggingEvent event : log.list) {
            String trace =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            assertThat(event.getFormattedMessage() + trace).doesNotContain(FakeSegmind.KEY);
        }
        stranger.close();
        remote.close();
    }

    @Test
    void theKeyGoesToTheServiceAndNotToTheFile() throws Exception {
        remote.all(remote.order());
        for (Step step : new Step[] {Step.UPLOAD, Step.SUBMIT, Step.STATUS, Step.RESULT}) {
            assertThat(remote.fake.requests(step)).isNotEmpty().allMatch(TinyServer.Request::hasKey);
        }
        assertThat(remote.fake.requests(Step.DOWNLOAD)).isNotEmpty();
    }

    @Test
    void foreignAddressesInAnAnswerAreNotAskedWithTheKey() throws Exception {
        remote.fake.change(
                Step.SUBMIT,
                reply -> FakeReply.json(
                        200,
                        reply.text()
                                .replace(
                                        remote.fake.url().toString(),
                                        stranger.url().toString())));

        RunStatus end = remote.end(remote.accepted());

        assertThat(end).isInstanceOf(RunStatus.Ready.class);
        assertThat(stranger.requests()).isEmpty();
    }

    @Test
    void foreignAddressesOfAStoredRunAreNotAskedEither() throws Exception {
        RemoteRun run = remote.accepted();
        var turned = new RemoteRun(run.requestId(), Optional.of(stranger.url()), Optional.of(stranger.url()));
        assertThat(remote.end(turned)).isInstanceOf(RunStatus.Ready.class);
        assertThat(stranger.requests()).isEmpty();
    }

    @Test
    void redirectsAreNotFollowedWithTheKey() throws Exception {
        RemoteRun run = remote.accepted();
        for (Step step : new Step[] {Step.UPLOAD, Step.SUBMIT, Step.STATUS, Step.RESULT, Step.CREDITS}) {
            for (int status : new int[] {301, 302, 303, 307, 308}) {
                remote.fake.script(step, FakeReply.redirect(status, stranger.url() + "/steal"));
            }
        }
        for (int i = 0; i < 5; i++) {
            assertThat(remote.engine.prepare(remote.order(), Monitor.SILENT).imageReference())
                    .isEmpty();
            assertThatThrownBy(remote::submit).isInstanceOf(EngineException.class);
            assertThatThrownBy(() -> remote.engine.check(run)).isInstanceOf(EngineException.class);
            assertThatThrownBy(remote.engine::balance).isInstanceOf(EngineException.class);
        }
        assertThat(stranger.requests()).isEmpty();
        assertThat(remote.fake.accepted()).isEqualTo(1);
    }

    @Test
    void filesOnOtherHostsAreFetchedWithoutTheKey() throws Exception {
        remote.fetch(URI.create(stranger.url() + "/clip.mp4"));
        remote.fake.script(Step.DOWNLOAD, FakeReply.redirect(302, stranger.url() + "/clip.mp4"));
        remote.fetch(URI.create(remote.fake.url() + "/files/x.mp4"));
        assertThat(stranger.requests()).hasSize(2).noneMatch(TinyServer.Request::hasKey);
    }

    @Test
    void aServiceThatRepeatsTheKeyIsNotRepeated() throws Exception {
        String words = "Key SG_0123456789abcdef<br> or SG_<b>0123456789abcdef</b> is bad. " + "x".repeat(160)
                + FakeSegmind.KEY;
        for (int status : new int[] {200, 400, 401, 500}) {
            remote.fake.script(
                    Step.SUBMIT,
                    FakeReply.json(status, "{\"error\":\"" + words + "\"}").with("x-request-id", FakeSegmind.KEY),
                    FakeReply.html(status, words).with("x-request-id", FakeSegmind.KEY));
            for (int i = 0; i < 2; i++) {
                EngineException failure = catchThrowableOfType(EngineException.class, remote::submit);
                assertThat(failure.problem().detail())
                        .hasSizeLessThanOrEqualTo(200)
                        .doesNotContain("0123456789");
                var trace = new StringWriter();
                failure.printStackTrace(new PrintWriter(trace));
                assertThat(trace.toString()).doesNotContain(FakeSegmind.KEY);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.segmind.com/v2/requests/1/status, true",
        "https://API.segmind.com:443/v2, true",
        "https://workflows-api.segmind.com/x, true",
        "https://segmind.com/x, true",
        "https://queue.segmind.com/x, true",
        "http://api.segmind.com/x, false",
        "https://api.segmind.com:8443/x, false",
        "https://api.segmind.com.evil.example/x, false",
        "https://evilsegmind.com/x, false",
        "https://api.segmind.com@evil.example/x, false",
        "https://user@api.segmind.com/x, false",
        "https://evil.example/api.segmind.com, false",
        "file://api.segmind.com/x, false"
    })
    void onlyTheServicesOwnHostsMayHaveTheKey(URI address, boolean may) {
        assertThat(Addresses.mayHaveTheKey(address, SegmindConfig.DEFAULT)).isEqualTo(may);
    }

    @Test
    void anotherServiceDoesNotSendItsKeyToSegmind() {
        SegmindConfig own = SegmindConfig.DEFAULT.withUrls(
                URI.create("https://mirror.example"), URI.create("https://mirror.example"));
        assertThat(Addresses.mayHaveTheKey(URI.create("https://api.segmind.com/x"), own))
                .isFalse();
        assertThat(Addresses.mayHaveTheKey(URI.create("https://mirror.example/x"), own))
                .isTrue();
        assertThat(Addresses.mayHaveTheKey(URI.create("http://mirror.example/x"), own))
                .isFalse();
    }
}
