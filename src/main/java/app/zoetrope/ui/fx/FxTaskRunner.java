package app.zoetrope.ui.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A virtual thread for each piece of work.
public final class FxTaskRunner implements TaskRunner, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FxTaskRunner.class);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch begun;

    public FxTaskRunner() {
        this(0);
    }

    private FxTaskRunner(int waits) {
        begun = new CountDownLatch(waits);
    }

    /// What it is given waits until `begin`, so that others have the processors before.
    public static FxTaskRunner waiting() {
        return new FxTaskRunner(1);
    }

    public void begin() {
        begun.countDown();
    }

    @Override
    public <T> Cancellable run(Callable<T> work, Consumer<T> onDone, Consumer<Exception> onFailed) {
        if (threads.isShutdown()) {
            // A delayed change may still come while the window closes: there is nobody left to show it to.
            return () -> {};
        }
        var cancelled = new AtomicBoolean();
        Future<?> future = threads.submit(() -> {
            try {
                begun.await();
                T result = work.call();
                unless(cancelled, () -> onDone.accept(result));
            } catch (Exception failure) {
                unless(cancelled, () -> onFailed.accept(failure));
            } catch (Error failure) {
                LOG.error("Background work broke", failure);
                unless(cancelled, () -> onFailed.accept(new IllegalStateException(failure)));
            }
        });
        return () -> {
            cancelled.set(true);
            future.cancel(true);
        };
    }

    private static void unless(AtomicBoolean cancelled, Runnable change) {
        Platform.runLater(() -> {
            if (!cancelled.get()) {
                change.run();
            }
        });
    }

    @Override
    public void later(Runnable change) {
        Platform.runLater(change);
    }

    @Override
    public Cancellable after(int milliseconds, Runnable change) {
        var pause = new PauseTransition(Duration.millis(milliseconds));
        pause.setOnFinished(_ -> change.run());
        if (Platform.isFxApplicationThread()) {
            pause.play();
        } else {
            Platform.runLater(pause::play);
        }
        return pause::stop;
    }

    /// Interrupts what is running and does not wait for it.
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
