package app.zoetrope.engine.segmind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.zoetrope.engine.segmind.SegmindConfig.Protocol;
import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.VideoEngine.RunStatus;
import app.zoetrope.generation.VideoEngine.Submission;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem.Charged;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.model.RemoteRun;
import app.zoetrope.testkit.FakeClips;
import app.zoetrope.testkit.FakeReply;
import app.zoetrope.testkit.FakeReply.Manner;
import app.zoetrope.testkit.FakeSegmind.Step;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmitAnswersTest {
    @TempDir
    Path folder;

    private Remote remote;

    @BeforeEach
    void start() {
        remote = new Remote(folder);
    }

    @AfterEach
    void stop() {
        remote.close();
    }

    @Test
    void aVideoIsOneWhateverItsTypeSays() throws Exception {
        for (String type : new String[] {"application/json", "text/html", "application/octet-stream"}) {
            remote.config = remote.config.withProtocol(Protocol.V1);
            remote.fake.script(Step.SUBMIT, FakeReply.of(200, type, FakeClips.small()));
            assertThat(remote.submit()).isInstanceOf(Submission.Finished.class);
            assertThat(remote.target).hasBinaryContent(FakeClips.small());
        }
    }

    @Test
    void jsonIsJsonEvenIfItsTypeSaysVideo() {
        remote.config = remote.config.withProtocol(Protocol.V1);
        byte[] refusal = "{\"error\":\"policy\"}".getBytes(StandardCharsets.UTF_8);
        remote.fake.script(Step.SUBMIT, FakeReply.of(200, "video/mp4", refusal));

        assertThat(catchThrowableOfType(EngineException.class, remote::submit)
                        .problem()
                        .kind())
                .isEqualTo(Kind.REFUSED);
        assertThat(remote.target).doesNotExist();
    }

    @Test
    void matroskaAndUnknownBinariesAreKeptToo() throws Exception {
        byte[] webm = {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3, 1, 2};
        byte[] other = {0, 0, 0, 1, 0, 0, 0, 2, 3};
        for (byte[] body : new byte[][] {webm, other}) {
            remote.fake.script(Step.SUBMIT, FakeReply.of(200, "video/webm", body));
            assertThat(remote.submit()).isInstanceOf(Submission.Finished.class);
            assertThat(remote.target).hasBinaryContent(body);
        }
    }

    @Test
    void aVideoWithoutLengthIsTakenWhole() throws Exception {
        remote.config = remote.config.withProtocol(Protocol.V1);
        remote.fake.spoil(Step.SUBMIT, Manner.NO_LENGTH);
        var order = remote.order();
        var prepared = remote.engine.prepare(order, app.zoetrope.generation.VideoEngine.Monitor.SILENT);
        remote.engine.submit(prepared, remote.target, app.zoetrope.generation.VideoEngine.Monitor.SILENT);
        assertThat(remote.target).hasBinaryContent(FakeClips.small());
    }

    @Test
    void aVideoThatBreaksOffMayHaveBeenChargedAndNamesItsRequest() {
        remote.config = remote.config.withProtocol(Protocol.V1);
        remote.fake.script(
                Step.SUBMIT,
                FakeReply.of(200, "video/mp4", FakeClips.small())
                        .with("x-request-id", "req-77")
                        .in(Manner.HALF_BODY));

        EngineException failure = catchThrowableOfType(EngineException.class, remote::submit);

        assertThat(failure.problem().kind()).isEqualTo(Kind.CONNECTION_LOST);
        assertThat(failure.problem().charged()).isEqualTo(Charged.MAYBE);
        assertThat(failure.problem().detail()).contains("req-77");
    }

    @Test
    void anAddressInsteadOfTheVideoIsKeptForFetching() throws Exception {
        remote.config = remote.config.withProtocol(Protocol.V1);
        remote.fake.script(
                Step.SUBMIT,
                FakeReply.json(200, "{\"video\":{\"url\":\"https://images.segmind.com/x.mp4\"}}")
                        .with("x-request-id", "req-5")
                        .with("x-cost", "0.61"));

        RemoteRun run = remote.accepted();

        assertThat(run.requestId()).isEqualTo("req-5");
        var ready = (RunStatus.Ready) remote.engine.check(run);
        assertThat(ready.file()).isEqualTo(URI.create("https://images.segmind.com/x.mp4"));
        assertThat(ready.receipt().cost()).contains(Money.usd("0.61"));
        assertThat(new KnownFiles().find(run)).isPresent();
        assertThat(remote.fake.requests()).hasSize(1);
    }

    @Test
    void aRefusalThatSaysWhatItCostIsBelieved() {
        remote.config = remote.config.withProtocol(Protocol.V1);
        FakeReply refusal = FakeReply.json(200, "{\"error\":\"policy\"}");
        remote.fake.script(Step.SUBMIT, refusal.with("x-cost", "0.00"), refusal.with("x-cost", "0.61"));
        assertThat(catchThrowableOfType(EngineException.class, remote::submit)
                        .problem()
                        .charged())
                .isEqualTo(Charged.NO);
        assertThat(catchThrowableOfType(EngineException.class, remote::submit)
                        .problem()
                        .charged())
                .isEqualTo(Charged.YES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"request_id\":\"req-1\"}",
                "{\"request_id\":\"req-1\",\"status\":\"PENDING\",\"status_url\":null,\"response_url\":7}",
                "{\"request_id\":\"req-1\",\"status\":\"QUEUED\",\"status_url\":\"no address\"}",
                "{\"request_id\":\"req-1\",\"error\":null}",
                "{\"request_id\":\"req-1\",\"status\":\"QUEUED\",\"status_url\":\"https://evil.example/s\"}",
                "{\"request_id\":\"req-1\",\"status\":\"QUE",
                "{\"request_id\": \"req-1\", broken",
                "{\"request_id\":\"req-1\",\"status\":\"QUEUED\"} and more"
            })
    void whateverElseIsWrongANumberIsKept(String body) throws Exception {
        remote.fake.script(Step.SUBMIT, FakeReply.json(200, body));

        RemoteRun run = remote.accepted();

        String base = remote.fake.url() + "/v2/requests/req-1";
        assertThat(run)
                .isEqualTo(new RemoteRun(
                        "req-1", Optional.of(URI.create(base + "/status")), Optional.of(URI.create(base))));
    }

    @Test
    void aNumberSurvivesAnAnswerThatBreaksOff() throws Exception {
        remote.fake.script(
                Step.SUBMIT,
                FakeReply.json(200, "{\"request_id\":\"req-1\",\"x\":\"" + "y".repeat(100) + "\"}")
                        .in(Manner.HALF_BODY));
        assertThat(remote.accepted().requestId()).isEqualTo("req-1");
    }

    @Test
    void aNumberInDigitsOrWithOddCharactersIsKept() throws Exception {
        remote.fake.script(
                Step.SUBMIT,
                FakeReply.json(200, "{\"request_id\":4711}"),
                FakeReply.json(200, "{\"request_id\":\"a/b ?c\"}"));
        assertThat(remote.accepted().requestId()).isEqualTo("4711");
        assertThat(remote.accepted().statusUrl())
                .contains(URI.create(remote.fake.url() + "/v2/requests/a%2Fb%20%3Fc/status"));
    }

    @Test
    void aRunThatWasQueuedInSpiteOfAnErrorCodeIsFollowed() throws Exception {
        remote.fake.change(Step.SUBMIT, reply -> reply.withStatus(500));
        assertThat(remote.ready().receipt().cost()).contains(Money.usd("0.6125"));
    }

    @Test
    void v1ThatQueuesIsFollowed() throws Exception {
        remote.config = remote.config.withProtocol(Protocol.V1);
        remote.fake.script(Step.SUBMIT, FakeReply.json(200, "{\"request_id\":\"req-3\",\"status\":\"QUEUED\"}"));
        assertThat(remote.accepted().requestId()).isEqualTo("req-3");
    }

    /// A device that is always full.
    @Test
    @EnabledOnOs(OS.LINUX)
    void aClipThatTheDriveCannotTakeIsHeldInMemory() throws Exception {
        Files.createSymbolicLink(remote.target, Path.of("/dev/full"));
        remote.fake.script(
                Step.SUBMIT, FakeReply.of(200, "video/mp4", FakeClips.small()).with("x-cost", "0.1125"));
        assertThat(remote.submit()).isInstanceOfSatisfying(Submission.Held.class, held -> {
            assertThat(held.clip()).isEqualTo(FakeClips.small());
            assertThat(held.receipt().cost()).contains(Money.usd("0.1125"));
            assertThat(held.why()).contains("No space left");
        });
    }
}
