package app.zoetrope.ui.gallery;

import app.zoetrope.model.VideoFacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// How a poster is made to be drawn in a tile's frame pixel for pixel: one that is nearly of the frame's shape fills it
/// and has its upper corners round, another stands whole in it. Device pixels.
///
/// @param width to which the poster is scaled
/// @param height to which the poster is scaled
/// @param frameWidth of the frame
/// @param frameHeight of the frame
/// @param radius of the corners
record TileCut(int width, int height, int frameWidth, int frameHeight, int radius) {
    private static final double NEARLY = 0.08;

    static TileCut of(VideoFacts facts, int frameWidth, int frameHeight, int radius) {
        double across = (double) frameWidth / Math.max(1, facts.width());
        double down = (double) frameHeight / Math.max(1, facts.height());
        double scale = Math.abs(across / down - 1) > NEARLY ? Math.min(across, down) : Math.max(across, down);
        return new TileCut(
                (int) Math.max(1, Math.round(facts.width() * scale)),
                (int) Math.max(1, Math.round(facts.height() * scale)),
                frameWidth,
                frameHeight,
                radius);
    }

    private boolean fills() {
        return width >= frameWidth && height >= frameHeight;
    }

    /// Background thread.
    Image read(Path poster) throws IOException {
        try (InputStream stream = Files.newInputStream(poster)) {
            var image = new Image(stream, width, height, false, true);
            if (image.isError()) {
                throw new IOException("Not a picture: " + poster.getFileName(), image.getException());
            }
            return fills() ? round(image) : image;
        }
    }

    private Image round(Image whole) {
        var pixels = new int[frameWidth * frameHeight];
        int left = ((int) whole.getWidth() - frameWidth) / 2;
        int top = ((int) whole.getHeight() - frameHeight) / 2;
        whole.getPixelReader()
                .getPixels(
                        left, top, frameWidth, frameHeight, PixelFormat.getIntArgbPreInstance(), pixels, 0, frameWidth);
        roundAbove(pixels);
        return new WritableImage(new PixelBuffer<>(
                frameWidth, frameHeight, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }

    private void roundAbove(int[] pixels) {
        for (int y = 0; y < Math.min(radius, frameHeight); y++) {
            for (int x = 0; x < Math.min(radius, frameWidth / 2); x++) {
                double distance = Math.hypot(radius - x - 0.5, radius - y - 0.5);
                double covered = Math.clamp(radius - distance + 0.5, 0, 1);
                int left = y * frameWidth + x;
                int right = y * frameWidth + frameWidth - 1 - x;
                pixels[left] = part(pixels[left], covered);
                pixels[right] = part(pixels[right], covered);
            }
        }
    }

    /// Of a pixel that is multiplied by its alpha.
    private static int part(int argb, double covered) {
        int result = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            result |= (int) Math.round((argb >>> shift & 0xff) * covered) << shift;
        }
        return result;
    }
}
