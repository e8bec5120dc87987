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
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pictures made in the background, a few at a time, the newest wish first; the least recently used leave when the
/// bound is passed. Equal wishes are made once. JavaFX thread only.
///
/// @param <P> the form in which they are kept
final class PictureCache<P> {
    private static final Logger LOG = LoggerFactory.getLogger(PictureCache.class);

    private final TaskRunner tasks;
    private final long maxBytes;
    private final int atOnce;
    private final ToLongFunction<P> size;
    private final Consumer<P> left;
    private final Map<Object, P> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<Object, Wish<P>> wishes = new HashMap<>();
    private final Deque<Wish<P>> waiting = new ArrayDeque<>();
    private long bytes;
    private int running;

    /// @param maxBytes of decoded pixels
    /// @param atOnce how many are made at the same time
    /// @param size in bytes
    /// @param left is told of each that is not kept any more
    PictureCache(TaskRunner tasks, long maxBytes, int atOnce, ToLongFunction<P> size, Consumer<P> left) {
        this.tasks = tasks;
        this.maxBytes = maxBytes;
        this.atOnce = atOnce;
        this.size = size;
        this.left = left;
    }

    Optional<P> cached(Object key) {
        return Optional.ofNullable(kept.get(key));
    }

    /// Hands over the picture: at once if it is here, else when `make` has made it, never if that fails. Cancel when it
    /// is not wanted any more: a tile that shows another clip, a view that is gone.
    ///
    /// @param make runs in the background
    TaskRunner.Cancellable load(Object key, Callable<P> make, Consumer<P> onPicture) {
        P here = kept.get(key);
        if (here != null) {
            onPicture.accept(here);
            return () -> {};
        }
        Wish<P> wish = wishes.get(key);
        if (wish == null) {
            wish = new Wish<>(key, make);
            wishes.put(key, wish);
        } else {
            waiting.remove(wish);
        }
        wish.takers.add(onPicture);
        if (wish.work == null) {
            waiting.addFirst(wish);
        }
        Wish<P> mine = wish;
        startSome();
        return () -> leave(mine, onPicture);
    }

    private void startSome() {
        while (running < atOnce) {
            Wish<P> next = waiting.pollFirst();
            if (next == null) {
                return;
            }
            running++;
            next.work = () -> {};
            TaskRunner.Cancellable work =
                    tasks.run(next.make, picture -> finish(next, picture), failure -> fail(next, failure));
            if (next.work != null) {
                next.work = work;
            }
        }
    }

    private void finish(Wish<P> wish, P picture) {
        end(wish);
        keep(wish.key, picture);
        List.copyOf(wish.takers).forEach(taker -> taker.accept(picture));
        startSome();
    }

    private void fail(Wish<P> wish, Exception failure) {
        end(wish);
        LOG.debug("No picture for {}: {}", wish.key, failure.toString());
        startSome();
    }

    private void leave(Wish<P> wish, Consumer<P> taker) {
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

    private void end(Wish<P> wish) {
        if (wishes.remove(wish.key, wish)) {
            wish.work = null;
            running--;
        }
    }

    private void keep(Object key, P picture) {
        P before = kept.put(key, picture);
        bytes += size.applyAsLong(picture);
        if (before != null) {
            leave(before);
        }
        var oldest = kept.entrySet().iterator();
        while (bytes > maxBytes && kept.size() > 1) {
            P old = oldest.next().getValue();
            oldest.remove();
            leave(old);
        }
    }

    private void leave(P picture) {
        bytes -= size.applyAsLong(picture);
        left.accept(picture);
    }

    private static final class Wish<P> {
        final Object key;
        final Callable<P> make;
        final List<Consumer<P>> takers = new ArrayList<>();
        TaskRunner.@Nullable Cancellable work;

        Wish(Object key, Callable<P> make) {
            this.key = key;
            this.make = make;
        }
    }
}
