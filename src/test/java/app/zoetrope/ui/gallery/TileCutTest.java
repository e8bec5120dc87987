package app.zoetrope.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.VideoFacts;
import app.zoetrope.testkit.FxExtension;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("fx")
@ExtendWith(FxExtension.class)
final class TileCutTest {
    @TempDir
    Path folder;

    @Test
    void aPosterOfTheFramesShapeFillsItWithRoundUpperCorners() throws IOException {
        var cut = TileCut.of(facts(848, 480), 230, 129, 9);
        int[] pixels = read(cut, poster(848, 480));

        assertThat(cut.fills()).isTrue();
        assertThat(pixels).hasSize(230 * 129);
        assertThat(alpha(pixels, 0, 0)).isZero();
        assertThat(alpha(pixels, 229, 0)).isZero();
        assertThat(alpha(pixels, 9, 0)).isEqualTo(255);
        assertThat(alpha(pixels, 0, 9)).isEqualTo(255);
        assertThat(alpha(pixels, 0, 128)).isEqualTo(255);
        assertThat(alpha(pixels, 229, 128)).isEqualTo(255);
    }

    @Test
    void aTallPosterStandsWholeInTheMiddleOfTheFrame() throws IOException {
        var cut = TileCut.of(facts(480, 848), 230, 129, 9);
        int[] pixels = read(cut, poster(480, 848));

        assertThat(cut.fills()).isFalse();
        int left = (230 - 73) / 2;
        for (int y : new int[] {0, 64, 128}) {
            assertThat(alpha(pixels, left - 1, y)).isZero();
            assertThat(alpha(pixels, left, y)).isEqualTo(255);
            assertThat(alpha(pixels, left + 72, y)).isEqualTo(255);
            assertThat(alpha(pixels, left + 73, y)).isZero();
        }
    }

    @Test
    void aWidePosterStandsWholeInTheMiddleOfTheFrame() throws IOException {
        int[] pixels = read(TileCut.of(facts(848, 360), 230, 129, 9), poster(848, 360));

        int top = (129 - 98) / 2;
        assertThat(alpha(pixels, 115, top - 1)).isZero();
        assertThat(alpha(pixels, 0, top)).isEqualTo(255);
        assertThat(alpha(pixels, 229, top + 97)).isEqualTo(255);
        assertThat(alpha(pixels, 115, top + 98)).isZero();
    }

    /// Into pixels of the picture before.
    private static int[] read(TileCut cut, Path poster) throws IOException {
        var pixels = new int[cut.pixels()];
        Arrays.fill(pixels, 0xff00ff00);
        cut.read(poster, pixels);
        return pixels;
    }

    private static VideoFacts facts(int width, int height) {
        return new VideoFacts(width, height, Duration.ofSeconds(6), 24, 145, "h264", "yuv420p", "aac", 3_400_000);
    }

    private static int alpha(int[] pixels, int x, int y) {
        return pixels[y * 230 + x] >>> 24;
    }

    private Path poster(int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        Path file = folder.resolve("poster.jpg");
        ImageIO.write(picture, "jpg", file.toFile());
        return file;
    }
}
