package app.zoetrope.testkit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Starts the toolkit once for a JVM of tests tagged `fx`.
public final class FxExtension implements BeforeAllCallback {
    private static boolean started;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        start();
    }

    /// Starts the toolkit, once; for programs that are no tests.
    public static synchronized void start() throws InterruptedException {
        if (started) {
            return;
        }
        var ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        if (!ready.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The toolkit did not start");
        }
        Platform.setImplicitExit(false);
        started = true;
    }

    /// Runs on the JavaFX thread and waits for the result.
    public static <T> T onFx(Supplier<T> work) {
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(work.get());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        return result.orTimeout(30, TimeUnit.SECONDS).join();
    }

    /// Waits until what was changed is laid out and painted. Call from any thread but the JavaFX one.
    public static void pulse() {
        var painted = new CompletableFuture<Boolean>();
        Platform.runLater(() -> new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames > 2) {
                    stop();
                    painted.complete(true);
                }
            }
        }.start());
        painted.orTimeout(30, TimeUnit.SECONDS).join();
    }

    public static void runOnFx(Runnable work) {
        onFx(() -> {
            work.run();
            return true;
        });
    }
}
