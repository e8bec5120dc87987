package app.zoetrope.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.DirectTaskRunner;
import app.zoetrope.testkit.FxExtension;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("fx")
@ExtendWith(FxExtension.class)
class ThumbnailsTest {
    @TempDir
    Path folder;

    private final Thumbnails thumbnails = new Thumbnails(new DirectTaskRunner(), 1 << 20);
    private final List<Image> got = new ArrayList<>();

    @Test
    void aPictureIsDecodedAtTheSizeAtWhichItIsShown() throws Exception {
        Path file = folder.resolve("wide.jpg");
        ImageIO.write(new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB), "jpg", file.toFile());
        thumbnails.load("clip", 160, () -> file, got::add);
        assertThat(got.getFirst().getWidth()).isEqualTo(160);
        assertThat(got.getFirst().getHeight()).isEqualTo(90);
        assertThat(thumbnails.cached("clip", 160)).isPresent();
        assertThat(thumbnails.cached("clip", 320)).isEmpty();
    }

    @Test
    void whatIsNotAPictureIsNotHandedOver() throws Exception {
        Path file = Files.writeString(folder.resolve("note.jpg"), "not a picture");
        thumbnails.load("clip", 160, () -> file, got::add);
        thumbnails.load("clip", 160, () -> folder.resolve("missing.jpg"), got::add);
        assertThat(got).isEmpty();
    }
}
