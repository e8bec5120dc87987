package app.zoetrope.generation;

import java.time.Duration;

/// What a runner is told from outside.
final class RunnerSignals {
    private final Bell bell = new Bell();
    private final Duration moment;
    private volatile boolean stopping;
    private volatile boolean sending;
    private volatile boolean leaving;

    /// @param moment what a word from outside takes at most to arrive here
    RunnerSignals(Duration moment) {
        this.moment = moment;
    }

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

    /// To be asked where another process may have failed: Ctrl+C in a terminal, or the end of a session, ends that one
    /// as well as this program, and maybe first.
    void checkInAMoment() throws InterruptedException {
        bell.await(moment);
        check();
    }
}
