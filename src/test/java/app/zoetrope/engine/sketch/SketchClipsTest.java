package app.zoetrope.engine.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.generation.RawVideoEncoder;
import app.zoetrope.generation.VideoEngine;
import app.zoetrope.generation.VideoEngine.Monitor;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.JobId;
import app.zoetrope.model.Resolution;
import app.zoetrope.testkit.Scenes;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Really rendered clips of a thinned set of requests; `SketchMatrix` renders every one.
class SketchClipsTest {
    @TempDir
    private static Path folder;

    private static Path picture;

    @BeforeAll
    static void drawThePicture() throws Exception {
        picture = Scenes.jpeg(folder.resolve("picture.jpg"), 1200, 900);
    }

    /// Every ratio at both resolutions for a second.
    private static Stream<Arguments> shapes() {
        return Arrays.stream(AspectRatio.values())
                .flatMap(ratio -> Arrays.stream(Resolution.values()).map(size -> Arguments.of(ratio, size, 1)));
    }

    /// Every duration at one small size; a still camera, since it is the length that matters.
    private static Stream<Arguments> lengths() {
        return IntStream.rangeClosed(GenerationRequest.MIN_SECONDS, GenerationRequest.MAX_SECONDS)
                .mapToObj(seconds -> Arguments.of(AspectRatio.R1X1, Resolution.P480, seconds));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everyShapeIsWhatWasAsked(AspectRatio ratio, Resolution resolution, int seconds) throws Exception {
        verify(Sketches.request("slow push in, wind", ratio, resolution, seconds));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void everyLengthIsExact(AspectRatio ratio, Resolution resolution, int seconds) throws Exception {
        verify(Sketches.request("static shot, rain", ratio, resolution, seconds));
    }

    @Test
    void aTurningCameraMakesAWholeClipToo() throws Exception {
        verify(Sketches.small("handheld orbit left, then roll clockwise, city"));
    }

    @Test
    void theFileSaysThatItIsASketch() throws Exception {
        String prompt = "Pan left =\n a;b 'c' \"d\" é \\ " + "long ".repeat(30);
        Path clip = make(Sketches.small(prompt));
        assertThat(ClipCheck.tags(clip).getProperty("TAG:title")).startsWith("SKETCH: Pan left = a;b 'c' \"d\" é");
        assertThat(ClipCheck.tags(clip).getProperty("TAG:comment"))
                .contains("not the model's output")
                .contains("long long");
    }

    /// The encoder's threads may spread the bits differently; what it is given is the same to the last bit.
    @Test
    void theSameRequestMakesTheSamePicturesAndSound() throws Exception {
        GenerationRequest request = Sketches.small("handheld push in, birds");
        assertThat(drawn(request)).isEqualTo(drawn(request)).isNotEqualTo(drawn(Sketches.small("pan left, rain")));
    }

    /// A checksum of all that goes to the encoder.
    private static long drawn(GenerationRequest request) throws Exception {
        var sum = new CRC32();
        RawVideoEncoder encoder = spec -> {
            sum.update(Files.readAllBytes(spec.audio()));
            return new RawVideoEncoder.Session() {
                @Override
                public void write(ByteBuffer frame) {
                    sum.update(frame.duplicate());
                }

                @Override
                public void finish() {}

                @Override
                public void close() {}
            };
        };
        var order = new VideoEngine.Order(JobId.random(), request, picture);
        new SketchEngine(new SketchPress(encoder, folder))
                .submit(new VideoEngine.Prepared(order, Optional.empty()), folder.resolve("clip.mp4"), Monitor.SILENT);
        return sum.getValue();
    }

    private static void verify(GenerationRequest request) throws Exception {
        ClipCheck.check(make(request), request);
    }

    private static Path make(GenerationRequest request) throws Exception {
        Path target = folder.resolve("clip.mp4");
        Sketches.make(request, picture, target, Monitor.SILENT);
        return target;
    }
}
