package app.zoetrope.engine.segmind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.zoetrope.engine.segmind.SegmindConfig.Protocol;
import app.zoetrope.generation.EngineException;
import app.zoetrope.model.Problem.Charged;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.model.RemoteRun;
import app.zoetrope.testkit.FakeReply;
import app.zoetrope.testkit.FakeReply.Manner;
import app.zoetrope.testkit.FakeSegmind.Step;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Every row of the error table, on both protocols: what it is, what it cost, and whether it may be sent again.
class ErrorTableTest {
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    400 | {"error":"malformed JSON"}                        | BAD_REQUEST     | NO    | false | NO    | false
                    400 | {"error":"Blocked by content policy"}             | REFUSED         | NO    | false | NO    | false
                    401 | {"error":"API key is missing"}                    | KEY_REJECTED    | NO    | true  | NO    | true
                    401 | {"error":"unauthorized","error_description":"no"} | KEY_REJECTED    | NO    | true  | NO    | true
                    402 | {"error":{"message":"Insufficient credits"}}      | NO_CREDITS      | NO    | true  | NO    | true
                    402 |                                                   | NO_CREDITS      | NO    | true  | NO    | true
                    402 | {"error":"Team spend limit reached"}              | SPEND_LIMIT     | NO    | true  | NO    | true
                    406 | {"message":"You do not have enough credits"}      | NO_CREDITS      | NO    | true  | NO    | true
                    406 | {"error":"Monthly spending limit of your team"}   | SPEND_LIMIT     | NO    | true  | NO    | true
                    406 | {"error":"invalid value for field resolution"}    | BAD_REQUEST     | NO    | true  | NO    | true
                    406 | {"error":"Content-Type is not supported"}         | BAD_REQUEST     | NO    | true  | NO    | true
                    406 | {"error":"Flagged by moderation"}                 | REFUSED         | NO    | false | NO    | false
                    406 | Not Acceptable                                    | SPEND_LIMIT     | NO    | true  | NO    | true
                    403 | {"detail":"no access"}                            | MODEL_CLOSED    | NO    | true  | NO    | true
                    404 | {"error":"Model not found"}                       | MODEL_NOT_FOUND | NO    | true  | NO    | true
                    405 | <html><body>Method Not Allowed</body></html>      | MODEL_NOT_FOUND | NO    | true  | NO    | true
                    408 |                                                   | NO_ANSWER       | MAYBE | false | MAYBE | false
                    410 | {"error":"model retired"}                         | MODEL_RETIRED   | NO    | true  | NO    | true
                    409 | {"error":"conflict"}                              | BAD_REQUEST     | NO    | false | NO    | false
                    422 | {"error":"run failed"}                            | RUN_FAILED      | NO    | false | NO    | false
                    422 | {"status":"FAILED","error":"Safety system"}       | REFUSED         | NO    | false | NO    | false
                    429 | {"error":"slow down"}                             | RATE_LIMITED    | NO    | true  | NO    | true
                    500 | {"error":"boom"}                                  | SERVER_ERROR    | MAYBE | false | NO    | true
                    500 | {"error":"content filter"}                        | REFUSED         | MAYBE | false | NO    | false
                    502 | <html><h1>Bad Gateway</h1></html>                 | GATEWAY_ERROR   | MAYBE | false | NO    | true
                    503 |                                                   | GATEWAY_ERROR   | MAYBE | false | NO    | true
                    504 | upstream timed out                                | GATEWAY_ERROR   | MAYBE | false | NO    | true
                    500 | {"request_id":"req-9","error":"boom"}             | SERVER_ERROR    | MAYBE | false | MAYBE | false
                    302 |                                                   | UNCLEAR_ANSWER  | MAYBE | false | MAYBE | false
                    200 | {"error":"Rejected by our usage policies"}        | REFUSED         | MAYBE | false | MAYBE | false
                    200 | {"error":"something broke"}                       | RUN_FAILED      | MAYBE | false | MAYBE | false
                    200 | {"status":"FAILED","error":"something broke"}     | RUN_FAILED      | NO    | false | NO    | false
                    200 | <html>Our privacy policy</html>                   | UNCLEAR_ANSWER  | MAYBE | false | MAYBE | false
                    200 | {}                                                | UNCLEAR_ANSWER  | MAYBE | false | MAYBE | false
                    200 |                                                   | UNCLEAR_ANSWER  | MAYBE | false | MAYBE | false
                    """)
    void anAnswerToASubmitIsTyped(
            int status, String body, Kind kind, Charged onV1, boolean againOnV1, Charged onV2, boolean againOnV2) {
        FakeReply reply = FakeReply.json(status, body == null ? "" : body);
        check(Protocol.V1, reply, kind, onV1, againOnV1);
        check(Protocol.V2, reply, kind, onV2, againOnV2);
        assertThat(remote.fake.requests(Step.SUBMIT)).hasSize(2);
    }

    private void check(Protocol protocol, FakeReply reply, Kind kind, Charged charged, boolean again) {
        remote.config = remote.config.withProtocol(protocol);
        remote.fake.script(Step.SUBMIT, reply);
        EngineException failure = catchThrowableOfType(EngineException.class, remote::submit);
        assertThat(failure.problem().kind()).as("kind on %s", protocol).isEqualTo(kind);
        assertThat(failure.problem().charged()).as("charged on %s", protocol).isEqualTo(charged);
        assertThat(failure.safeToRepeat()).as("again on %s", protocol).isEqualTo(again);
        assertThat(failure.problem().detail()).doesNotContain("<", "{");
        assertThat(remote.target).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {"CLOSE", "RESET", "HALF_HEAD", "SILENT", "SILENT_BODY", "DRIP", "DRIP_HEAD"})
    void anAnswerThatGetsLostMayHaveBeenCharged(Manner manner) {
        remote.config = remote.config.withTimeouts(Remote.SHORT);
        for (Protocol protocol : new Protocol[] {Protocol.V1, Protocol.V2}) {
            remote.config = remote.config.withProtocol(protocol);
            FakeReply slow = FakeReply.json(200, "{\"note\":\"" + "x".repeat(200) + "\"}");
            remote.fake.script(Step.SUBMIT, slow.in(manner));

            EngineException failure = catchThrowableOfType(EngineException.class, remote::submit);

            assertThat(failure.problem().kind()).isIn(Kind.CONNECTION_LOST, Kind.NO_ANSWER);
            assertThat(failure.problem().charged()).isEqualTo(Charged.MAYBE);
            assertThat(failure.safeToRepeat()).isFalse();
        }
        assertThat(remote.fake.requests(Step.SUBMIT)).hasSize(2);
    }

    @Test
    void anExplicitRefusalCountsEvenIfItsTextBreaksOff() {
        FakeReply reply = FakeReply.error(401, "Invalid API key, please look at your account")
                .in(Manner.HALF_BODY);
        check(Protocol.V2, reply, Kind.KEY_REJECTED, Charged.NO, true);
    }

    @Test
    void whereNoConnectionIsMadeNothingWasCharged() throws Exception {
        remote.config = remote.config.withUrls(deadAddress(), deadAddress());
        for (Protocol protocol : Protocol.values()) {
            remote.config = remote.config.withProtocol(protocol);
            EngineException failure = catchThrowableOfType(EngineException.class, remote::submit);
            assertThat(failure.problem().kind()).isEqualTo(Kind.NO_CONNECTION);
            assertThat(failure.problem().charged()).isEqualTo(Charged.NO);
            assertThat(failure.safeToRepeat()).isTrue();
        }
    }

    private static URI deadAddress() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }

    @Test
    void withoutAUsableKeyNothingIsSent() {
        for (String key : new String[] {"", "  ", "SG_00\r\nx-evil: 1", "Schlüssel"}) {
            remote.key = Optional.of(key);
            EngineException failure = catchThrowableOfType(EngineException.class, remote::submit);
            assertThat(failure.problem().kind()).isEqualTo(key.isBlank() ? Kind.KEY_MISSING : Kind.KEY_REJECTED);
            assertThat(failure.problem().charged()).isEqualTo(Charged.NO);
        }
        remote.key = Optional.empty();
        assertThat(catchThrowableOfType(EngineException.class, remote::submit)
                        .problem()
                        .kind())
                .isEqualTo(Kind.KEY_MISSING);
        assertThat(remote.fake.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T10:00:30Z, 30",
        "2026-11-22T11:00:40+01:00, 40",
        "2026-11-22 10:00:30, 30",
        "2026-11-22T10:00:30.250, 30",
        "2026-11-22 10:00:30 UTC, 30",
        "1795341615, 15",
        "1795341615.5, 15",
        "1795341615000, 15",
        "'Sun, 22 Nov 2026 10:01:00 GMT', 60",
        "2026-11-22T09:00:00Z, 0",
        "2027-01-01T00:00:00Z, 3600",
        "soon, -1",
        "99999999999999999999999, -1",
        "-, -1"
    })
    void theEndOfARateLimitIsReadInEveryForm(String text, long seconds) {
        remote.fake.script(Step.SUBMIT, FakeReply.error(429, "slow down").with("x-rate-limit-reset-at-utc", text));

        EngineException failure = catchThrowableOfType(EngineException.class, remote::submit);

        assertThat(failure.retryAfter().map(Duration::toSeconds).orElse(-1L)).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({
        "401, KEY_REJECTED",
        "429, RATE_LIMITED",
        "500, SERVER_ERROR",
        "502, GATEWAY_ERROR",
        "404, UNCLEAR_ANSWER",
        "403, MODEL_CLOSED",
        "405, UNCLEAR_ANSWER",
        "200, UNCLEAR_ANSWER",
        "302, UNCLEAR_ANSWER"
    })
    void aFailedPollSaysNothingAboutTheRun(int status, Kind kind) throws Exception {
        RemoteRun run = remote.accepted();
        remote.fake.script(Step.STATUS, FakeReply.html(status, "no"));

        EngineException failure = catchThrowableOfType(EngineException.class, () -> remote.engine.check(run));

        assertThat(failure.problem().kind()).isEqualTo(kind);
        assertThat(failure.problem().charged()).isEqualTo(Charged.MAYBE);
        assertThat(failure.safeToRepeat()).isTrue();
        remote.end(run);
        assertThat(remote.fake.accepted()).isEqualTo(1);
    }
}
