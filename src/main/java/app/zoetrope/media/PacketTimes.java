package app.zoetrope.media;

import app.zoetrope.library.FrameTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// What ffprobe lists of a video's packets: a line `time,flags` for each, and at the end the container's own beginning.
final class PacketTimes {
    private PacketTimes() {}

    /// Unknown where a packet has no time, as in AVI.
    static FrameTimes read(String listed) {
        var micros = new ArrayList<Long>();
        long start = 0;
        for (String line : listed.lines().toList()) {
            List<String> fields = List.of(line.strip().split(",", -1));
            try {
                if (fields.size() < 2 || fields.get(1).isEmpty()) {
                    start = fields.getFirst().isEmpty() ? start : micros(fields.getFirst());
                } else if (!isLeftOut(fields.get(1))) {
                    micros.add(micros(fields.getFirst()));
                }
            } catch (NumberFormatException _) {
                return FrameTimes.UNKNOWN;
            }
        }
        long beginning = start;
        return FrameTimes.of(
                times(micros).map(time -> Math.max(0, time - beginning) * 1000).toArray());
    }

    private static LongStream times(List<Long> micros) {
        return micros.stream().mapToLong(Long::longValue);
    }

    /// An edit list cuts off what a decoder needs only to begin.
    private static boolean isLeftOut(String flags) {
        return flags.contains("D");
    }

    private static long micros(String seconds) {
        return Math.round(Double.parseDouble(seconds) * 1e6);
    }
}
