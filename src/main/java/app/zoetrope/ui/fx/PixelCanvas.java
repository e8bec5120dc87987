package app.zoetrope.ui.fx;

import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// One image for all the pictures that a place shows one after the other: a new one for each, with its texture, would
/// keep the collector busy. JavaFX thread only.
public final class PixelCanvas {
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable WritableImage image;

    /// @param width pixels
    /// @param height pixels
    /// @param paint sets pixels row by row: ARGB, multiplied by alpha; what it leaves is as it was, or clear
    /// @return the same image as before, if the size is the same
    public Image draw(int width, int height, Consumer<int[]> paint) {
        PixelBuffer<IntBuffer> there = buffer;
        WritableImage same = image;
        if (there == null || same == null || there.getWidth() != width || there.getHeight() != height) {
            there = new PixelBuffer<>(
                    width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            paint.accept(there.getBuffer().array());
            same = new WritableImage(there);
            buffer = there;
            image = same;
            return same;
        }
        there.updateBuffer(all -> {
            paint.accept(all.getBuffer().array());
            return null;
        });
        return same;
    }
}
