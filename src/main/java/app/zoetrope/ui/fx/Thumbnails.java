package app.zoetrope.ui.fx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.image.Image;

/// Picture files (JPEG, PNG) at the size at which they are shown, read in the background into one bounded cache that
/// all screens share. JavaFX thread only.
public final class Thumbnails {
    /// A processor stays free for what is drawn.
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    private final PictureCache<Image> cache;
    private final PixelCache pixels;

    /// @param maxBytes of decoded pixels; a 288 x 162 thumbnail has 187 KB
    public Thumbnails(TaskRunner tasks, long maxBytes) {
        cache = new PictureCache<>(tasks, maxBytes / 2, AT_ONCE, Thumbnails::size, _ -> {});
        pixels = new PixelCache(tasks, maxBytes / 2, AT_ONCE);
    }

    /// For a place that shows one picture after the other, as a tile does.
    public PixelCache pixels() {
        return pixels;
    }

    /// @param key what the picture is of: a clip's id
    public Optional<Image> cached(Object key, int pixels) {
        return cache.cached(new Key(key, pixels, pixels));
    }

    /// Hands over the picture, at once if it is here; never if it cannot be had. See `PictureCache.load`.
    ///
    /// @param pixels the longest side that is wanted, device pixels: `pixels(node, tileWidth)`
    /// @param file finds or makes the file; runs in the background
    public TaskRunner.Cancellable load(Object key, int pixels, Callable<Path> file, Consumer<Image> onImage) {
        return load(key, pixels, pixels, file, onImage);
    }

    /// The same for a frame that is not square.
    ///
    /// @param width device pixels, into which the picture fits whole
    /// @param height device pixels
    public TaskRunner.Cancellable load(
            Object key, int width, int height, Callable<Path> file, Consumer<Image> onImage) {
        return cache.load(new Key(key, width, height), () -> read(file.call(), width, height), onImage);
    }

    /// How many device pixels a length is on the screen that shows the node.
    public static int pixels(Node node, double length) {
        var scene = node.getScene();
        var window = scene == null ? null : scene.getWindow();
        return (int) Math.ceil(length * (window == null ? 1 : window.getOutputScaleX()));
    }

    private static Image read(Path file, int width, int height) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            var image = new Image(stream, width, height, true, true);
            if (image.isError()) {
                throw new IOException("Not a picture: " + file.getFileName(), image.getException());
            }
            return image;
        }
    }

    private static long size(Image image) {
        return Math.round(image.getWidth() * image.getHeight() * 4);
    }

    private record Key(Object of, int width, int height) {}
}
