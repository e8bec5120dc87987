package app.zoetrope.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.zoetrope.library.FrameSheet;
import app.zoetrope.model.Pixels;
import app.zoetrope.model.VideoFacts;
import app.zoetrope.testkit.ClipMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FfmpegPicturesTest {
    @TempDir
    private static Path folder;

    private static Path clip;
    private static FfmpegPictures pictures;
    private static VideoFacts facts;

    @BeforeAll
    static void makeAClip() throws Exception {
        clip = ClipMaker.clip(folder.resolve("a clip.mp4"), 322, 242, 100, Map.of());
        pictures = new FfmpegPictures(ClipMaker.kit(), folder.resolve("data"));
        facts = pictures.facts(clip);
    }

    @Test
    void everyFrameIsFoundByItsNumber() throws Exception {
        for (int number : new int[] {0, 1, 2, 23, 24, 25, 49, 71, 72, 98, 99}) {
            Pixels frame = pictures.frame(clip, facts, number);
            assertThat(ClipMaker.numberOf(frame)).isEqualTo(number);
            assertThat(frame).extracting(Pixels::width, Pixels::height).containsExactly(322, 242);
        }
    }

    @Test
    void framesStayExactWithBFramesAndInOtherContainers() throws Exception {
        Path webm = KitTool.make(
                folder.resolve("clip.webm"),
                "-i",
                "file:" + clip,
                "-c:v",
                "libvpx-vp9",
                "-deadline",
                "realtime",
                "-an");
        Path mpeg4 = KitTool.make(
                folder.resolve("clip.mov"), "-i", "file:" + clip, "-c:v", "mpeg4", "-bf", "2", "-q:v", "2", "-g", "50");
        for (Path other : List.of(webm, mpeg4)) {
            VideoFacts its = pictures.facts(other);
            assertThat(its.frames()).isEqualTo(100);
            for (int number : new int[] {0, 1, 37, 50, 99}) {
                assertThat(ClipMaker.numberOf(pictures.frame(other, its, number)))
                        .isEqualTo(number);
            }
        }
    }

    @Test
    void aFrameOutsideTheVideoIsRefused() {
        assertThatThrownBy(() -> pictures.frame(clip, facts, 100)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> pictures.frame(clip, facts, -1)).isInstanceOf(IOException.class);
    }

    @Test
    void aStripIsEvenlySpacedAndInOrder() throws Exception {
        List<Pixels> strip = pictures.strip(clip, facts, 10, 60);

        assertThat(strip).hasSize(10).allSatisfy(frame -> {
            assertThat(frame.height()).isEqualTo(60);
            assertThat(frame.width()).isEqualTo(80);
        });
        assertThat(strip.stream().map(ClipMaker::numberOf)).containsExactly(5, 15, 25, 35, 45, 55, 65, 75, 85, 95);
    }

    @Test
    void theFramesOfAClipLieOnOnePictureInOrderAndAreMadeOnce() throws Exception {
        var aClip = TestClips.of(facts);
        FrameSheet sheet = FrameSheet.of(facts);

        Path file = pictures.sheet(aClip, clip);

        assertThat(numbers(file, sheet)).containsExactly(3, 9, 15, 21, 28, 34, 40, 46, 53, 59, 65, 71, 78, 84, 90, 96);
        assertThat(pictures.sheet(aClip, clip)).isEqualTo(file);
    }

    @Test
    void ofALongVideoTheFramesAreKeyFrames() throws Exception {
        Path minutes = KitTool.make(
                folder.resolve("minutes.mp4"), "-f", "lavfi", "-i", "testsrc2=s=160x90:r=5:d=90", "-g", "5");
        VideoFacts its = pictures.facts(minutes);

        var image = ImageIO.read(pictures.sheet(TestClips.of(its), minutes).toFile());

        FrameSheet sheet = FrameSheet.of(its);
        assertThat(image.getWidth()).isEqualTo(sheet.columns() * sheet.width());
        assertThat(image.getHeight()).isEqualTo(sheet.rows() * sheet.height());
        assertThat(image.getRGB(image.getWidth() - 40, image.getHeight() - 40) & 0xffffff)
                .as("the last frame is there")
                .isNotZero();
    }

    private static List<Integer> numbers(Path file, FrameSheet sheet) throws IOException {
        var image = ImageIO.read(file.toFile());
        return IntStream.range(0, sheet.frames())
                .mapToObj(number -> {
                    int x = number % sheet.columns() * sheet.width();
                    int y = Math.floorDiv(number, sheet.columns()) * sheet.height();
                    int[] argb = image.getRGB(x, y, sheet.width(), sheet.height(), null, 0, sheet.width());
                    return ClipMaker.numberOf(new Pixels(sheet.width(), sheet.height(), argb));
                })
                .toList();
    }

    @Test
    void aStripOfAShortClipRepeatsFrames() throws Exception {
        Path three = ClipMaker.clip(folder.resolve("three.mp4"), 3);

        List<Pixels> strip = pictures.strip(three, pictures.facts(three), 6, 61);

        assertThat(strip.stream().map(ClipMaker::numberOf)).containsExactly(0, 0, 1, 1, 2, 2);
    }

    @Test
    void coloursAreThoseThatWereDrawn() throws Exception {
        Path red = KitTool.make(
                folder.resolve("red.mp4"),
                "-f",
                "lavfi",
                "-i",
                "color=0xd02040:s=160x90:r=24:d=0.5,format=gbrp,"
                        + "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p",
                "-colorspace",
                "bt709",
                "-color_primaries",
                "bt709",
                "-color_trc",
                "bt709",
                "-color_range",
                "tv",
                "-c:v",
                "libopenh264");

        int pixel = pictures.frame(red, pictures.facts(red), 4).argb()[45 * 160 + 80];

        assertThat(pixel >>> 24).isEqualTo(255);
        assertThat(pixel >> 16 & 255).isCloseTo(0xd0, within(4));
        assertThat(pixel >> 8 & 255).isCloseTo(0x20, within(4));
        assertThat(pixel & 255).isCloseTo(0x40, within(4));
    }

    @Test
    void aPosterIsMadeOnce() throws Exception {
        Path wide = ClipMaker.clip(folder.resolve("wide.mp4"), 1280, 720, 30, Map.of());
        var aClip = TestClips.of(pictures.facts(wide));

        Path poster = pictures.poster(aClip, wide);
        var madeAt = Files.getLastModifiedTime(poster);

        assertThat(poster).isEqualTo(folder.resolve("data/thumbnails/" + aClip.id() + ".jpg"));
        assertThat(ImageIO.read(poster.toFile()))
                .extracting(image -> image.getWidth(), image -> image.getHeight())
                .containsExactly(640, 360);
        Files.delete(wide);
        assertThat(pictures.poster(aClip, wide)).isEqualTo(poster);
        assertThat(Files.getLastModifiedTime(poster)).isEqualTo(madeAt);
    }

    @Test
    void aPosterOfNoVideoLeavesNothing() throws Exception {
        Path text = Files.writeString(folder.resolve("text.mp4"), "no video");
        var aClip = TestClips.of(facts);

        assertThatThrownBy(() -> pictures.poster(aClip, text)).isInstanceOf(IOException.class);
        assertThat(folder.resolve("data/thumbnails/" + aClip.id() + ".jpg")).doesNotExist();
    }

    @Test
    void theSoundCanBeLeftOut() throws Exception {
        Path silent = pictures.withoutSound(clip);

        VideoFacts its = pictures.facts(silent);
        assertThat(its.hasSound()).isFalse();
        assertThat(its.frames()).isEqualTo(100);
        assertThat(pictures.withoutSound(clip)).isEqualTo(silent);
    }

    @Test
    void aPlayableCopyHasEveryFrame() throws Exception {
        Path odd = KitTool.make(
                folder.resolve("odd.mov"),
                "-i",
                "file:" + clip,
                "-vf",
                "crop=321:241",
                "-c:v",
                "prores",
                "-pix_fmt",
                "yuv422p10le");

        Path copy = pictures.playableCopy(odd, pictures.facts(odd));

        VideoFacts its = new FfprobeInspector(ClipMaker.kit()).inspect(copy);
        assertThat(its)
                .extracting(
                        VideoFacts::width,
                        VideoFacts::height,
                        VideoFacts::frames,
                        VideoFacts::videoCodec,
                        VideoFacts::pixelFormat,
                        VideoFacts::audioCodec)
                .containsExactly(320, 240, 100, "h264", "yuv420p", "aac");
    }

    @Test
    void aPlayableCopyHasTheLevelsOfTelevision() throws Exception {
        Path full = KitTool.make(
                folder.resolve("full.mp4"),
                "-i",
                "file:" + clip,
                "-vf",
                "scale=out_range=pc,format=yuvj420p",
                "-color_range",
                "pc",
                "-c:v",
                "libopenh264");
        assertThat(pictures.facts(full).pixelFormat()).isEqualTo("yuvj420p");

        Path copy = pictures.playableCopy(full, pictures.facts(full));

        assertThat(pictures.facts(copy).pixelFormat()).isEqualTo("yuv420p");
    }

    @Test
    void aLongClipIsSampledBySeeking() throws Exception {
        VideoFacts claimed = new VideoFacts(
                322, 242, facts.length(), facts.framesPerSecond(), 0, "h264", "yuv420p", "", facts.bytes());

        assertThat(pictures.strip(clip, claimed, 4, 60).stream().map(ClipMaker::numberOf))
                .containsExactly(13, 38, 63, 88);
        assertThat(claimed.length()).isGreaterThan(Duration.ofSeconds(4));
    }

    @Test
    void aPngHoldsThePixels() throws Exception {
        var pixels = new Pixels(2, 1, new int[] {0xff102030, 0x80ffffff});

        pictures.writePng(pixels, folder.resolve("new folder/a.png"));

        var image = ImageIO.read(folder.resolve("new folder/a.png").toFile());
        assertThat(new int[] {image.getRGB(0, 0), image.getRGB(1, 0)}).containsExactly(0xff102030, 0x80ffffff);
    }

    @Test
    void theCacheForgetsWhatWasNotUsedForLongest() throws Exception {
        var cache = new MediaCache(folder.resolve("small"), 25);
        for (String name : List.of("a", "b", "c")) {
            Path source = Files.writeString(folder.resolve(name), name);
            Path made = cache.get(source, "x", draft -> Files.write(draft, new byte[10]));
            Files.setLastModifiedTime(
                    made, java.nio.file.attribute.FileTime.fromMillis(1_000_000L + name.charAt(0) * 1_000L));
        }

        try (var files = Files.list(folder.resolve("small"))) {
            assertThat(files).hasSize(2);
        }
        Path again = cache.get(folder.resolve("c"), "x", _ -> {
            throw new IOException("made twice");
        });
        assertThat(again).exists();
    }
}
