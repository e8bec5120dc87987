package app.zoetrope.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.Resolution;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FakeClipsTest {
    @Test
    void aClipIsMadeOfThePictureOrWithoutOne() throws Exception {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(90, 160, BufferedImage.TYPE_INT_RGB), "jpg", picture);

        for (Optional<byte[]> given : List.of(Optional.of(picture.toByteArray()), Optional.<byte[]>empty())) {
            byte[] clip = FakeClips.make(AspectRatio.R9X16, Resolution.P480, 1, given);
            assertThat(new String(clip, 4, 4, StandardCharsets.ISO_8859_1)).isEqualTo("ftyp");
        }
    }
}
