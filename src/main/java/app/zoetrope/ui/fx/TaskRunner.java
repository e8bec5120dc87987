package app.zoetrope.ui.fx;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The one door to the background. Results come back on the JavaFX thread.
public interface TaskRunner {
    /// Runs `work` in the background; then one of the others on the JavaFX thread, unless cancelled before.
    <T> Cancellable run(Callable<T> work, Consumer<T> onDone, Consumer<Exception> onFailed);

    /// Runs on the JavaFX thread, soon: for events that come from other threads.
    void later(Runnable change);

    /// Runs on the JavaFX thread after so many milliseconds, unless cancelled before.
    Cancellable after(int milliseconds, Runnable change);

    interface Cancellable {
        /// Interrupts the work and drops its result. May be called twice.
        void cancel();
    }
}
