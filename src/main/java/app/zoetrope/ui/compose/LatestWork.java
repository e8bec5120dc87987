package app.zoetrope.ui.compose;

import app.zoetrope.ui.fx.TaskRunner;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Background work of which only the newest answer counts: it starts after a short quiet, one at a time, and what was
/// asked in between is never done at all. JavaFX thread.
final class LatestWork<T> {
    private final TaskRunner tasks;
    private final int quietMillis;
    private final Consumer<T> onDone;
    private final Consumer<Exception> onFailed;
    private @Nullable Callable<T> next;
    private TaskRunner.Cancellable timer = () -> {};
    private boolean working;
    private boolean wanted;

    /// @param quietMillis 0 starts at once
    LatestWork(TaskRunner tasks, int quietMillis, Consumer<T> onDone, Consumer<Exception> onFailed) {
        this.tasks = tasks;
        this.quietMillis = quietMillis;
        this.onDone = onDone;
        this.onFailed = onFailed;
    }

    void ask(Callable<T> work) {
        next = work;
        wanted = false;
        timer.cancel();
        if (quietMillis == 0) {
            start();
        } else {
            timer = tasks.after(quietMillis, this::start);
        }
    }

    /// Drops what is asked and what is being done.
    void forget() {
        timer.cancel();
        next = null;
        wanted = false;
    }

    private void start() {
        @Nullable Callable<T> work = next;
        if (working || work == null) {
            return;
        }
        next = null;
        working = true;
        wanted = true;
        tasks.run(work, answer -> end(() -> onDone.accept(answer)), failure -> end(() -> onFailed.accept(failure)));
    }

    private void end(Runnable tell) {
        working = false;
        if (wanted) {
            wanted = false;
            tell.run();
        }
        start();
    }
}
