package app.zoetrope.testkit;

import app.zoetrope.ui.fx.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Work that waits until the test lets it run, so that answers can come late or in another order.
public final class ManualTaskRunner implements TaskRunner {
    private final List<Runnable> work = new ArrayList<>();
    private final List<Runnable> delayed = new ArrayList<>();

    @Override
    public <T> Cancellable run(Callable<T> callable, Consumer<T> onDone, Consumer<Exception> onFailed) {
        Runnable piece = () -> {
            T result;
            try {
                result = callable.call();
            } catch (Exception failure) {
                onFailed.accept(failure);
                return;
            }
            onDone.accept(result);
        };
        work.add(piece);
        return () -> work.remove(piece);
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

    /// How many pieces of work wait.
    public int waiting() {
        return work.size();
    }

    /// How many delayed changes wait.
    public int timers() {
        return delayed.size();
    }

    /// Runs the piece that waits at this place, from 0.
    public void run(int place) {
        work.remove(place).run();
    }

    /// Runs what waits, and what comes of it, in order.
    public void runAll() {
        while (!work.isEmpty()) {
            run(0);
        }
    }

    /// Lets the time of every delayed change come.
    public void elapse() {
        List<Runnable> due = List.copyOf(delayed);
        delayed.clear();
        due.forEach(Runnable::run);
    }
}
