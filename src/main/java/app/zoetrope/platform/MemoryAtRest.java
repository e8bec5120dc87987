package app.zoetrope.platform;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Gives memory back once the program has come to rest: what was needed for the last thing that was done is collected
/// one time, and then nothing runs any more. Java's own periodic collection would go on for as long as the program is
/// open.
public final class MemoryAtRest implements Runnable {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

    private final BooleanSupplier wasInUse;
    private final Runnable collect;
    private boolean due;

    /// @param wasInUse whether Java has collected anything since it was asked last
    /// @param collect whatever can be: `System.gc`, which takes its time beside the program (`installer/java.args`)
    MemoryAtRest(BooleanSupplier wasInUse, Runnable collect) {
        this.wasInUse = wasInUse;
        this.collect = collect;
    }

    /// Watches until the program ends, on a thread that keeps nobody from ending.
    public static void watch() {
        Thread.ofVirtual().name("memory at rest").start(new MemoryAtRest(new Mark(), System::gc));
    }

    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS);
                look();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    void look() {
        if (wasInUse.getAsBoolean()) {
            due = true;
        } else if (due) {
            due = false;
            collect.run();
            var _ = wasInUse.getAsBoolean();
        }
    }

    /// An object that nobody holds is there until the next collection, however small that is.
    private static final class Mark implements BooleanSupplier {
        private WeakReference<Object> mark = new WeakReference<>(new Object());

        @Override
        public boolean getAsBoolean() {
            boolean collected = mark.refersTo(null);
            if (collected) {
                mark = new WeakReference<>(new Object());
            }
            return collected;
        }
    }
}
