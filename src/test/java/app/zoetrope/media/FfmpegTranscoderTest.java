package app.zoetrope.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.zoetrope.export.Format;
import app.zoetrope.export.Look;
import app.zoetrope.export.Marks;
import app.zoetrope.export.Preset;
import app.zoetrope.export.Span;
import app.zoetrope.export.Transcoder;
import app.zoetrope.export.Treatment;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Fit;
import app.zoetrope.model.Pixels;
import app.zoetrope.testkit.ClipMaker;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.KitProgram;
import app.zoetrope.testkit.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FfmpegTranscoderTest {
    private static final int FRAMES = 60;
    private static final double SECONDS = FRAMES / 24.0;

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static Path source;
    private final Clip clip = Clips.clip(3, "A cat surfing a wave, slow push in");
    private final FfmpegTranscoder transcoder = new FfmpegTranscoder(ClipMaker.kit(), shared.resolve("scratch"));

    @BeforeAll
    static void make() throws Exception {
        source = ClipMaker.clip(shared.resolve("clip.mp4"), FRAMES);
    }

    private Path made(Preset preset, Treatment treatment, Path... sources) throws Exception {
        List<Path> files = sources.length == 0 ? List.of(source) : List.of(sources);
        Path part = folder.resolve(preset.format().named("made " + preset.name()) + ".part");
        var steps = new ArrayList<Double>();
        transcoder.make(
                new Transcoder.Work(files.stream().map(_ -> clip).toList(), files, preset, treatment),
                part,
                steps::add);
        assertThat(steps).allMatch(step -> step >= 0 && step <= 1);
        return part;
    }

    @ParameterizedTest
    @CsvSource({
        "WEB, h264, aac, 60",
        "WEBM, vp9, opus, 60",
        "PRORES, prores, pcm_s16le, 60",
        "DNXHR, dnxhd, pcm_s16le, 60",
        "GIF, gif, '', 60",
        "JPEG, mjpeg, '', 1",
        "PNG, png, '', 1",
        "WAV, '', pcm_s16le, 0",
        "M4A, '', aac, 0",
        "MP3, '', mp3, 0",
        "MP4, h264, aac, 60"
    })
    void everyFormatHasItsStreamsAndAllItsFrames(Format format, String picture, String sound, int frames)
            throws Exception {
        Path made = made(new Preset("x", format, Look.PLAIN), Treatment.PLAIN);
        JsonNode told = KitTool.probe(made, "-count_frames", "-show_streams", "-show_format");
        assertThat(codec(told, "video")).isEqualTo(picture);
        assertThat(codec(told, "audio")).isEqualTo(sound);
        if (frames > 0) {
            assertThat(stream(told, "video").path("nb_read_frames").asInt()).isEqualTo(frames);
            assertThat(stream(told, "video").path("width").asInt()).isEqualTo(320);
        } else {
            assertThat(told.path("format").path("duration").asDouble()).isBetween(SECONDS - 0.1, SECONDS + 0.15);
        }
    }

    @Test
    void anUntouchedClipIsTheSameToTheByte() throws Exception {
        assertThat(made(Preset.UNTOUCHED, Treatment.PLAIN)).hasSameBinaryContentAs(source);
    }

    @Test
    void anAnimatedWebpIsAsLongAsTheClip() throws Exception {
        WebpFrames frames = WebpFrames.of(made(new Preset("x", Format.WEBP, Look.PLAIN.rated(12)), Treatment.PLAIN));
        assertThat(frames.count()).isEqualTo(30);
        assertThat(frames.milliseconds()).isBetween(2450L, 2550L);
    }

    @Test
    void framesComeIntoAFolderOfTheirOwn() throws Exception {
        Path all = made(new Preset("all", Format.FRAMES, Look.PLAIN), Treatment.PLAIN);
        assertThat(numbers(all)).hasSize(FRAMES).startsWith(0, 1, 2).endsWith(59);
        Path some = made(
                new Preset("some", Format.FRAMES, Look.PLAIN.eachOf(10)),
                Treatment.PLAIN.cut(Optional.of(new Span(5 / 24.0, 46 / 24.0)), false));
        assertThat(numbers(some)).containsExactly(5, 15, 25, 35, 45);
    }

    @Test
    void aPartIsCutOnTheVeryFramesWhereItIsEncoded() throws Exception {
        var part = Treatment.PLAIN.cut(Optional.of(new Span(29 / 24.0, 41 / 24.0)), true);
        for (Format format : List.of(Format.MP4, Format.WEB, Format.GIF, Format.PRORES)) {
            Path made = made(new Preset("cut", format, Look.PLAIN), part);
            assertThat(numbersIn(made, 12))
                    .as("%s", format)
                    .startsWith(29, 30)
                    .endsWith(40)
                    .hasSize(12);
        }
        assertThat(numbersIn(made(new Preset("still", Format.PNG, Look.PLAIN), part), 1))
                .containsExactly(29);
    }

    @Test
    void aPartWithoutLossBeginsOnTheKeyFrameThatWasSaid() throws Exception {
        var span = new Span(29 / 24.0, 41 / 24.0);
        Transcoder.Cut cut = transcoder.lossless(source, span);
        assertThat(cut)
                .extracting(Transcoder.Cut::first, Transcoder.Cut::last, Transcoder.Cut::wantedFirst)
                .containsExactly(24, 40, 29);
        Path made = made(Preset.UNTOUCHED, Treatment.PLAIN.cut(Optional.of(span), false));
        assertThat(numbersIn(made, 17)).startsWith(24, 25).endsWith(40).hasSize(17);
        assertThat(KitTool.probe(made, "-show_format")
                        .path("format")
                        .path("duration")
                        .asDouble())
                .isBetween(0.68, 0.78);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b-frames.mp4", "b-frames-long.mp4", "b-frames-uneven.mp4"})
    void aPartWithoutLossOfAClipWithBFramesHasTheFramesThatWereSaid(String name) throws Exception {
        Path video = Resources.copy("/app/zoetrope/media/" + name, folder);
        var whole = sums(video);
        for (double[] part : new double[][] {{0, 0.2}, {0.3, 0.71}, {0.9, 1.1}, {1.05, 1.4}, {1.3, 9}}) {
            var span = new Span(part[0], part[1]);
            Transcoder.Cut cut = transcoder.lossless(video, span);
            assertThat(cut.first()).isLessThanOrEqualTo(cut.wantedFirst());
            assertThat(cut.last()).isBetween(cut.wantedLast(), cut.wantedLast() + 8);
            Path made = made(Preset.UNTOUCHED, Treatment.PLAIN.cut(Optional.of(span), false), video);
            assertThat(sums(made))
                    .as("%s from %s to %s", name, part[0], part[1])
                    .isEqualTo(whole.subList(cut.first(), cut.last() + 1));
            Files.delete(made);
        }
    }

    /// A sum for each frame as it is shown.
    private static List<String> sums(Path video) throws Exception {
        return KitProgram.text(
                        "ffmpeg",
                        List.of(
                                "-v",
                                "error",
                                "-i",
                                video.toString(),
                                "-map",
                                "0:V:0",
                                "-fps_mode",
                                "passthrough",
                                "-f",
                                "framemd5",
                                "-"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(line.lastIndexOf(',') + 1).strip())
                .toList();
    }

    @Test
    void clipsOfTheSameMakingAreJoinedAsTheyAre() throws Exception {
        Path other = ClipMaker.clip(folder.resolve("it's other.mp4"), 24);
        assertThat(transcoder.joinsAsIs(List.of(source, other))).isTrue();
        Path made = made(Preset.UNTOUCHED, Treatment.PLAIN.join(true, 0), source, other);
        assertThat(numbersIn(made, 84)).hasSize(84).startsWith(0, 1).endsWith(22, 23);
    }

    @Test
    void clipsOfDifferentMakingAreBroughtToACommonForm() throws Exception {
        Path tall = ClipMaker.clip(folder.resolve("tall.mp4"), 240, 320, 24, java.util.Map.of());
        Path silent = KitTool.make(folder.resolve("silent.mp4"), "-i", tall.toString(), "-an", "-c", "copy");
        assertThat(transcoder.joinsAsIs(List.of(source, silent))).isFalse();
        Path made = made(Preset.UNTOUCHED, Treatment.PLAIN.join(true, 0), source, silent, tall);
        JsonNode told = KitTool.probe(made, "-count_frames", "-show_streams");
        assertThat(stream(told, "video").path("nb_read_frames").asInt()).isEqualTo(108);
        assertThat(stream(told, "video").path("height").asInt()).isEqualTo(240);
        assertThat(codec(told, "audio")).isEqualTo("aac");
    }

    @Test
    void joinedClipsFadeIntoEachOther() throws Exception {
        Path made = made(Preset.of(Format.WEB), Treatment.PLAIN.join(true, 0.5), source, source, source);
        JsonNode told = KitTool.probe(made, "-count_frames", "-show_streams");
        assertThat(stream(told, "video").path("nb_read_frames").asInt()).isEqualTo(180 - 24);
        assertThat(stream(told, "audio").path("duration").asDouble()).isBetween(6.4, 6.6);
    }

    @ParameterizedTest
    @CsvSource({
        "160, 0, NONE, 160, 120",
        "0, 120, NONE, 160, 120",
        "100, 100, PAD, 100, 100",
        "90, 160, CROP, 90, 160",
        "4000, 4000, NONE, 320, 240",
        "640, 480, CROP, 640, 480",
        "101, 75, NONE, 100, 74"
    })
    void sizesAreMet(int width, int height, Fit fit, int wide, int high) throws Exception {
        var look = Look.PLAIN.sized(width, height, fit);
        JsonNode told = KitTool.probe(made(new Preset("x", Format.WEB, look), Treatment.PLAIN), "-show_streams");
        assertThat(stream(told, "video").path("width").asInt()).isEqualTo(wide);
        assertThat(stream(told, "video").path("height").asInt()).isEqualTo(high);
    }

    @Test
    void anInputThatEndsEarlyIsAFailure() throws Exception {
        byte[] whole = Files.readAllBytes(source);
        Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(whole, whole.length * 2 / 3));
        byte[] holed = whole.clone();
        Arrays.fill(holed, whole.length / 3, whole.length, (byte) 0);
        Path empty = Files.write(folder.resolve("holed.mp4"), holed);
        for (Format format : Format.values()) {
            for (Path bad : List.of(cut, empty)) {
                if (bad == empty && format.kind() != Format.Kind.VIDEO && format != Format.GIF) {
                    continue;
                }
                assertThatThrownBy(() -> made(new Preset("bad", format, Look.PLAIN), Treatment.PLAIN, bad))
                        .as("%s of %s", format, bad.getFileName())
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void whatAFileSaysOfItsMakingIsReadBackAndACleanOneSaysNothing() throws Exception {
        for (Format format : List.of(Format.MP4, Format.WEB, Format.WEBM, Format.PRORES, Format.M4A, Format.MP3)) {
            var preset = new Preset("x", format, Look.PLAIN);
            Path told = made(preset, Treatment.PLAIN.marked(Marks.WRITTEN));
            JsonNode tags = KitTool.probe(told, "-show_format").path("format").path("tags");
            assertThat(tags.toString()).as("%s", format).contains("SKETCH", "zoetrope", "slow push in");
            var other = new Preset("y", format, Look.PLAIN);
            Path clean = made(other, Treatment.PLAIN.marked(Marks.CLEAN), format.hasPicture() ? told : source);
            assertThat(new String(Files.readAllBytes(clean), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("SKETCH", "zoetrope", "slow push in");
        }
    }

    private static List<Integer> numbers(Path frames) throws IOException {
        try (Stream<Path> files = Files.list(frames)) {
            return files.sorted().map(FfmpegTranscoderTest::number).toList();
        }
    }

    private static int number(Path png) {
        try {
            var image = javax.imageio.ImageIO.read(png.toFile());
            int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            return ClipMaker.numberOf(new Pixels(image.getWidth(), image.getHeight(), argb));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private List<Integer> numbersIn(Path video, int most) throws Exception {
        Path shots = Files.createDirectories(folder.resolve("shots-" + System.nanoTime()));
        KitTool.make(shots.resolve("%03d.png"), "-i", video.toString(), "-fps_mode", "passthrough");
        List<Integer> numbers = numbers(shots);
        assertThat(numbers.size()).isLessThanOrEqualTo(most);
        return numbers;
    }

    private static JsonNode stream(JsonNode told, String type) {
        for (JsonNode stream : told.path("streams")) {
            if (stream.path("codec_type").asString("").equals(type)) {
                return stream;
            }
        }
        return told.path("none");
    }

    private static String codec(JsonNode told, String type) {
        return stream(told, type).path("codec_name").asString("");
    }
}
