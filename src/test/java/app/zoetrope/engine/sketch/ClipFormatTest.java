package app.zoetrope.engine.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Resolution;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClipFormatTest {
    private static Stream<Arguments> everyRequest() {
        return Arrays.stream(AspectRatio.values())
                .flatMap(ratio -> Arrays.stream(Resolution.values())
                        .flatMap(resolution -> IntStream.rangeClosed(
                                        GenerationRequest.MIN_SECONDS, GenerationRequest.MAX_SECONDS)
                                .mapToObj(seconds -> Arguments.of(ratio, resolution, seconds))));
    }

    @ParameterizedTest
    @MethodSource("everyRequest")
    void sizeFramesAndSamplesAreRight(AspectRatio ratio, Resolution resolution, int seconds) {
        ClipFormat format = ClipFormat.of(new GenerationRequest("", ratio, resolution, seconds));
        ClipFormat wide = ClipFormat.of(AspectRatio.R16X9, resolution, seconds);
        assertThat(format.width() % 2 + format.height() % 2).isZero();
        assertThat(format.width() % 8 + format.height() % 8).isZero();
        assertThat(format.aspect()).isCloseTo(ratio.value(), withinPercentage(1));
        assertThat(format.width() * format.height()).isCloseTo(wide.width() * wide.height(), withinPercentage(5));
        assertThat(wide.height()).isEqualTo(resolution.lines());
        assertThat(format.frames()).isEqualTo(seconds * 24);
        assertThat(format.samples()).isEqualTo(seconds * 48_000);
        assertThat(format.frameBytes()).isEqualTo(format.width() * format.height() / 2 * 3);
    }
}
