package app.zoetrope.engine.segmind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.zoetrope.engine.segmind.SegmindConfig.PictureWay;
import app.zoetrope.engine.segmind.SegmindConfig.Protocol;
import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.VideoEngine.Monitor;
import app.zoetrope.generation.VideoEngine.Order;
import app.zoetrope.generation.VideoEngine.RunStatus;
import app.zoetrope.model.Balance;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem.Charged;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.model.Receipt;
import app.zoetrope.testkit.FakeClips;
import app.zoetrope.testkit.FakeReply;
import app.zoetrope.testkit.FakeSegmind.Step;
import app.zoetrope.testkit.Locales;
import app.zoetrope.testkit.TinyServer.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SegmindEngineTest {
    private static final Money PRICE = Money.usd("0.6125");

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
    void aClipIsMadeByV2() throws Exception {
        Receipt receipt = remote.all(remote.order());

        assertThat(remote.target).hasBinaryContent(FakeClips.small());
        assertThat(receipt.cost()).contains(PRICE);
        assertThat(receipt.remaining()).contains(Money.usd("11.7875"));
        assertThat(receipt.requestId()).contains("req-2");
        assertThat(receipt.took()).contains(Duration.ofMillis(43_500));
        assertThat(remote.fake.accepted()).isEqualTo(1);
        assertThat(remote.fake.billed()).containsExactly(PRICE);
    }

    @Test
    void aClipIsMadeByV1() throws Exception {
        remote.config = remote.config.withProtocol(Protocol.V1);

        Receipt receipt = remote.all(remote.order());

        assertThat(remote.target).hasBinaryContent(FakeClips.small());
        assertThat(receipt)
                .isEqualTo(new Receipt(
                        Optional.of(PRICE),
                        Optional.of(Money.usd("11.7875")),
                        Optional.of("req-2"),
                        Optional.of(Duration.ofMillis(41_250))));
        assertThat(remote.fake.requests(Step.STATUS)).isEmpty();
    }

    @Test
    void everyFieldIsSentAndThePictureAsItIs() throws Exception {
        Order order = remote.order();
        remote.all(order);

        JsonNode body = body(remote.fake.requests(Step.SUBMIT).getFirst());
        assertThat(body.propertyNames())
                .containsExactlyInAnyOrder("image", "prompt", "aspect_ratio", "duration", "resolution");
        assertThat(body.path("prompt").asString()).isEqualTo(order.request().prompt());
        assertThat(body.path("aspect_ratio").asString()).isEqualTo("3:2");
        assertThat(body.path("duration").isInt()).isTrue();
        assertThat(body.path("duration").intValue()).isEqualTo(6);
        assertThat(body.path("resolution").asString()).isEqualTo("480p");
        assertThat(body.path("image").asString()).startsWith(remote.fake.url() + "/uploads/");
        JsonNode upload = body(remote.fake.requests(Step.UPLOAD).getFirst());
        assertThat(picture(upload.path("data_urls").path(0))).isEqualTo(Files.readAllBytes(order.picture()));
    }

    @Test
    void thePictureCanGoAlongWithTheRequest() throws Exception {
        remote.config = remote.config.withPictureWay(PictureWay.DATA_URI);
        Order order = remote.order();

        remote.all(order);

        assertThat(remote.fake.requests(Step.UPLOAD)).isEmpty();
        Request submit = remote.fake.requests(Step.SUBMIT).getFirst();
        assertThat(submit.headers()).containsEntry("content-length", String.valueOf(submit.body().length));
        assertThat(picture(body(submit).path("image"))).isEqualTo(Files.readAllBytes(order.picture()));
    }

    @Test
    void whatIsSentIsTheSameOnEveryMachine() throws Exception {
        remote.config = remote.config.withPictureWay(PictureWay.DATA_URI);
        Order order = remote.order();
        String sent = Locales.same(() -> {
            remote.all(order);
            Request submit = remote.fake.requests(Step.SUBMIT).getLast();
            return submit.path() + submit.headers().get("content-length") + submit.text();
        });
        assertThat(sent).contains("\"duration\":6");
    }

    @Test
    void picturesOfEveryLengthKeepTheirBytes() throws Exception {
        remote.config = remote.config.withPictureWay(PictureWay.UPLOAD);
        for (int length : new int[] {5, 6, 7, 3 * 8192 - 1, 3 * 8192, 3 * 8192 + 1}) {
            byte[] bytes = new byte[length];
            bytes[0] = (byte) 0xff;
            bytes[1] = (byte) 0xd8;
            bytes[length - 2] = (byte) 0xff;
            bytes[length - 1] = (byte) 0xd9;
            Path picture = Files.write(folder.resolve("other.jpg"), bytes);
            var order = new Order(remote.order().job(), remote.order().request(), picture);

            assertThat(remote.engine.prepare(order, Monitor.SILENT).imageReference())
                    .isPresent();

            JsonNode upload = body(remote.fake.requests(Step.UPLOAD).getLast());
            assertThat(picture(upload.path("data_urls").path(0))).isEqualTo(bytes);
        }
    }

    @Test
    void theNewerAnswerOfTheUploadServiceIsUnderstoodToo() throws Exception {
        remote.fake.script(
                Step.UPLOAD,
                FakeReply.json(200, "{\"file_urls\":[\"https://images.segmind.com/a b.jpg\"],\"message\":\"ok\"}"));

        assertThat(remote.engine
                        .prepare(remote.order(), Monitor.SILENT)
                        .imageReference()
                        .orElseThrow())
                .hasToString("https://images.segmind.com/a%20b.jpg");
    }

    @Test
    void whereTheUploadServiceIsDownOrOddThePictureGoesAlong() throws Exception {
        FakeReply[] odd = {
            FakeReply.html(503, "down"),
            FakeReply.json(200, "{\"urls\":[]}"),
            FakeReply.json(200, "{\"urls\":\"soon\"}"),
            FakeReply.json(200, "{\"urls\":[\"ftp://a/b\"]}"),
            FakeReply.json(200, "[]"),
            FakeReply.error(401, "no"),
            FakeReply.json(200, "{}").in(FakeReply.Manner.CLOSE),
            FakeReply.json(200, "{\"urls\":[\"https://a.example/b.jpg\"]}").in(FakeReply.Manner.HALF_BODY)
        };
        remote.fake.script(Step.UPLOAD, odd);
        for (FakeReply _ : odd) {
            assertThat(remote.engine.prepare(remote.order(), Monitor.SILENT).imageReference())
                    .isEmpty();
        }
        remote.fake.script(Step.UPLOAD, odd[0]);
        remote.all(remote.order());
        assertThat(body(remote.fake.requests(Step.SUBMIT).getFirst())
                        .path("image")
                        .asString())
                .startsWith("data:image/jpeg;base64,");
    }

    @Test
    void whereUploadIsPinnedItsFailureIsTold() {
        remote.config = remote.config.withPictureWay(PictureWay.UPLOAD);
        remote.fake.script(Step.UPLOAD, FakeReply.error(500, "bucket is full"));

        assertThatThrownBy(() -> remote.engine.prepare(remote.order(), Monitor.SILENT))
                .isInstanceOfSatisfying(EngineException.class, failure -> {
                    assertThat(failure.problem().kind()).isEqualTo(Kind.SERVER_ERROR);
                    assertThat(failure.problem().charged()).isEqualTo(Charged.NO);
                    assertThat(failure.problem().detail()).isEqualTo("bucket is full");
                });
    }

    @Test
    void aModelThatIsNotOnV2IsAskedOfV1AndThatIsRemembered() throws Exception {
        remote.fake.withoutV2();

        remote.all(remote.order());
        remote.all(remote.order());

        assertThat(remote.fake.requests(Step.SUBMIT))
                .extracting(Request::path)
                .containsExactly(
                        "/v2/" + remote.config.slug(), "/v1/" + remote.config.slug(), "/v1/" + remote.config.slug());
        assertThat(remote.fake.accepted()).isEqualTo(2);
    }

    @Test
    void aPageInsteadOfV2LeadsToV1() throws Exception {
        remote.fake.script(Step.SUBMIT, FakeReply.html(405, "Method Not Allowed"));

        remote.all(remote.order());

        assertThat(remote.fake.billed()).containsExactly(PRICE);
    }

    @Test
    void aModelThatNobodyKnowsIsToldAndNotRemembered() throws Exception {
        String slug = remote.config.slug();
        remote.config = remote.config.withSlug("no such/model");
        assertThatThrownBy(remote::submit)
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failure -> assertThat(failure.problem().kind()).isEqualTo(Kind.MODEL_NOT_FOUND));
        assertThat(remote.fake.requests(Step.SUBMIT))
                .extracting(Request::path)
                .containsExactly("/v2/no%20such%2Fmodel", "/v1/no%20such%2Fmodel");

        remote.config = remote.config.withSlug(slug);
        remote.ready();
        assertThat(remote.fake.requests(Step.SUBMIT).getLast().path()).isEqualTo("/v2/" + slug);
    }

    @Test
    void whatV2ValidatesLateEndsTheRunUncharged() throws Exception {
        var order = remote.order("");
        RunStatus status = remote.end(((app.zoetrope.generation.VideoEngine.Submission.Accepted) remote.engine.submit(
                        remote.engine.prepare(order, Monitor.SILENT), remote.target, Monitor.SILENT))
                .run());

        assertThat(status).isInstanceOfSatisfying(RunStatus.Ended.class, ended -> {
            assertThat(ended.why().kind()).isEqualTo(Kind.RUN_FAILED);
            assertThat(ended.why().charged()).isEqualTo(Charged.NO);
            assertThat(ended.why().detail()).contains("prompt");
        });
    }

    @Test
    void refusalsAreToldByTheirWordsOnBothProtocols() {
        for (Protocol protocol : new Protocol[] {Protocol.V1, Protocol.V2}) {
            remote.config = remote.config.withProtocol(protocol);
            assertThatThrownBy(() -> remote.all(remote.order("something forbidden")))
                    .isInstanceOfSatisfying(EngineException.class, failure -> {
                        assertThat(failure.problem().kind()).isEqualTo(Kind.REFUSED);
                        assertThat(failure.safeToRepeat()).isFalse();
                    });
        }
        assertThat(remote.fake.billed()).isEmpty();
    }

    @Test
    void theBalanceIsReadExactly() throws Exception {
        assertThat(remote.engine.balance()).contains(new Balance(Money.usd("12.40"), Money.usd("0.018"), Remote.NOW));

        remote.fake.script(
                Step.CREDITS,
                FakeReply.json(200, "{\"credits\":\"3.10\"}"),
                FakeReply.error(404, "No credits found for the user"));
        assertThat(remote.engine.balance()).contains(new Balance(Money.usd("3.1"), Money.ZERO, Remote.NOW));
        assertThat(remote.engine.balance()).contains(new Balance(Money.ZERO, Money.ZERO, Remote.NOW));
    }

    @Test
    void aBalanceThatCannotBeReadIsAProblem() {
        remote.fake.script(
                Step.CREDITS,
                FakeReply.json(200, "{\"credits\":null}"),
                FakeReply.json(200, "{\"credits\":1e999999999}"),
                FakeReply.html(200, "Welcome"),
                FakeReply.error(401, "Invalid API key"),
                FakeReply.error(404, "Not Found"));
        for (Kind kind : new Kind[] {
            Kind.UNCLEAR_ANSWER, Kind.UNCLEAR_ANSWER, Kind.UNCLEAR_ANSWER, Kind.KEY_REJECTED, Kind.UNCLEAR_ANSWER
        }) {
            assertThatThrownBy(remote.engine::balance).isInstanceOfSatisfying(EngineException.class, failure -> {
                assertThat(failure.problem().kind()).isEqualTo(kind);
                assertThat(failure.problem().charged()).isEqualTo(Charged.NO);
            });
        }
    }

    @Test
    void aPictureThatIsGoneIsToldBeforeAnythingIsSent() throws Exception {
        Order order = remote.order();
        Files.delete(order.picture());

        assertThatThrownBy(() -> remote.engine.prepare(order, Monitor.SILENT))
                .hasMessageContaining("PICTURE_MISSING")
                .hasMessageContaining("picture.jpg");
        assertThat(remote.fake.requests()).isEmpty();
    }

    @Test
    void pollingSlowsDownWithTime() {
        assertThat(remote.engine.pause(Duration.ofSeconds(29))).hasSeconds(3);
        assertThat(remote.engine.pause(Duration.ofSeconds(30))).hasSeconds(5);
        assertThat(remote.engine.pause(Duration.ofSeconds(179))).hasSeconds(5);
        assertThat(remote.engine.pause(Duration.ofMinutes(3))).hasSeconds(10);
    }

    private static JsonNode body(Request request) {
        return JsonMapper.shared().readTree(request.body());
    }

    private static byte[] picture(JsonNode dataUri) {
        return Base64.getDecoder().decode(dataUri.asString().replace("data:image/jpeg;base64,", ""));
    }
}
