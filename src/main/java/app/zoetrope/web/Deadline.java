package app.zoetrope.web;

import java.time.Duration;

/// A time by which all must be done.
final class Deadline {
    private final long end;

    Deadline(Duration time) {
        end = System.nanoTime() + time.toNanos();
    }

    /// Zero once it has passed.
    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }
}
