package app.zoetrope.media;

import app.zoetrope.library.FrameTimes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The packets of a video's moving picture as its container lists them, in the order of showing. An edit list may cut
/// off what a decoder needs only to begin; that is left out.
///
/// @param start of the file, in microseconds; its sound may begin before its picture
/// @param timed whether every packet has a time, which those of AVI have not
record Packets(List<Packet> packets, long start, boolean timed) {
    private static final String FIELDS = "packet=pts_time,duration_time,flags:format=start_time";

    /// @param micros when it is shown
    /// @param length in microseconds; 0 if unknown
    /// @param key whether decoding can start here
    /// @param place in the file, which is the order of decoding
    record Packet(long micros, long length, boolean key, int place) {}

    static Packets of(Ffprobe probe, Path video) throws IOException, InterruptedException {
        return read(probe.rows(video, "-select_streams", "V:0", "-show_entries", FIELDS));
    }

    /// @param rows `time,length,flags` for each packet, and at the end the file's own beginning
    static Packets read(String rows) {
        var packets = new ArrayList<Packet>();
        long start = 0;
        boolean timed = true;
        for (String row : rows.lines().toList()) {
            List<String> fields = List.of(row.strip().split(",", -1));
            if (fields.size() < 3) {
                start = isNumber(fields.getFirst()) ? micros(fields.getFirst()) : start;
            } else if (!isNumber(fields.getFirst())) {
                timed = false;
            } else if (!fields.get(2).contains("D")) {
                packets.add(new Packet(
                        micros(fields.getFirst()),
                        isNumber(fields.get(1)) ? micros(fields.get(1)) : 0,
                        fields.get(2).startsWith("K"),
                        packets.size()));
            }
        }
        packets.sort(Comparator.comparingLong(Packet::micros));
        return new Packets(List.copyOf(packets), start, timed);
    }

    /// Unknown where a packet has no time.
    FrameTimes times() {
        return timed
                ? FrameTimes.of(packets.stream()
                        .mapToLong(packet -> Math.max(0, packet.micros() - start) * 1000)
                        .toArray())
                : FrameTimes.UNKNOWN;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9.]{1,20}");
    }

    private static long micros(String seconds) {
        return Math.round(Double.parseDouble(seconds) * 1e6);
    }
}
