package app.zoetrope.ui.player;

import java.time.Duration;

/// Holds one playing clip beside another: a small lag is caught up by playing a little faster or slower, which nobody
/// sees, a large one by a seek.
final class Pace {
    private static final long LOST_MILLIS = 250;
    /// Less than a frame.
    private static final long LAGGING_MILLIS = 35;
    private static final long TOGETHER_MILLIS = 12;
    private static final double HASTE = 0.08;

    private Pace() {}

    static void hold(PlayerViewModel lead, PlayerViewModel follower) {
        if (!follower.stateProperty().get().isOpen()) {
            return;
        }
        Playhead head = follower.head();
        FrameClock clock = head.clockProperty().get();
        Duration wanted = lead.head().positionProperty().get();
        boolean over = clock.isEnd(clock.clamp(wanted));
        long ahead = head.positionProperty().get().minus(wanted).toMillis();
        double rate = lead.head().rateProperty().get();
        if (over) {
            return;
        }
        if (Math.abs(ahead) > LOST_MILLIS * rate) {
            follower.seek(wanted);
            follower.play();
        } else if (!head.playingProperty().get()) {
            follower.play();
        } else if (Math.abs(ahead) > LAGGING_MILLIS) {
            head.rateProperty().set(rate * (1 - Long.signum(ahead) * HASTE));
        } else if (Math.abs(ahead) < TOGETHER_MILLIS && head.rateProperty().get() != rate) {
            head.rateProperty().set(rate);
        }
    }
}
