package app.zoetrope.media;

import app.zoetrope.export.Format;
import app.zoetrope.export.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Streams that are taken over as they are.
final class Copying {
    /// No title, no encoder's name, no times, no chapters.
    static final List<String> NOTHING_SAID = List.of(
            "-map_metadata",
            "-1",
            "-map_chapters",
            "-1",
            "-fflags",
            "+bitexact",
            "-flags:v",
            "+bitexact",
            "-flags:a",
            "+bitexact");

    /// A moment behind a key frame finds it, a moment before it finds the one before.
    private static final double MOMENT = 0.0005;

    private Copying() {}

    static List<String> seek(double key) {
        return List.of("-ss", seconds(key + MOMENT));
    }

    static List<String> output(List<Source> sources, Timeline timeline, Marks marks) {
        var line = new ArrayList<>(List.of("-map", "0:V:0", "-map", "0:a:0?", "-c", "copy"));
        if (sources.size() == 1) {
            sources.getFirst().cut().ifPresent(cut -> {
                double start = cut.first() > 0 ? cut.from() + MOMENT : cut.from();
                line.addAll(List.of("-t", seconds(cut.to() - start - MOMENT), "-avoid_negative_ts", "make_zero"));
                line.addAll(List.of("-frames:v", Integer.toString(cut.last() - cut.first() + 1)));
            });
        }
        if (marks == Marks.CLEAN) {
            line.addAll(NOTHING_SAID);
            if (sources.stream().allMatch(source -> source.facts().videoCodec().equals("h264"))) {
                line.addAll(List.of("-bsf:v", "filter_units=remove_types=6"));
            }
        }
        line.addAll(Codecs.container(Format.MP4));
        return line;
    }

    /// What must come out: the very size and, of several, all their frames.
    static Timeline expected(List<Source> sources, Timeline asked) {
        int frames = sources.stream().mapToInt(Source::frames).sum();
        boolean known = sources.stream().allMatch(source -> source.frames() > 0);
        Source first = sources.getFirst();
        var size = new OutputSize(first.facts().width(), first.facts().height(), "null");
        return new Timeline(
                asked.inputs(),
                asked.graph(),
                true,
                first.facts().hasSound(),
                size,
                asked.rate(),
                sources.stream().mapToDouble(Source::seconds).sum(),
                known ? frames : 0,
                0);
    }

    private static String seconds(double time) {
        return String.format(Locale.ROOT, "%.6f", Math.max(0.0001, time));
    }
}
