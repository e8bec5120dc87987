package app.zoetrope.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One window a data folder: the first start has it, later ones hand over what they were started with. Nothing that a
/// crash leaves behind keeps anyone out: where the first does not answer, a start goes on by itself. Thread-safe; logs
/// nothing, since it is asked before there is a log.
public final class Instance implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final long BETWEEN_NANOS = 100_000_000;

    /// What a start is.
    public enum Kind {
        /// It has the data folder to itself.
        FIRST,
        /// Another has it and took the arguments: nothing is left to do.
        HANDED_OVER,
        /// Another has it but does not answer.
        BESIDE
    }

    private final Kind kind;
    private final InstanceLock lock;
    private final List<List<String>> waiting = new ArrayList<>();
    private @Nullable Door door;
    private @Nullable Consumer<List<String>> listener;
    private boolean closed;

    private Instance(Kind kind, InstanceLock lock) {
        this.kind = kind;
        this.lock = lock;
    }

    /// Returns within a few seconds, whatever the other process does.
    ///
    /// @param arguments for whoever has the window: absolute, since another process has another folder
    public static Instance claim(Path data, List<String> arguments) {
        return claim(data, arguments, PATIENCE);
    }

    static Instance claim(Path data, List<String> arguments, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            InstanceLock lock = InstanceLock.tryAcquire(data);
            if (lock.isReal()) {
                return first(data, lock, arguments);
            }
            long left = until - System.nanoTime();
            if (left > 0 && Door.knock(data, arguments, Duration.ofNanos(left))) {
                lock.close();
                return new Instance(Kind.HANDED_OVER, lock);
            }
            if (lock.isFirst()) {
                return first(data, lock, arguments);
            }
            if (left <= 0) {
                var beside = new Instance(Kind.BESIDE, lock);
                beside.waiting.add(arguments);
                return beside;
            }
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
    }

    private static Instance first(Path data, InstanceLock lock, List<String> arguments) {
        var instance = new Instance(Kind.FIRST, lock);
        instance.waiting.add(arguments);
        // Beside the start; whoever comes before it knocks again.
        Thread.ofPlatform()
                .daemon()
                .name("door-maker")
                .start(() -> Door.open(data, instance::take).ifPresent(instance::keep));
        return instance;
    }

    private void keep(Door opened) {
        synchronized (this) {
            if (!closed) {
                door = opened;
                return;
            }
        }
        opened.close();
    }

    public Kind kind() {
        return kind;
    }

    /// Whether files wait to be opened.
    public synchronized boolean hasErrand() {
        return waiting.stream().anyMatch(arguments -> !arguments.isEmpty());
    }

    /// Tells what this process was started with, then each later start's arguments as they come; on any thread.
    public void listen(Consumer<List<String>> newListener) {
        List<List<String>> before;
        synchronized (this) {
            listener = newListener;
            before = List.copyOf(waiting);
            waiting.clear();
        }
        before.forEach(newListener);
    }

    private boolean take(List<String> arguments) {
        Consumer<List<String>> told;
        synchronized (this) {
            if (closed) {
                return false;
            }
            told = listener;
            if (told == null) {
                waiting.add(arguments);
            }
        }
        if (told != null) {
            told.accept(arguments);
        }
        return true;
    }

    /// Nothing more is taken from later starts; they wait a little for the data folder to be free.
    public void shut() {
        @Nullable Door opened;
        synchronized (this) {
            closed = true;
            opened = door;
            door = null;
        }
        if (opened != null) {
            opened.close();
        }
    }

    @Override
    public void close() {
        shut();
        lock.close();
    }
}
