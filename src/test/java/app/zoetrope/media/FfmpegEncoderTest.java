package app.zoetrope.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.zoetrope.generation.RawVideoEncoder;
import app.zoetrope.testkit.ClipMaker;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FfmpegEncoderTest {
    private final MediaKit kit = ClipMaker.kit();

    @TempDir
    private Path folder;

    @Test
    void everyFrameAndTheSoundArriveAsPromised() throws Exception {
        Path clip = ClipMaker.clip(
                folder.resolve("a clip's \"odd\" name -y.part"), 640, 360, 50, Map.of("title", "SKETCH, a=b; 'c'"));

        JsonNode facts = KitTool.probe(clip, "-count_frames", "-show_streams", "-show_format");
        JsonNode video = facts.path("streams").path(0);
        JsonNode audio = facts.path("streams").path(1);
        assertThat(video.path("codec_name").asString()).isEqualTo("h264");
        assertThat(video.path("nb_read_frames").asString()).isEqualTo("50");
        assertThat(video.path("pix_fmt").asString()).isEqualTo("yuv420p");
        assertThat(video.path("has_b_frames").asInt()).isZero();
        assertThat(video.path("r_frame_rate").asString()).isEqualTo("24/1");
        assertThat(List.of(
                        video.path("color_range").asString(),
                        video.path("color_space").asString(),
                        video.path("color_transfer").asString(),
                        video.path("color_primaries").asString()))
                .containsExactly("tv", "bt709", "bt709", "bt709");
        assertThat(audio.path("codec_name").asString()).isEqualTo("aac");
        assertThat(audio.path("sample_rate").asString()).isEqualTo("48000");
        assertThat(audio.path("channels").asInt()).isEqualTo(2);
        assertThat(facts.at("/format/tags/title").asString()).isEqualTo("SKETCH, a=b; 'c'");
        assertThat(facts.at("/format/duration").asDouble()).isBetween(2.05, 2.12);
    }

    @Test
    void aKeyFrameComesAtLeastEverySecondAndTheIndexIsInFront() throws Exception {
        Path clip = ClipMaker.clip(folder.resolve("clip.mp4"), 60);

        JsonNode frames = KitTool.probe(clip, "-select_streams", "v", "-show_entries", "frame=key_frame,pict_type");
        int sinceKey = 0;
        for (JsonNode frame : frames.path("frames")) {
            sinceKey = frame.path("key_frame").asInt() == 1 ? 1 : sinceKey + 1;
            assertThat(sinceKey).isLessThanOrEqualTo(24);
            assertThat(frame.path("pict_type").asString()).isIn("I", "P");
        }
        String bytes = new String(Files.readAllBytes(clip), StandardCharsets.ISO_8859_1);
        assertThat(bytes.indexOf("moov")).isPositive().isLessThan(bytes.indexOf("mdat"));
    }

    @Test
    void theRateFollowsTheSize() {
        assertThat(FfmpegEncoder.bitRate(1280, 720)).isEqualTo(4_000_000);
        assertThat(FfmpegEncoder.bitRate(854, 480)).isBetween(1_700_000, 2_000_000);
        assertThat(FfmpegEncoder.bitRate(64, 64)).isEqualTo(500_000);
    }

    @Test
    void closingBeforeTheEndKillsTheChildAndLeavesNoFile() throws Exception {
        Path target = folder.resolve("clip.mp4");
        RawVideoEncoder.Session session = open(target);
        for (int number = 0; number < 20; number++) {
            session.write(ClipMaker.frame(320, 240, number));
        }

        session.close();

        assertThat(target).doesNotExist();
        assertThat(ProcessHandle.current().children().filter(FfmpegEncoderTest::isFfmpeg))
                .isEmpty();
    }

    @Test
    void aWaitingWriterCanBeInterrupted() throws Exception {
        Path target = folder.resolve("clip.mp4");
        try (RawVideoEncoder.Session session = open(target)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> {
                        for (int number = 0; number < 10; number++) {
                            session.write(ClipMaker.frame(320, 240, number));
                        }
                    })
                    .isInstanceOf(InterruptedException.class);
        }
        assertThat(target).doesNotExist();
    }

    @Test
    void aChildThatDiesIsReportedInWords() throws Exception {
        Path target = folder.resolve("no such folder/clip.mp4");
        try (RawVideoEncoder.Session session = open(target)) {
            assertThatThrownBy(() -> {
                        for (int number = 0; number < 100; number++) {
                            session.write(ClipMaker.frame(320, 240, number));
                        }
                        session.finish();
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No such file");
        }
    }

    @Test
    void aFrameOfAnotherSizeIsADefect() throws Exception {
        try (RawVideoEncoder.Session session = open(folder.resolve("clip.mp4"))) {
            assertThatThrownBy(() -> session.write(ByteBuffer.allocate(7)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private RawVideoEncoder.Session open(Path target) throws IOException {
        Path audio = Files.write(folder.resolve("tone.s16"), ClipMaker.tone(24));
        return new FfmpegEncoder(kit).open(new RawVideoEncoder.Spec(320, 240, 24, audio, Map.of(), target));
    }

    private static boolean isFfmpeg(ProcessHandle process) {
        return process.info().command().orElse("").contains("ffmpeg");
    }
}
