package app.zoetrope.generation;

/// What a runner is told from outside.
final class RunnerSignals {
    private final Bell bell = new Bell();
    private volatile boolean stopping;
    private volatile boolean sending;
    private volatile boolean leaving;

    /// Ends its waits early.
    Bell bell() {
        return bell;
    }

    void stop() {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }

    /// Whether a POST may be on its way, which is never interrupted without need.
    boolean isSending() {
        return sending;
    }

    void sending(boolean now) {
        sending = now;
    }

    /// The user stopped waiting while the POST was on its way.
    void leave() {
        leaving = true;
    }

    boolean isLeaving() {
        return leaving;
    }

    /// To be asked before each step, and where a failure may be the interrupt's.
    void check() throws InterruptedException {
        if (stopping || Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
