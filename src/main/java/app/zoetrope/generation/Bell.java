package app.zoetrope.generation;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A wait that somebody may end early.
final class Bell {
    private final Semaphore rings = new Semaphore(0);

    void ring() {
        rings.release();
    }

    void await(Duration longest) throws InterruptedException {
        if (rings.tryAcquire(Math.max(1, longest.toMillis()), TimeUnit.MILLISECONDS)) {
            rings.drainPermits();
        }
    }
}
