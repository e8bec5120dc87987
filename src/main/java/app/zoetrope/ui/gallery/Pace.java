package app.zoetrope.ui.gallery;

import app.zoetrope.ui.fx.TaskRunner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// How fast rows come into sight. While they fly by, each in sight for a few frames only, pictures that are not here
/// yet wait: reading them takes the time in which the next frame should be drawn, and nobody could look at them. JavaFX
/// thread.
final class Pace {
    /// Fewer than these may be a jump, whose end is wanted at once.
    private static final int STEPS = 4;
    /// Rows that come closer together come with one frame.
    private static final long ONE_FRAME_NANOS = 8_000_000;
    /// A row that is in sight for less than this flies by.
    private static final long GLANCE_NANOS = 200_000_000;

    private final LongSupplier nanos;
    private final long[] steps = new long[STEPS];
    private final Map<Object, Runnable> waiting = new LinkedHashMap<>();
    private int taken;
    private boolean flying;

    /// @param nanos tells the time, as `System.nanoTime` does
    Pace(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// A row came into sight.
    ///
    /// @param rows that are in sight at once
    /// @return whether rows fly by: then `rest` is to be called once no row has come for a while
    boolean step(int rows) {
        long now = nanos.getAsLong();
        if (taken > 0 && now - steps[(taken - 1) % STEPS] < ONE_FRAME_NANOS) {
            return flying;
        }
        steps[taken++ % STEPS] = now;
        flying = taken >= STEPS && (now - steps[taken % STEPS]) / (STEPS - 1) * rows < GLANCE_NANOS;
        if (!flying) {
            rest();
        }
        return flying;
    }

    /// The rows stand still, or go at a pace at which they can be looked at.
    void rest() {
        flying = false;
        List<Runnable> due = List.copyOf(waiting.values());
        waiting.clear();
        due.forEach(Runnable::run);
    }

    boolean isFlying() {
        return flying;
    }

    /// Begins that work at the next rest; if it is cancelled before, never.
    TaskRunner.Cancellable atRest(Supplier<TaskRunner.Cancellable> work) {
        return new TaskRunner.Cancellable() {
            private TaskRunner.Cancellable begun = () -> {};

            {
                waiting.put(this, () -> begun = work.get());
            }

            @Override
            public void cancel() {
                waiting.remove(this);
                begun.cancel();
            }
        };
    }
}
