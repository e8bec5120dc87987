package app.zoetrope.ui.player;

import app.zoetrope.library.FrameTimes;
import app.zoetrope.model.VideoFacts;
import java.time.Duration;

/// Times and frame numbers of one clip. Frames are counted from 0.
///
/// @param times at least one
record FrameClock(FrameTimes times, Duration length) {
    private static final double USUAL_RATE = 24;

    /// As if all frames were equally long, until their times are known.
    ///
    /// @param played the length as the player tells it, for clips that were never probed
    static FrameClock of(VideoFacts facts, Duration played) {
        double rate = facts.framesPerSecond() > 0 ? facts.framesPerSecond() : USUAL_RATE;
        Duration length = facts.length().isPositive() ? facts.length() : played;
        int counted = facts.frames() > 0 ? facts.frames() : (int) Math.round(seconds(length) * rate);
        return new FrameClock(FrameTimes.even(rate, Math.max(1, counted)), length);
    }

    /// With the times that the file tells, if it does.
    FrameClock with(FrameTimes told) {
        return told.isUnknown() ? this : new FrameClock(told, length);
    }

    int frames() {
        return times.count();
    }

    int frameAt(Duration time) {
        return times.at(time);
    }

    /// When the frame begins to show.
    Duration timeOf(int frame) {
        return times.of(frame);
    }

    /// A moment at which surely this frame is shown.
    Duration middleOf(int frame) {
        return times.middle(frame, length);
    }

    Duration clamp(Duration time) {
        return time.isNegative() ? Duration.ZERO : time.compareTo(length) > 0 ? length : time;
    }

    /// Whether nothing more follows that moment.
    boolean isEnd(Duration time) {
        return frameAt(time) == frames() - 1;
    }

    /// The moment at a part of the clip, from 0 to 1.
    Duration at(double part) {
        return clamp(Duration.ofNanos(Math.round(part * length.toNanos())));
    }

    /// Which part of the clip has passed, from 0 to 1.
    double part(Duration time) {
        return length.isZero() ? 0 : Math.clamp(seconds(time) / seconds(length), 0, 1);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
