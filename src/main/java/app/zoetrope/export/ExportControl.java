package app.zoetrope.export;

/// Holds an export back between two files, and tells whether it was ended for good. Thread-safe.
public final class ExportControl {
    private boolean paused;
    private boolean cancelled;

    public synchronized void pause() {
        paused = true;
    }

    public synchronized void goOn() {
        paused = false;
        notifyAll();
    }

    /// What is left is not wanted any more: a later start does not take it up. Interrupt the thread afterwards.
    public synchronized void cancel() {
        cancelled = true;
        goOn();
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    synchronized void await() throws InterruptedException {
        while (paused) {
            wait();
        }
    }
}
