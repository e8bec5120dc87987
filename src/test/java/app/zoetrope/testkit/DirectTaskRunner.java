package app.zoetrope.testkit;

import app.zoetrope.ui.fx.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Everything inline, on the calling thread; delayed changes wait until `elapse` is called.
public final class DirectTaskRunner implements TaskRunner {
    private final List<Runnable> delayed = new ArrayList<>();

    @Override
    public <T> Cancellable run(Callable<T> work, Consumer<T> onDone, Consumer<Exception> onFailed) {
        T result;
        try {
            result = work.call();
        } catch (Exception failure) {
            onFailed.accept(failure);
            return () -> {};
        }
        onDone.accept(result);
        return () -> {};
    }

    @Override
    public void later(Runnable change) {
        change.run();
    }

    @Override
    public Cancellable after(int milliseconds, Runnable change) {
        delayed.add(change);
        return () -> delayed.remove(change);
    }

    /// Lets the time of every delayed change come.
    public void elapse() {
        List<Runnable> due = List.copyOf(delayed);
        delayed.clear();
        due.forEach(Runnable::run);
    }
}
