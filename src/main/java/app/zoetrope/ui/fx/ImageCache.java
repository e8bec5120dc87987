package app.zoetrope.ui.fx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Images made in the background, a few at a time, the newest wish first; the least recently used leave when the bound
/// is passed. Equal wishes are made once. JavaFX thread only.
public final class ImageCache {
    private static final Logger LOG = LoggerFactory.getLogger(ImageCache.class);

    private final TaskRunner tasks;
    private final long maxBytes;
    private final int atOnce;
    private final Map<Object, Image> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<Object, Wish> wishes = new HashMap<>();
    private final Deque<Wish> waiting = new ArrayDeque<>();
    private long bytes;
    private int running;

    /// @param maxBytes of decoded pixels
    /// @param atOnce how many are made at the same time
    public ImageCache(TaskRunner tasks, long maxBytes, int atOnce) {
        this.tasks = tasks;
        this.maxBytes = maxBytes;
        this.atOnce = atOnce;
    }

    public Optional<Image> cached(Object key) {
        return Optional.ofNullable(kept.get(key));
    }

    /// Hands over the image: at once if it is here, else when `make` has made it, never if that fails. Cancel when it
    /// is not wanted any more: a tile that shows another clip, a view that is gone.
    ///
    /// @param make runs in the background
    public TaskRunner.Cancellable load(Object key, Callable<Image> make, Consumer<Image> onImage) {
        Image here = kept.get(key);
        if (here != null) {
            onImage.accept(here);
            return () -> {};
        }
        Wish wish = wishes.get(key);
        if (wish == null) {
            wish = new Wish(key, make);
            wishes.put(key, wish);
        } else {
            waiting.remove(wish);
        }
        wish.takers.add(onImage);
        if (wish.work == null) {
            waiting.addFirst(wish);
        }
        Wish mine = wish;
        startSome();
        return () -> leave(mine, onImage);
    }

    private void startSome() {
        while (running < atOnce) {
            Wish next = waiting.pollFirst();
            if (next == null) {
                return;
            }
            running++;
            next.work = () -> {};
            TaskRunner.Cancellable work =
                    tasks.run(next.make, image -> finish(next, image), failure -> fail(next, failure));
            if (next.work != null) {
                next.work = work;
            }
        }
    }

    private void finish(Wish wish, Image image) {
        end(wish);
        keep(wish.key, image);
        List.copyOf(wish.takers).forEach(taker -> taker.accept(image));
        startSome();
    }

    private void fail(Wish wish, Exception failure) {
        end(wish);
        LOG.debug("No image for {}: {}", wish.key, failure.toString());
        startSome();
    }

    private void leave(Wish wish, Consumer<Image> taker) {
        if (!wish.takers.remove(taker) || !wish.takers.isEmpty()) {
            return;
        }
        TaskRunner.Cancellable work = wish.work;
        if (work != null) {
            work.cancel();
            end(wish);
            startSome();
        } else if (waiting.remove(wish)) {
            wishes.remove(wish.key);
        }
    }

    private void end(Wish wish) {
        if (wishes.remove(wish.key, wish)) {
            wish.work = null;
            running--;
        }
    }

    private void keep(Object key, Image image) {
        Image before = kept.put(key, image);
        bytes += size(image) - (before == null ? 0 : size(before));
        var oldest = kept.entrySet().iterator();
        while (bytes > maxBytes && kept.size() > 1) {
            bytes -= size(oldest.next().getValue());
            oldest.remove();
        }
    }

    private static long size(Image image) {
        return Math.round(image.getWidth() * image.getHeight() * 4);
    }

    private static final class Wish {
        final Object key;
        final Callable<Image> make;
        final List<Consumer<Image>> takers = new ArrayList<>();
        TaskRunner.@Nullable Cancellable work;

        Wish(Object key, Callable<Image> make) {
            this.key = key;
            this.make = make;
        }
    }
}
