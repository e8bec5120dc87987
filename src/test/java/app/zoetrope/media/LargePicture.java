package app.zoetrope.media;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.CropFrame;
import app.zoetrope.model.Fit;
import app.zoetrope.model.Framing;
import java.nio.file.Path;

/// A program for a JVM of its own with little memory: prepares pictures and prints their sizes.
final class LargePicture {
    private LargePicture() {}

    public static void main(String[] files) throws Exception {
        var pictures = new ImageIoPictures();
        var framing = new Framing(Fit.CROP, new CropFrame(0.4, 0.6, 1.3), "#000000");
        for (String file : files) {
            Path target = Path.of(file + ".sent.jpg");
            var sent = pictures.prepare(Path.of(file), AspectRatio.R16X9, framing, target);
            System.out.write(
                    (sent.width() + "x" + sent.height() + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
