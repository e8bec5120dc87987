package app.zoetrope.engine.segmind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.zoetrope.generation.EngineException;
import app.zoetrope.model.Problem.Charged;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.testkit.FakeClips;
import app.zoetrope.testkit.FakeReply;
import app.zoetrope.testkit.FakeReply.Manner;
import app.zoetrope.testkit.FakeSegmind.Step;
import app.zoetrope.testkit.TinyServer;
import app.zoetrope.testkit.TinyServer.Request;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadsTest {
    private static final byte[] CLIP = FakeClips.small();

    @TempDir
    Path folder;

    private Remote remote;
    private URI file;

    @BeforeEach
    void start() throws Exception {
        remote = new Remote(folder);
        file = remote.ready().file();
    }

    @AfterEach
    void stop() {
        remote.close();
    }

    @Test
    void progressIsToldToTheEnd() throws Exception {
        List<Double> done = new ArrayList<>();
        List<Long> bytes = new ArrayList<>();
        remote.engine.fetch(file, remote.target, (part, count) -> {
            done.add(part);
            bytes.add(count);
        });
        assertThat(done).isSorted().last().isEqualTo(1.0);
        assertThat(bytes).isSorted().last().isEqualTo((long) CLIP.length);
    }

    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {"HALF_HEAD", "HALF_BODY", "SILENT", "SILENT_BODY", "DRIP"})
    void whatBreaksOffIsContinued(Manner manner) throws Exception {
        remote.config = remote.config.withTimeouts(Remote.SHORT);
        remote.fake.spoil(Step.DOWNLOAD, manner);

        EngineException failure = catchThrowableOfType(EngineException.class, () -> remote.fetch(file));
        assertThat(failure.problem().kind()).isEqualTo(Kind.CONNECTION_LOST);
        assertThat(failure.problem().charged()).isEqualTo(Charged.YES);
        assertThat(failure.safeToRepeat()).isTrue();
        long have = Files.exists(remote.target) ? Files.size(remote.target) : 0;

        remote.config = remote.config.withTimeouts(Remote.PATIENT);
        remote.fetch(file);

        assertThat(remote.target).hasBinaryContent(CLIP);
        Request last = remote.fake.requests(Step.DOWNLOAD).getLast();
        assertThat(last.headers().get("range")).isEqualTo(have == 0 ? null : "bytes=" + have + "-");
    }

    @Test
    void aServerThatCannotContinueStartsAgain() throws Exception {
        FakeReply whole = FakeReply.of(200, "video/mp4", CLIP);
        FakeReply otherPart = FakeReply.of(206, "video/mp4", Arrays.copyOfRange(CLIP, 50, CLIP.length))
                .with("Content-Range", "bytes 50-%d/%d".formatted(CLIP.length - 1, CLIP.length));
        FakeReply[][] answers = {
            {whole},
            {FakeReply.of(416, "text/plain", new byte[0]), whole},
            {otherPart, whole},
            {otherPart.with("Content-Range", "bytes rubbish"), whole},
            {FakeReply.of(206, "video/mp4", CLIP), whole}
        };
        for (FakeReply[] each : answers) {
            Files.write(remote.target, Arrays.copyOf(CLIP, 100));
            remote.fake.script(Step.DOWNLOAD, each);
            remote.fetch(file);
            assertThat(remote.target).hasBinaryContent(CLIP);
        }
    }

    @Test
    void aBreakAtSeventyPercentIsContinuedFromThere() throws Exception {
        int part = breakOff("\"v1\"");
        FakeReply rest = rest(part, CLIP, "\"v1\"");
        remote.fake.script(Step.DOWNLOAD, rest);
        remote.fetch(file);
        assertThat(remote.target).hasBinaryContent(CLIP);
        Request last = remote.fake.requests(Step.DOWNLOAD).getLast();
        assertThat(last.headers()).containsEntry("range", "bytes=" + part + "-").containsEntry("if-range", "\"v1\"");
    }

    @Test
    void aServerThatAnswersWithTheWholeFileIsTakenAtItsWord() throws Exception {
        breakOff("\"v1\"");
        remote.fake.script(Step.DOWNLOAD, FakeReply.of(200, "video/mp4", CLIP).with("ETag", "\"v2\""));
        remote.fetch(file);
        assertThat(remote.target).hasBinaryContent(CLIP);
    }

    @Test
    void aFileThatChangedMeanwhileIsFetchedFromTheStart() throws Exception {
        byte[] longer = Arrays.copyOf(CLIP, CLIP.length + 100);
        for (FakeReply changed : List.of(
                rest((int) (CLIP.length * 0.7), CLIP, "\"v2\""), rest((int) (CLIP.length * 0.7), longer, "\"v1\""))) {
            Files.deleteIfExists(remote.target);
            breakOff("\"v1\"");
            remote.fake.script(Step.DOWNLOAD, changed);
            remote.fetch(file);
            assertThat(remote.target).hasBinaryContent(CLIP);
            assertThat(remote.fake.requests(Step.DOWNLOAD).getLast().headers()).doesNotContainKey("range");
        }
    }

    /// @return how much has arrived
    private int breakOff(String tag) {
        int part = (int) (CLIP.length * 0.7);
        remote.fake.script(
                Step.DOWNLOAD,
                FakeReply.of(200, "video/mp4", Arrays.copyOf(CLIP, part))
                        .promising(CLIP.length)
                        .with("ETag", tag));
        assertThatThrownBy(() -> remote.fetch(file)).isInstanceOf(EngineException.class);
        assertThat(remote.target).hasSize(part);
        return part;
    }

    private static FakeReply rest(int from, byte[] whole, String tag) {
        return FakeReply.of(206, "video/mp4", Arrays.copyOfRange(whole, from, whole.length))
                .with("Content-Range", "bytes %d-%d/%d".formatted(from, whole.length - 1, whole.length))
                .with("ETag", tag);
    }

    @Test
    void aFileThatIsThereAlreadyIsFetchedAgainRatherThanLost() throws Exception {
        Files.write(remote.target, CLIP);
        remote.fetch(file);
        assertThat(remote.target).hasBinaryContent(CLIP);
    }

    @Test
    void aPartOfTheWrongLengthIsNotTakenForTheWhole() throws Exception {
        Files.write(remote.target, Arrays.copyOf(CLIP, 100));
        remote.fake.script(
                Step.DOWNLOAD,
                FakeReply.of(206, "video/mp4", Arrays.copyOfRange(CLIP, 100, 200))
                        .with("Content-Range", "bytes 100-199/" + CLIP.length));
        assertThatThrownBy(() -> remote.fetch(file)).hasMessageContaining("200 of " + CLIP.length);
        remote.fetch(file);
        assertThat(remote.target).hasBinaryContent(CLIP);
    }

    @ParameterizedTest
    @CsvSource({
        "404, RESULT_EXPIRED, false", "410, RESULT_EXPIRED, false", "403, UNCLEAR_ANSWER, true",
        "429, RATE_LIMITED, true", "500, UNCLEAR_ANSWER, true", "503, UNCLEAR_ANSWER, true",
        "401, UNCLEAR_ANSWER, true", "204, UNCLEAR_ANSWER, true"
    })
    void answersWithoutTheFileAreTyped(int status, Kind kind, boolean again) {
        remote.fake.script(Step.DOWNLOAD, FakeReply.html(status, "no").withBody(new byte[0]));
        EngineException failure = catchThrowableOfType(EngineException.class, () -> remote.fetch(file));
        assertThat(failure.problem().kind()).isEqualTo(kind);
        assertThat(failure.safeToRepeat()).isEqualTo(again);
    }

    @Test
    void filesHaveExpiredOnceTheServiceSaysSo() {
        remote.fake.forgetFiles();
        assertThat(catchThrowableOfType(EngineException.class, () -> remote.fetch(file))
                        .problem()
                        .kind())
                .isEqualTo(Kind.RESULT_EXPIRED);
    }

    @Test
    void redirectsAreFollowedToOtherHosts() throws Exception {
        try (var other = new TinyServer(0, _ -> FakeReply.of(200, "video/mp4", CLIP))) {
            remote.fake.script(Step.DOWNLOAD, FakeReply.redirect(302, other.url() + "/there.mp4"));
            remote.fetch(file);
            assertThat(other.requests()).extracting(Request::path).containsExactly("/there.mp4");
        }
        remote.fake.script(Step.DOWNLOAD, FakeReply.redirect(307, file.getPath()));
        remote.fetch(file);
        assertThat(remote.target).hasBinaryContent(CLIP);
    }

    @Test
    void redirectsWithoutEndOrTargetAreGivenUp() {
        for (int i = 0; i < 7; i++) {
            remote.fake.script(Step.DOWNLOAD, FakeReply.redirect(302, file));
        }
        assertThatThrownBy(() -> remote.fetch(file)).hasMessageContaining("Too many redirects");
        assertThat(remote.fake.requests(Step.DOWNLOAD)).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://h/a.mp4", "file:///etc/passwd", "http://user:pw@h/a.mp4", "jar:file:/a!/b"})
    void onlyWebAddressesAreFollowed(String address) {
        remote.fake.script(Step.DOWNLOAD, FakeReply.redirect(302, address));
        assertThat(catchThrowableOfType(EngineException.class, () -> remote.fetch(file))
                        .problem()
                        .kind())
                .isEqualTo(Kind.UNSAFE_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9/a.mp4",
                "http://localhost/a.mp4",
                "http://[::1]/a.mp4",
                "http://192.168.1.1/a.mp4",
                "http://10.0.0.1/a",
                "http://169.254.169.254/latest",
                "http://0.0.0.0/a"
            })
    void theRealServiceLeadsToNoAddressOfThisMachineOrItsNetwork(String address) {
        remote.config = SegmindConfig.DEFAULT;
        assertThat(catchThrowableOfType(EngineException.class, () -> remote.fetch(URI.create(address)))
                        .problem()
                        .kind())
                .isEqualTo(Kind.UNSAFE_ADDRESS);
    }

    @Test
    void aFileLongerThanAnyClipIsRefused() {
        remote.fake.script(
                Step.DOWNLOAD,
                FakeReply.of(200, "video/mp4", new byte[16 << 20])
                        .in(Manner.NO_LENGTH)
                        .with("Content-Length", "3000000000"));
        assertThat(catchThrowableOfType(EngineException.class, () -> remote.fetch(file)))
                .isNotNull()
                .satisfies(failure -> assertThat(failure.problem().detail()).contains("longer than any clip"));
    }

    @Test
    void aFolderThatIsGoneIsAProblemOfTheDisk() {
        remote.fake.script(Step.DOWNLOAD, FakeReply.of(200, "video/mp4", CLIP));
        EngineException failure = catchThrowableOfType(
                EngineException.class, () -> remote.engine.fetch(file, folder.resolve("gone/clip.part"), (_, _) -> {}));
        assertThat(failure.problem().kind()).isIn(Kind.STORAGE_FAILED, Kind.DISK_FULL);
    }
}
