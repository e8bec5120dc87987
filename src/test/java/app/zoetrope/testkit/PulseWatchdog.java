package app.zoetrope.testkit;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;

/// Watches the JavaFX thread: asks it for a sign of life all the time, and notes each time it was kept from answering
/// for longer than the limit by its own work or by waiting inside application code. A machine that merely had no
/// processor free for it is not counted: its processor time and its state tell.
public final class PulseWatchdog implements AutoCloseable {
    private static final long PING_MILLIS = 5;
    private static final Predicate<String> INPUT_OUTPUT = Pattern.compile(
                    "java\\.io\\.\\w+Stream|sun\\.nio\\.(ch|fs)\\.|java\\.net\\.|org\\.sqlite")
            .asPredicate();

    private final long limitNanos;
    private final AtomicLong answered = new AtomicLong(System.nanoTime());
    private final List<String> blocked = new ArrayList<>();
    private final Thread fxThread;
    private final Thread watcher;
    private volatile boolean closed;

    public PulseWatchdog(long limitMillis) {
        limitNanos = TimeUnit.MILLISECONDS.toNanos(limitMillis);
        fxThread = FxExtension.onFx(Thread::currentThread);
        watcher = Thread.ofPlatform().daemon().name("pulse-watchdog").start(this::watch);
    }

    private void watch() {
        var threads = ManagementFactory.getThreadMXBean();
        while (!closed) {
            long asked = System.nanoTime();
            long processor = threads.getThreadCpuTime(fxThread.threadId());
            answered.set(0);
            Platform.runLater(() -> answered.set(System.nanoTime()));
            String stack = "";
            boolean waiting = false;
            while (answered.get() == 0 && !closed) {
                pause();
                if (System.nanoTime() - asked > limitNanos / 2 && stack.isEmpty()) {
                    stack = stack();
                    waiting = stack.contains("app.zoetrope") && isWaiting(stack);
                }
            }
            long took = System.nanoTime() - asked;
            long worked = threads.getThreadCpuTime(fxThread.threadId()) - processor;
            if (took > limitNanos && (worked > limitNanos || waiting)) {
                synchronized (blocked) {
                    blocked.add("%d ms (%d ms of processor time)%n%s"
                            .formatted(took / 1_000_000, worked / 1_000_000, stack));
                }
            }
            pause();
        }
    }

    /// Whether the thread waits for a lock, another thread, a file or the network, rather than for a processor.
    private boolean isWaiting(String stack) {
        return fxThread.getState() != Thread.State.RUNNABLE
                || stack.lines().limit(4).anyMatch(INPUT_OUTPUT);
    }

    private static void pause() {
        LockSupport.parkNanos(PING_MILLIS * 1_000_000);
    }

    private String stack() {
        return Stream.of(fxThread.getStackTrace())
                .limit(60)
                .map(frame -> "    at " + frame)
                .collect(Collectors.joining("\n"));
    }

    /// Each time the thread was blocked too long so far, with where it was.
    public List<String> blocked() {
        synchronized (blocked) {
            return List.copyOf(blocked);
        }
    }

    /// Forgets what was noted, once the program is warm.
    public void forget() {
        synchronized (blocked) {
            blocked.clear();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
