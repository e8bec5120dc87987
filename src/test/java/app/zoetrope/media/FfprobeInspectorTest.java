package app.zoetrope.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.zoetrope.library.FrameTimes;
import app.zoetrope.model.VideoFacts;
import app.zoetrope.testkit.ClipMaker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FfprobeInspectorTest {
    private final FfprobeInspector inspector = new FfprobeInspector(ClipMaker.kit());

    @TempDir
    private Path folder;

    @Test
    void aWholeClipIsDescribed() throws Exception {
        Path clip = ClipMaker.clip(folder.resolve("clip.mp4"), 48);

        VideoFacts facts = inspector.inspect(clip);

        assertThat(facts)
                .isEqualTo(new VideoFacts(
                        320, 240, Duration.ofSeconds(2), 24, 48, "h264", "yuv420p", "aac", Files.size(clip)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-i", "--help.mp4", "a b.mp4", "it's \"quoted\".mp4", "100%d.mp4", "film 🎬.mp4", "x|y.mp4"})
    void aNameIsNeverReadAsAnythingElse(String name) throws Exception {
        Path clip = ClipMaker.clip(folder.resolve(name), 6);

        assertThat(inspector.inspect(clip).frames()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<!DOCTYPE html><html><body>Error 404</body></html>,web page",
                "{\"error\":\"gone\"},text",
                "hello world,text",
                "#EXTM3U,text",
                "``,empty"
            })
    void whatIsNoVideoIsNamed(String content, String word) throws Exception {
        Path file = Files.writeString(folder.resolve("clip.mp4"), content == null ? "" : content);

        assertThatThrownBy(() -> inspector.inspect(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(word);
    }

    @Test
    void noiseAndMissingFilesAreRefused() throws Exception {
        byte[] noise = new byte[50_000];
        new java.util.Random(7).nextBytes(noise);
        Path file = Files.write(folder.resolve("clip.mp4"), noise);

        assertThatThrownBy(() -> inspector.inspect(file)).hasMessageContaining("cannot be read as a video");
        assertThatThrownBy(() -> inspector.inspect(folder.resolve("none.mp4"))).hasMessageContaining("no such file");
        assertThatThrownBy(() -> inspector.inspect(folder)).hasMessageContaining("no such file");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.9999})
    void aTruncatedClipIsRefused(double kept) throws Exception {
        byte[] whole = Files.readAllBytes(ClipMaker.clip(folder.resolve("whole.mp4"), 48));
        Path file = Files.write(folder.resolve("clip.mp4"), Arrays.copyOf(whole, (int) (whole.length * kept)));

        assertThatThrownBy(() -> inspector.inspect(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("incomplete");
    }

    @Test
    void aTruncatedWebmIsRefused() throws Exception {
        Path clip = ClipMaker.clip(folder.resolve("clip.mp4"), 48);
        byte[] whole = Files.readAllBytes(KitTool.make(
                folder.resolve("whole.webm"), "-i", "file:" + clip, "-c:v", "libvpx-vp9", "-deadline", "realtime"));
        Path file = Files.write(folder.resolve("half.webm"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(inspector.inspect(folder.resolve("whole.webm")).frames()).isEqualTo(48);
        assertThatThrownBy(() -> inspector.inspect(file)).isInstanceOf(IOException.class);
    }

    @Test
    void aCoverPictureIsNotTheVideo() throws Exception {
        Path clip = ClipMaker.clip(folder.resolve("clip.mp4"), 24);
        Path cover =
                KitTool.make(folder.resolve("cover.png"), "-f", "lavfi", "-i", "testsrc=s=900x900", "-frames:v", "1");
        Path both = KitTool.make(
                folder.resolve("both.mp4"),
                "-i",
                "file:" + cover,
                "-i",
                "file:" + clip,
                "-map",
                "0",
                "-map",
                "1",
                "-c",
                "copy",
                "-disposition:v:0",
                "attached_pic");

        assertThat(inspector.inspect(both).width()).isEqualTo(320);
        assertThat(inspector.inspect(both).frames()).isEqualTo(24);

        Path song = KitTool.make(
                folder.resolve("song.mp4"),
                "-i",
                "file:" + cover,
                "-i",
                "file:" + clip,
                "-map",
                "0",
                "-map",
                "1:a",
                "-c",
                "copy",
                "-disposition:v:0",
                "attached_pic");
        assertThatThrownBy(() -> inspector.inspect(song)).hasMessageContaining("no moving picture");
    }

    @Test
    void aClipOnItsSideIsMeasuredUpright() throws Exception {
        Path clip = ClipMaker.clip(folder.resolve("clip.mp4"), 6);
        Path turned = KitTool.make(
                folder.resolve("turned.mp4"), "-display_rotation", "90", "-i", "file:" + clip, "-c", "copy");

        VideoFacts facts = inspector.inspect(turned);

        assertThat(facts.width()).isEqualTo(240);
        assertThat(facts.height()).isEqualTo(320);
        assertThat(new FrameGrabber(ClipMaker.kit())
                        .frame(turned, facts, FrameTimes.UNKNOWN, 2)
                        .height())
                .isEqualTo(320);
    }

    @Test
    void aPlaylistOpensNothingElse() throws Exception {
        Path clip = ClipMaker.clip(folder.resolve("clip.mp4"), 6);
        Path list = Files.write(
                folder.resolve("list.mp4"),
                ("ffconcat version 1.0\nfile '" + clip + "'\n\u0001").getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> inspector.inspect(list)).isInstanceOf(IOException.class);
    }
}
