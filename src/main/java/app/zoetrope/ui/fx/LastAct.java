package app.zoetrope.ui.fx;

import com.sun.glass.ui.Application;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What the JavaFX thread does last when the system tells the process to end. The toolkit takes nothing more by then
/// (`Platform.runLater` drops it), while the event loop still turns. It has to be asked: a process that ends while this
/// thread is inside of JavaFX's native player never does, since both wait for each other (seen with JavaFX 25.0.4).
public final class LastAct {
    private LastAct() {}

    /// Any thread but JavaFX's.
    ///
    /// @return whether it was done in time
    public static boolean onFxThread(Runnable act, Duration patience) {
        var done = new CountDownLatch(1);
        try {
            Application.invokeLater(() -> {
                try {
                    act.run();
                } finally {
                    done.countDown();
                }
            });
            return done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | RuntimeException | LinkageError noLoop) {
            return false;
        }
    }
}
