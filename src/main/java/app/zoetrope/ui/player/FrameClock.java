package app.zoetrope.ui.player;

import app.zoetrope.model.VideoFacts;
import java.time.Duration;

/// Times and frame numbers of one clip. Frames are counted from 0; frame n is shown from n/rate to (n+1)/rate.
///
/// @param rate frames a second
/// @param frames at least 1
record FrameClock(double rate, int frames, Duration length) {
    private static final double USUAL_RATE = 24;
    /// A frame's time is rounded to whole nanoseconds, in containers even to milliseconds.
    private static final double TOLERANCE = 0.02;

    /// @param played the length as the player tells it, for clips that were never probed
    static FrameClock of(VideoFacts facts, Duration played) {
        double rate = facts.framesPerSecond() > 0 ? facts.framesPerSecond() : USUAL_RATE;
        Duration length = facts.length().isPositive() ? facts.length() : played;
        int counted = facts.frames() > 0 ? facts.frames() : (int) Math.round(seconds(length) * rate);
        return new FrameClock(rate, Math.max(1, counted), length);
    }

    int frameAt(Duration time) {
        return Math.clamp((long) Math.floor(seconds(time) * rate + TOLERANCE), 0, frames - 1);
    }

    /// When the frame begins to show.
    Duration timeOf(int frame) {
        return ofSeconds(frame / rate);
    }

    /// A moment at which surely this frame is shown.
    Duration middleOf(int frame) {
        return ofSeconds((frame + 0.5) / rate);
    }

    Duration clamp(Duration time) {
        return time.isNegative() ? Duration.ZERO : time.compareTo(length) > 0 ? length : time;
    }

    /// Whether nothing more follows that moment.
    boolean isEnd(Duration time) {
        return frameAt(time) == frames - 1;
    }

    /// The moment at a part of the clip, from 0 to 1.
    Duration at(double part) {
        return clamp(ofSeconds(part * seconds(length)));
    }

    /// Which part of the clip has passed, from 0 to 1.
    double part(Duration time) {
        return length.isZero() ? 0 : Math.clamp(seconds(time) / seconds(length), 0, 1);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static Duration ofSeconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
