package app.zoetrope.ui.player;

import java.time.Duration;
import java.util.Optional;

/// The part of a clip that was marked. Either end may be missing; `in` is always before `out`.
public record Marks(Optional<Duration> in, Optional<Duration> out) {
    public static final Marks NONE = new Marks(Optional.empty(), Optional.empty());

    /// With the beginning there. An end that is not later goes.
    public Marks withIn(Duration time) {
        return new Marks(Optional.of(time), out.filter(end -> end.compareTo(time) > 0));
    }

    /// With the end there. A beginning that is not earlier goes.
    public Marks withOut(Duration time) {
        return new Marks(in.filter(start -> start.compareTo(time) < 0), Optional.of(time));
    }

    public Marks withoutIn() {
        return new Marks(Optional.empty(), out);
    }

    public Marks withoutOut() {
        return new Marks(in, Optional.empty());
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
