package app.zoetrope.media;

import app.zoetrope.export.Format;
import app.zoetrope.export.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What FFmpeg reads and through which filters it goes: one clip or a part of it, or several that are joined.
///
/// @param inputs arguments, up to the last `-i`
/// @param graph the filters, with the labels `[v]` and `[a]` at their ends
/// @param frames that must come out; 0 if unknown
/// @param slack by how many it may differ, where the rate changes
record Timeline(
        List<String> inputs,
        String graph,
        boolean picture,
        boolean sound,
        OutputSize size,
        double rate,
        double seconds,
        int frames,
        int slack) {
    /// The container is told to go this much further back than the part begins, see `Arguments.read`.
    private static final double RUN_UP = 0.5;

    /// Half of it before a frame and half behind the one before.
    private static final double CLOSE = 0.002;

    static Timeline of(List<Source> sources, Format format, Look look, double fade) {
        return sources.size() == 1 ? single(sources.getFirst(), format, look) : joined(sources, format, look, fade);
    }

    private static Timeline single(Source source, Format format, Look look) {
        var inputs = new ArrayList<>(Arguments.GUARD);
        double jump = source.cut().map(cut -> Math.max(0, cut.from() - RUN_UP)).orElse(0.0);
        if (jump > 0) {
            inputs.addAll(List.of("-ss", number(jump)));
        }
        inputs.addAll(List.of("-i", Arguments.file(source.file())));
        boolean picture = format.hasPicture();
        boolean sound = sounds(List.of(source), format, look);
        OutputSize size = OutputSize.of(source.facts().width(), source.facts().height(), look, step(format));
        double rate = look.rate() > 0 ? look.rate() : source.facts().framesPerSecond();
        var chains = new ArrayList<String>();
        if (picture) {
            chains.add("[0:V:0]" + part(source, jump, "") + fps(look) + each(format, look) + size.filters()
                    + ",setsar=1," + tail(format));
        }
        if (sound) {
            chains.add("[0:a:0]" + part(source, jump, "a") + "anull[a]");
        }
        int frames = look.rate() > 0 ? (int) Math.round(source.seconds() * look.rate()) : source.frames();
        int slack = look.rate() > 0 ? 1 : 0;
        return new Timeline(
                List.copyOf(inputs),
                String.join(";", chains),
                picture,
                sound,
                size,
                rate,
                source.seconds(),
                written(frames, format, look),
                slack);
    }

    private static boolean sounds(List<Source> sources, Format format, Look look) {
        return format.mayHaveSound()
                && sources.stream().anyMatch(source -> source.facts().hasSound())
                && (look.sound() || format.kind() == Format.Kind.SOUND);
    }

    private static int written(int frames, Format format, Look look) {
        return format.kind() == Format.Kind.FRAMES ? Math.ceilDiv(frames, look.every()) : frames;
    }

    /// @param kind empty for the picture, `a` for the sound
    private static String part(Source source, double jump, String kind) {
        if (source.cut().isEmpty()) {
            return "";
        }
        double before = source.lag() - jump - CLOSE;
        double from = Math.max(0, source.cut().get().from() + before);
        double to = source.cut().get().to() + before;
        return "%strim=start=%s:end=%s,%ssetpts=PTS-STARTPTS,".formatted(kind, number(from), number(to), kind);
    }

    private static Timeline joined(List<Source> sources, Format format, Look look, double wantedFade) {
        Source first = sources.getFirst();
        double rate = look.rate() > 0
                ? look.rate()
                : sources.stream()
                        .mapToDouble(source -> source.facts().framesPerSecond())
                        .max()
                        .orElse(24);
        rate = rate > 0 ? rate : 24;
        Look common =
                OutputSize.common(look, first.facts().width(), first.facts().height());
        OutputSize size = OutputSize.of(first.facts().width(), first.facts().height(), common, 2);
        double shortest = sources.stream().mapToDouble(Source::seconds).min().orElse(0);
        double fade = Math.round(Math.min(wantedFade, shortest / 2) * rate) / rate;
        boolean picture = format.hasPicture();
        boolean sound = sounds(sources, format, look);
        var inputs = new ArrayList<String>();
        var chains = new ArrayList<String>();
        double seconds = 0;
        var lengths = new ArrayList<Double>();
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            inputs.addAll(Arguments.GUARD);
            inputs.addAll(List.of("-i", Arguments.file(source.file())));
            double length = Math.max(1, Math.round(source.seconds() * rate)) / rate;
            lengths.add(length);
            seconds += length;
            if (picture) {
                OutputSize own =
                        OutputSize.of(source.facts().width(), source.facts().height(), common, 2);
                chains.add("[" + i + ":V:0]setpts=PTS-STARTPTS,fps=" + rational(rate) + "," + own.filters()
                        + ",setsar=1,format=yuv420p[v" + i + "]");
            }
            if (sound) {
                String start = source.facts().hasSound() ? "[" + i + ":a:0]" : "anullsrc=r=48000:cl=stereo,";
                chains.add(start + "aresample=48000,aformat=sample_fmts=fltp:channel_layouts=stereo,apad,atrim=end="
                        + number(length) + "[a" + i + "]");
            }
        }
        join(chains, lengths, picture, sound, fade);
        if (picture) {
            chains.add("[vj]" + each(format, look) + tail(format));
        }
        if (sound) {
            chains.add("[aj]anull[a]");
        }
        seconds -= fade * (sources.size() - 1);
        int frames = (int) Math.round(seconds * rate);
        return new Timeline(
                List.copyOf(inputs),
                String.join(";", chains),
                picture,
                sound,
                size,
                rate,
                seconds,
                written(frames, format, look),
                sources.size());
    }

    /// From `[v0]`, `[a0]` and so on to `[vj]` and `[aj]`.
    private static void join(List<String> chains, List<Double> lengths, boolean picture, boolean sound, double fade) {
        int count = lengths.size();
        if (fade <= 0) {
            var all = new StringBuilder();
            for (int i = 0; i < count; i++) {
                all.append(picture ? "[v" + i + "]" : "").append(sound ? "[a" + i + "]" : "");
            }
            chains.add(all + "concat=n=" + count + ":v=" + (picture ? 1 : 0) + ":a=" + (sound ? 1 : 0)
                    + (picture ? "[vj]" : "") + (sound ? "[aj]" : ""));
            return;
        }
        double soFar = lengths.getFirst();
        for (int i = 1; i < count; i++) {
            String from = i == 1 ? "0" : "x" + (i - 1);
            String to = i == count - 1 ? "j" : "x" + i;
            if (picture) {
                chains.add("[v" + from + "][v" + i + "]xfade=transition=fade:duration=" + number(fade) + ":offset="
                        + number(soFar - fade) + "[v" + to + "]");
            }
            if (sound) {
                chains.add("[a" + from + "][a" + i + "]acrossfade=d=" + number(fade) + "[a" + to + "]");
            }
            soFar += lengths.get(i) - fade;
        }
    }

    private static String fps(Look look) {
        return look.rate() > 0 ? "fps=" + rational(look.rate()) + "," : "";
    }

    private static String each(Format format, Look look) {
        return format.kind() == Format.Kind.FRAMES && look.every() > 1
                ? "select=not(mod(n\\," + look.every() + ")),"
                : "";
    }

    private static String tail(Format format) {
        return format == Format.GIF
                ? "split[p0][p1];[p0]palettegen=stats_mode=diff[p];"
                        + "[p1][p]paletteuse=dither=sierra2_4a:diff_mode=rectangle[v]"
                : "format=" + Codecs.pixels(format) + "[v]";
    }

    private static int step(Format format) {
        return switch (format) {
            case GIF, FRAMES, PNG -> 1;
            default -> 2;
        };
    }

    /// As a fraction where it is one of television's.
    static String rational(double rate) {
        long thousand = Math.round(rate * 1001 / 1000) * 1000;
        if (Math.abs(rate - thousand / 1001.0) < 0.001 && Math.abs(rate - Math.rint(rate)) > 0.001) {
            return thousand + "/1001";
        }
        return rate == Math.rint(rate) ? Long.toString(Math.round(rate)) : number(rate);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
