package app.zoetrope.ui.player;

import java.time.Duration;
import java.util.Optional;

/// The part of a clip that was marked. Either end may be missing; `in` is always before `out`.
public record Marks(Optional<Duration> in, Optional<Duration> out) {
    public static final Marks NONE = new Marks(Optional.empty(), Optional.empty());

    /// With the beginning there, or without one if it was there already. An end that is not later goes.
    public Marks withIn(Duration time) {
        return in.equals(Optional.of(time))
                ? new Marks(Optional.empty(), out)
                : new Marks(Optional.of(time), out.filter(end -> end.compareTo(time) > 0));
    }

    /// With the end there, or without one if it was there already. A beginning that is not earlier goes.
    public Marks withOut(Duration time) {
        return out.equals(Optional.of(time))
                ? new Marks(in, Optional.empty())
                : new Marks(in.filter(start -> start.compareTo(time) < 0), Optional.of(time));
    }

    public boolean isEmpty() {
        return in.isEmpty() && out.isEmpty();
    }

    public Duration start() {
        return in.orElse(Duration.ZERO);
    }

    boolean holds(Duration time) {
        return !isEmpty()
                && time.compareTo(start()) >= 0
                && out.map(end -> time.compareTo(end) < 0).orElse(true);
    }
}
