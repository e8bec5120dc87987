package app.zoetrope.ui.fx;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// Pixels that are made in the background, in arrays that are used again and again: a picture in an array of its own
/// would be copied by the collector while it is young, and when it is old and not needed any more, more work yet.
/// JavaFX thread only.
public final class PixelCache {
    /// More are not needed between two that leave.
    private static final int SPARE = 4;

    private final PictureCache<int[]> cache;
    private final Queue<int[]> spare = new ConcurrentLinkedQueue<>();

    /// @param maxBytes of pixels, 4 bytes each
    /// @param atOnce how many pictures are made at the same time
    PixelCache(TaskRunner tasks, long maxBytes, int atOnce) {
        cache = new PictureCache<>(tasks, maxBytes, atOnce, pixels -> 4L * pixels.length, this::spare);
    }

    public boolean isCached(Object key) {
        return cache.cached(key).isPresent();
    }

    /// Hands over the pixels, at once if they are here; never if they cannot be had. They are the taker's only until it
    /// returns.
    ///
    /// @param key equal for what is equal
    /// @param count of pixels
    /// @param drawing makes them
    public TaskRunner.Cancellable load(Object key, int count, Drawing drawing, Consumer<int[]> onPixels) {
        return cache.load(
                key,
                () -> {
                    int[] pixels = blank(count);
                    drawing.into(pixels);
                    return pixels;
                },
                onPixels);
    }

    private int[] blank(int count) {
        int[] pixels = spare.poll();
        return pixels != null && pixels.length == count ? pixels : new int[count];
    }

    private void spare(int[] pixels) {
        if (spare.size() < SPARE) {
            spare.add(pixels);
        }
    }

    /// Sets every one of the pixels, whatever they were before. Runs in the background.
    @FunctionalInterface
    public interface Drawing {
        void into(int[] pixels) throws IOException, InterruptedException;
    }
}
