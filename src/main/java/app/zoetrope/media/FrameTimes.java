package app.zoetrope.media;

import app.zoetrope.export.Span;
import app.zoetrope.export.Transcoder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// When each frame of a video is shown, as its container says it, in the order of showing.
///
/// @param frames at least one
/// @param end when the last one ends
/// @param lag of the first frame behind the start of the file, whose sound may begin earlier
record FrameTimes(List<Frame> frames, double end, double lag) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_OUTPUT = 64 * 1024 * 1024;
    /// Times are told in microseconds, marks are set by hand.
    private static final double CLOSE = 0.002;

    /// @param time seconds from the first frame
    /// @param key whether decoding can start here
    record Frame(double time, boolean key) {}

    static FrameTimes of(MediaKit kit, Path video) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of("-hide_banner", "-loglevel", "error"));
        line.addAll(Arguments.GUARD);
        line.addAll(List.of(
                "-select_streams", "V:0", "-show_entries", "packet=pts_time,duration_time,flags:format=start_time"));
        line.addAll(List.of("-of", "csv=p=0", "-i", Arguments.file(video)));
        var result = new ChildProcess(kit, MediaKit.Program.FFPROBE, line, PATIENCE, MOST_OUTPUT).run();
        if (result.failed()) {
            throw new IOException("The video's frames cannot be read (" + result.reason() + ").");
        }
        List<String[]> rows = result.text()
                .lines()
                .map(text -> text.split(","))
                .filter(parts -> parts.length >= 3 && !parts[2].contains("D"))
                .filter(parts -> isNumber(parts[0]))
                .sorted(Comparator.comparingDouble(parts -> Double.parseDouble(parts[0])))
                .toList();
        if (rows.isEmpty()) {
            throw new IOException("There is no moving picture in the file.");
        }
        double start = Double.parseDouble(rows.getFirst()[0]);
        List<Frame> frames = rows.stream()
                .map(parts -> new Frame(Double.parseDouble(parts[0]) - start, parts[2].startsWith("K")))
                .toList();
        String[] last = rows.getLast();
        double length = isNumber(last[1]) ? Double.parseDouble(last[1]) : typical(frames);
        double fileStart = result.text()
                .lines()
                .filter(text -> !text.contains(",") && isNumber(text))
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElse(start);
        return new FrameTimes(frames, frames.getLast().time() + length, start - fileStart);
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9.]{1,20}");
    }

    private static double typical(List<Frame> frames) {
        double[] gaps = new double[Math.max(1, frames.size() - 1)];
        for (int i = 1; i < frames.size(); i++) {
            gaps[i - 1] = frames.get(i).time() - frames.get(i - 1).time();
        }
        Arrays.sort(gaps);
        return gaps[gaps.length / 2];
    }

    /// The frames of the span, and where it starts and ends.
    ///
    /// @throws IOException where no frame is in it
    Transcoder.Cut exactly(Span span) throws IOException {
        int first = firstAt(span.from());
        int after = firstAt(span.to());
        if (first >= after) {
            throw new IOException("There is no frame between the two marks.");
        }
        return new Transcoder.Cut(first, after - 1, first, time(first), time(after));
    }

    /// The same from the key frame at or before its start.
    Transcoder.Cut fromKey(Span span) throws IOException {
        Transcoder.Cut wanted = exactly(span);
        int key = wanted.first();
        while (key > 0 && !frames.get(key).key()) {
            key--;
        }
        return new Transcoder.Cut(key, wanted.last(), wanted.first(), time(key), wanted.to());
    }

    private int firstAt(double time) {
        int index = 0;
        while (index < frames.size() && frames.get(index).time() < time - CLOSE) {
            index++;
        }
        return index;
    }

    private double time(int frame) {
        return frame < frames.size() ? frames.get(frame).time() : end;
    }
}
