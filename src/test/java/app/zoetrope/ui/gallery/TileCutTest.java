package app.zoetrope.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.VideoFacts;
import app.zoetrope.testkit.FxExtension;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.image.Image;
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
        Image image = TileCut.of(facts(848, 480), 230, 129, 9).read(poster(848, 480));

        assertThat(image.getWidth()).isEqualTo(230);
        assertThat(image.getHeight()).isEqualTo(129);
        assertThat(alpha(image, 0, 0)).isZero();
        assertThat(alpha(image, 229, 0)).isZero();
        assertThat(alpha(image, 9, 0)).isEqualTo(255);
        assertThat(alpha(image, 0, 9)).isEqualTo(255);
        assertThat(alpha(image, 0, 128)).isEqualTo(255);
        assertThat(alpha(image, 229, 128)).isEqualTo(255);
    }

    @Test
    void aTallPosterStandsWholeInTheFrame() throws IOException {
        Image image = TileCut.of(facts(480, 848), 230, 129, 9).read(poster(480, 848));

        assertThat(image.getWidth()).isEqualTo(73);
        assertThat(image.getHeight()).isEqualTo(129);
        assertThat(alpha(image, 0, 0)).isEqualTo(255);
    }

    private static VideoFacts facts(int width, int height) {
        return new VideoFacts(width, height, Duration.ofSeconds(6), 24, 145, "h264", "yuv420p", "aac", 3_400_000);
    }

    private static int alpha(Image image, int x, int y) {
        return image.getPixelReader().getArgb(x, y) >>> 24;
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
