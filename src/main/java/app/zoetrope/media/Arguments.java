package app.zoetrope.media;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Pieces of FFmpeg's command lines.
final class Arguments {
    /// About 8192 x 8192: what is larger is no video of ours, and would take gigabytes to decode.
    static final int MOST_PIXELS = 67_108_864;

    /// For every file from outside: no other protocol than the file itself, no playlists, no device formats.
    static final List<String> GUARD = guard("mov,matroska,webm,avi,gif,mpegts,mpeg,ogg,flv,asf");

    /// For files that were made here, of whatever form.
    static final List<String> OWN = List.of("-protocol_whitelist", "file,pipe");

    /// The first stream that is a moving picture: `V` leaves cover pictures out.
    static final List<String> VIDEO = List.of("-map", "0:V:0");

    private Arguments() {}

    /// @param formats of containers, as FFmpeg names them
    static List<String> guard(String formats) {
        return List.of(
                "-protocol_whitelist",
                "file,pipe",
                "-format_whitelist",
                formats,
                "-max_pixels",
                Integer.toString(MOST_PIXELS));
    }

    /// A file name that can be read neither as an option nor as another protocol.
    static String file(Path path) {
        return "file:" + path.toAbsolutePath();
    }

    /// The container is told to go this much further back: a seek goes by decoding times, which run ahead of the
    /// times of display where there are B-frames, and may miss the key frame it needs.
    private static final double RUN_UP = 0.5;

    /// FFmpeg reading a file from outside, exactly from a time in seconds; options for the output follow.
    static List<String> read(Path video, double from) {
        var line = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-y", "-loglevel", "error"));
        line.addAll(GUARD);
        double jump = Math.max(0, from - RUN_UP);
        if (jump > 0) {
            line.addAll(List.of("-ss", seconds(jump)));
        }
        line.addAll(List.of("-i", file(video)));
        if (from > 0) {
            line.addAll(List.of("-ss", seconds(from - jump)));
        }
        return line;
    }

    /// The same with one thread: for work of which several pieces run at once.
    static List<String> readAlone(Path video, double from) {
        var line = new ArrayList<>(read(video, from));
        line.addAll(line.indexOf("-i"), List.of("-threads", "1"));
        line.addAll(0, List.of("-filter_threads", "1"));
        return line;
    }

    private static String seconds(double time) {
        return String.format(Locale.ROOT, "%.6f", time);
    }
}
