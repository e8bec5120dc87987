package app.zoetrope.library;

import java.time.Duration;
import java.util.Arrays;

/// When each frame of a video begins to show, counted from the video's beginning, in order. A video need not be even:
/// these are the times that the file itself tells.
public final class FrameTimes {
    public static final FrameTimes UNKNOWN = new FrameTimes(new long[0]);
    /// Containers round to milliseconds, players to less.
    private static final long TOLERANCE_NANOS = 1_000_000;

    private final long[] starts;

    private FrameTimes(long[] starts) {
        this.starts = starts;
    }

    /// @param nanos in any order
    public static FrameTimes of(long... nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new FrameTimes(sorted);
    }

    /// So many frames of equal length.
    ///
    /// @param rate frames a second
    public static FrameTimes even(double rate, int frames) {
        var starts = new long[frames];
        for (int frame = 0; frame < frames; frame++) {
            starts[frame] = Math.round(frame / rate * 1e9);
        }
        return new FrameTimes(starts);
    }

    public boolean isUnknown() {
        return starts.length == 0;
    }

    public int count() {
        return starts.length;
    }

    public Duration of(int frame) {
        return Duration.ofNanos(starts[frame]);
    }

    /// The frame that is shown at that moment.
    public int at(Duration time) {
        int found = Arrays.binarySearch(starts, time.toNanos() + TOLERANCE_NANOS);
        return Math.clamp(found >= 0 ? found : -found - 2L, 0, Math.max(0, starts.length - 1));
    }

    /// A moment after the frame before and not after this one, from which a decoder finds exactly this frame.
    public Duration before(int frame) {
        return frame == 0 ? Duration.ZERO : Duration.ofNanos((starts[frame - 1] + starts[frame]) / 2);
    }

    /// In the middle between this frame and the next.
    ///
    /// @param end of the video
    public Duration middle(int frame, Duration end) {
        long next = frame + 1 < starts.length ? starts[frame + 1] : Math.max(end.toNanos(), starts[frame]);
        return Duration.ofNanos((starts[frame] + next) / 2);
    }
}
