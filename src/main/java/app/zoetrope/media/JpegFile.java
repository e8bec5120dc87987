package app.zoetrope.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;

/// Writes JPEG files without metadata.
final class JpegFile {
    private static final float QUALITY = 0.92f;

    private JpegFile() {}

    static void write(BufferedImage opaque, Path target) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = new FileImageOutputStream(target.toFile())) {
            writer.setOutput(output);
            ImageWriteParam wish = writer.getDefaultWriteParam();
            wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wish.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(opaque, null, null), wish);
        } finally {
            writer.dispose();
        }
    }
}
