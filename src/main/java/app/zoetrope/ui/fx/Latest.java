package app.zoetrope.ui.fx;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Brings fast events to the screen once a pulse: only the newest value that waits is delivered. Publish from any
/// thread.
public final class Latest<T> {
    private final AtomicReference<@Nullable T> pending = new AtomicReference<>();
    private final TaskRunner tasks;
    private final Consumer<T> sink;

    public Latest(TaskRunner tasks, Consumer<T> sink) {
        this.tasks = tasks;
        this.sink = sink;
    }

    public void publish(T value) {
        if (pending.getAndSet(value) == null) {
            tasks.later(() -> {
                @Nullable T newest = pending.getAndSet(null);
                if (newest != null) {
                    sink.accept(newest);
                }
            });
        }
    }
}
