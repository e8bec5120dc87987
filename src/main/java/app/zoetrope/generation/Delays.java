package app.zoetrope.generation;

import java.time.Duration;

/// How long to wait after repeated failures: twice as long each time, up to a most.
record Delays(Duration first, Duration most) {
    static final Delays USUAL = new Delays(Duration.ofSeconds(1), Duration.ofMinutes(1));

    /// @param failures in a row, 1 or more
    Duration after(int failures) {
        Duration wait = first.multipliedBy(1L << Math.clamp(failures - 1, 0, 20));
        return wait.compareTo(most) > 0 ? most : wait;
    }
}
