package app.zoetrope.ui.player;

import java.time.Duration;

/// Times of a clip in words.
final class TimeText {
    private TimeText() {}

    /// Minutes, seconds and hundredths, cut off: `00:02.29`.
    static String clock(Duration time) {
        long hundredths = Math.max(0, time.toMillis() / 10);
        return "%02d:%02d.%02d".formatted(hundredths / 6000, hundredths / 100 % 60, hundredths % 100);
    }
}
