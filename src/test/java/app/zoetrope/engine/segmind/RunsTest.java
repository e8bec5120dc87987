package app.zoetrope.engine.segmind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.VideoEngine.RunStatus;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem.Charged;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.model.Receipt;
import app.zoetrope.model.RemoteRun;
import app.zoetrope.testkit.FakeReply;
import app.zoetrope.testkit.FakeSegmind.Step;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunsTest {
    private static final RemoteRun RUN = new RemoteRun("req-1", Optional.empty(), Optional.empty());

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

    private RunStatus status(FakeReply reply) throws Exception {
        remote.fake.script(Step.STATUS, reply);
        return remote.engine.check(RUN);
    }

    private RunStatus result(String body) throws Exception {
        remote.fake.script(Step.RESULT, FakeReply.json(200, body));
        return status(FakeReply.json(200, "{\"status\":\"COMPLETED\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUEUED", "PROCESSING", "IN_PROGRESS", "warming up", "7"})
    void aStateThatIsNotAnEndMeansStillRunning(String word) throws Exception {
        assertThat(status(FakeReply.json(200, "{\"status\":\"" + word + "\",\"metrics\":{}}")))
                .isEqualTo(new RunStatus.Pending(word));
    }

    @Test
    void aKnownStateCountsWhateverTheCodeIs() throws Exception {
        for (int code : new int[] {200, 404, 422, 500}) {
            assertThat(status(FakeReply.json(code, "{\"status\":\"FAILED\",\"error\":\"Blocked by moderation\"}")))
                    .isInstanceOfSatisfying(RunStatus.Ended.class, ended -> {
                        assertThat(ended.why().kind()).isEqualTo(Kind.REFUSED);
                        assertThat(ended.why().charged()).isEqualTo(Charged.NO);
                        assertThat(ended.why().detail()).isEqualTo("Blocked by moderation");
                    });
            assertThat(status(FakeReply.json(code, "{\"status\":\"PROCESSING\"}")))
                    .isEqualTo(new RunStatus.Pending("PROCESSING"));
        }
        assertThat(status(FakeReply.json(422, "{\"error\":{\"message\":\"no face\"}}")))
                .isInstanceOf(RunStatus.Ended.class);
    }

    @Test
    void aFailureThatWasBilledIsToldSo() throws Exception {
        assertThat(status(FakeReply.json(422, "{\"status\":\"failed\",\"metrics\":{\"cost\":\"0.2\"}}")))
                .isInstanceOfSatisfying(
                        RunStatus.Ended.class,
                        ended -> assertThat(ended.why().charged()).isEqualTo(Charged.YES));
    }

    @Test
    void aFailureMayBeToldByTheResultAlone() throws Exception {
        remote.fake.script(Step.RESULT, FakeReply.json(422, "{\"status\":\"FAILED\",\"error\":\"boom\"}"));
        assertThat(status(FakeReply.json(200, "{\"status\":\"COMPLETED\"}"))).isInstanceOf(RunStatus.Ended.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"COMPLETED\",\"output\":\"https://h/c.mp4\"}",
                "{\"output\":\"https://h/c.mp4\"}",
                "{\"status\":\"COMPLETED\",\"output\":[\"https://h/c.mp4\"]}",
                "{\"status\":\"completed\",\"output\":[{\"url\":\"https://h/c.mp4\"}]}",
                "{\"status\":\"COMPLETED\",\"output\":{\"video\":{\"url\":\"https://h/c.mp4\"}}}",
                "{\"status\":\"COMPLETED\",\"output\":{\"video_url\":\"https://h/c.mp4\"}}",
                "{\"status\":\"COMPLETED\",\"output\":null,\"video\":{\"url\":\"https://h/c.mp4\"}}",
                "{\"status\":\"COMPLETED\",\"output\":7,\"video_url\":\"https://h/c.mp4\"}",
                "{\"status\":\"COMPLETED\",\"output\":\"\",\"url\":\"https://h/c.mp4\"}",
                "{\"status\":\"COMPLETED\",\"output\":[\"https://h/cover.jpg\",\"https://h/c.mp4\"]}",
                "{\"status\":\"COMPLETED\",\"output\":\"text\",\"video\":\"https://h/c.mp4\"}"
            })
    void theClipIsFoundWhereverTheServicePutsIt(String body) throws Exception {
        assertThat(result(body))
                .isInstanceOfSatisfying(
                        RunStatus.Ready.class,
                        ready -> assertThat(ready.file()).isEqualTo(URI.create("https://h/c.mp4")));
    }

    @Test
    void pricesAreExactWhetherNumbersOrTexts() throws Exception {
        String file = "{\"status\":\"COMPLETED\",\"output\":\"https://h/c.mp4\",\"metrics\":";
        assertThat(((RunStatus.Ready) result(file + "{\"cost\":0.1000000000000000055,\"remaining_credits\":\"3.30\"}}"))
                        .receipt())
                .isEqualTo(new Receipt(
                        Optional.of(Money.usd("0.1000000000000000055")),
                        Optional.of(Money.usd("3.3")),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(((RunStatus.Ready) result(file + "{\"cost\":\"$0.61\",\"total_time\":\"41.5s\"}}")).receipt())
                .isEqualTo(new Receipt(
                        Optional.of(Money.usd("0.61")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Duration.ofMillis(41_500))));
        assertThat(((RunStatus.Ready) result(file + "{\"cost\":-1,\"total_time\":1e99,\"remaining_credits\":[]}}"))
                        .receipt())
                .isEqualTo(Receipt.NONE);
    }

    @Test
    void completedWithoutAnAddressIsUnclearAndAskedAgain() throws Exception {
        assertThatThrownBy(() -> result("{\"status\":\"COMPLETED\",\"output\":null}"))
                .isInstanceOfSatisfying(EngineException.class, failure -> {
                    assertThat(failure.problem().kind()).isEqualTo(Kind.UNCLEAR_ANSWER);
                    assertThat(failure.problem().charged()).isNotEqualTo(Charged.NO);
                    assertThat(failure.safeToRepeat()).isTrue();
                });
    }

    @Test
    void anAddressInTheStateServesWhereTheResultCannotBeRead() throws Exception {
        remote.fake.script(Step.RESULT, FakeReply.html(502, "Bad Gateway"));
        assertThat(status(FakeReply.json(200, "{\"status\":\"COMPLETED\",\"output\":\"https://h/c.mp4\"}")))
                .isInstanceOf(RunStatus.Ready.class);
    }

    @Test
    void onlyARecordThatStaysGoneHasExpired() throws Exception {
        for (int i = 0; i < 6; i++) {
            remote.now = remote.now.plusSeconds(5);
            assertThat(catchThrowableOfType(EngineException.class, () -> remote.engine.check(RUN))
                            .problem()
                            .kind())
                    .isEqualTo(Kind.UNCLEAR_ANSWER);
        }
        remote.now = remote.now.plusSeconds(60);
        assertThat(remote.engine.check(RUN)).isInstanceOfSatisfying(RunStatus.Ended.class, ended -> {
            assertThat(ended.why().kind()).isEqualTo(Kind.RESULT_EXPIRED);
            assertThat(ended.why().charged()).isEqualTo(Charged.MAYBE);
        });
        assertThat(status(FakeReply.json(200, "{\"status\":\"PROCESSING\"}"))).isInstanceOf(RunStatus.Pending.class);
        assertThatThrownBy(() -> remote.engine.check(RUN)).isInstanceOf(EngineException.class);
    }

    @Test
    void aRunIsFoundAgainByItsNumberAlone() throws Exception {
        RemoteRun run = remote.accepted();
        var bare = new RemoteRun(run.requestId(), Optional.empty(), Optional.empty());
        assertThat(remote.end(bare)).isInstanceOf(RunStatus.Ready.class);
        assertThat(remote.fake.requests(Step.STATUS)).isNotEmpty();
    }
}
