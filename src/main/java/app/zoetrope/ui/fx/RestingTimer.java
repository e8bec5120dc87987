package app.zoetrope.ui.fx;

import com.sun.glass.ui.Timer;

/// A timer of the toolkit that stands still when it is told to pause, around one that goes on. Calls are serialised by
/// `Timer` itself.
final class RestingTimer extends Timer {
    private final Timer inner;
    private int period;
    private boolean running;

    /// @param inner already has what it is to run
    RestingTimer(Timer inner) {
        super(() -> {});
        this.inner = inner;
    }

    boolean isResting() {
        return !running;
    }

    @Override
    protected long _start(Runnable runnable) {
        throw new UnsupportedOperationException("It needs a period");
    }

    @Override
    protected long _start(Runnable runnable, int milliseconds) {
        period = milliseconds;
        _resume(1);
        return 1;
    }

    @Override
    protected void _stop(long timer) {
        _pause(timer);
    }

    @Override
    protected void _pause(long timer) {
        if (running) {
            running = false;
            inner.stop();
        }
    }

    @Override
    protected void _resume(long timer) {
        if (!running) {
            running = true;
            inner.start(period);
        }
    }
}
