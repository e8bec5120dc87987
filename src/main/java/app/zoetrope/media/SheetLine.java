package app.zoetrope.media;

import app.zoetrope.library.FrameSheet;
import app.zoetrope.model.VideoFacts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// FFmpeg's line for a picture of many frames, in one pass over the video.
final class SheetLine {
    /// Of longer videos only the key frames are decoded.
    private static final Duration WHOLE = Duration.ofMinutes(1);

    private SheetLine() {}

    static List<String> of(Path video, VideoFacts facts) {
        var sheet = FrameSheet.of(facts);
        boolean whole = facts.frames() > 0 && facts.length().compareTo(WHOLE) <= 0;
        var line = new ArrayList<>(Arguments.readAlone(video, 0));
        if (!whole) {
            line.addAll(line.indexOf("-i"), List.of("-skip_frame", "nokey"));
        }
        line.addAll(Arguments.VIDEO);
        line.addAll(List.of(
                "-vf",
                (whole ? byNumber(facts, sheet) : byTime(facts, sheet)) + ",scale=" + sheet.width() + ":"
                        + sheet.height() + ",tile=" + sheet.columns() + "x" + sheet.rows()));
        line.addAll(List.of("-frames:v", "1", "-c:v", "mjpeg", "-q:v", "4", "-f", "image2pipe"));
        return line;
    }

    private static String byNumber(VideoFacts facts, FrameSheet sheet) {
        return FrameGrabber.choose(FrameGrabber.spread(facts, sheet.frames()));
    }

    private static String byTime(VideoFacts facts, FrameSheet sheet) {
        double step = facts.length().toMillis() / 1000.0 / sheet.frames();
        return String.format(Locale.ROOT, "select=gte(t\\,selected_n*%.3f)", step);
    }
}
