package app.zoetrope.ui.gallery;

import app.zoetrope.model.VideoFacts;
import app.zoetrope.ui.fx.PixelCanvas;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

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

    boolean fills() {
        return width >= frameWidth && height >= frameHeight;
    }

    /// How many the frame has.
    int pixels() {
        return frameWidth * frameHeight;
    }

    /// Background thread.
    ///
    /// @param pixels becomes the frame with the poster in its middle; ARGB, multiplied by alpha, row by row
    void read(Path poster, int[] pixels) throws IOException {
        try (InputStream stream = Files.newInputStream(poster)) {
            var image = new Image(stream, width, height, false, true);
            if (image.isError()) {
                throw new IOException("Not a picture: " + poster.getFileName(), image.getException());
            }
            Arrays.fill(pixels, 0);
            put(image, pixels);
            roundAbove(pixels);
        }
    }

    /// JavaFX thread.
    ///
    /// @param pixels as `read` left them
    Image draw(PixelCanvas canvas, int[] pixels) {
        return canvas.draw(frameWidth, frameHeight, all -> System.arraycopy(pixels, 0, all, 0, all.length));
    }

    private void put(Image poster, int[] pixels) {
        int spareAcross = frameWidth - (int) poster.getWidth();
        int spareDown = frameHeight - (int) poster.getHeight();
        int start = Math.max(0, spareDown / 2) * frameWidth + Math.max(0, spareAcross / 2);
        poster.getPixelReader()
                .getPixels(
                        Math.max(0, -spareAcross / 2),
                        Math.max(0, -spareDown / 2),
                        frameWidth - Math.max(0, spareAcross),
                        frameHeight - Math.max(0, spareDown),
                        PixelFormat.getIntArgbPreInstance(),
                        pixels,
                        start,
                        frameWidth);
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
