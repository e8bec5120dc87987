package app.zoetrope.media;

import app.zoetrope.library.ClipPictures.FrameSink;
import app.zoetrope.library.FrameTimes;
import app.zoetrope.model.Pixels;
import app.zoetrope.model.VideoFacts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Frames by their number, as raw pixels over a pipe.
final class FrameGrabber {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// Longer clips are not decoded whole for a strip: a seek for each frame is quicker then.
    private static final Duration ONE_PASS = Duration.ofMinutes(1);

    private final MediaKit kit;

    FrameGrabber(MediaKit kit) {
        this.kit = kit;
    }

    /// Half a frame before the frame, since the seek lands on the first frame at or after it.
    static double start(VideoFacts facts, int number) {
        return facts.framesPerSecond() > 0 ? Math.max(0, (number - 0.5) / facts.framesPerSecond()) : 0;
    }

    /// @param times of this video, or unknown
    Pixels frame(Path video, VideoFacts facts, FrameTimes times, int number) throws IOException, InterruptedException {
        Start start = start(facts, times, number);
        return grab(video, start.seconds, start.choose, facts.width(), facts.height(), 1)
                .getFirst();
    }

    /// Frames in order, each handed over as soon as it is decoded.
    void frames(Path video, VideoFacts facts, FrameTimes times, int first, int count, FrameSink sink)
            throws IOException, InterruptedException {
        Start start = start(facts, times, first);
        int width = facts.width();
        int height = facts.height();
        var line = new ArrayList<>(Arguments.read(video, start.seconds));
        line.addAll(Arguments.VIDEO);
        line.addAll(List.of("-vf", start.choose + "scale=" + width + ":" + height + ":out_range=tv"));
        line.addAll(List.of("-fps_mode", "passthrough", "-frames:v", Integer.toString(count)));
        line.addAll(List.of("-f", "rawvideo", "-pix_fmt", "yuv420p", "pipe:1"));
        int bytes = Math.addExact(Math.multiplyExact(width, height), (width + 1) / 2 * ((height + 1) / 2) * 2);
        var cutter = new FrameCutter(bytes, sink);
        var result =
                new ChildProcess(kit, MediaKit.Program.FFMPEG, line, PATIENCE, (long) bytes * count).run(cutter::take);
        if (cutter.frames() == 0) {
            throw new IOException("No frame can be decoded (" + result.reason() + ").");
        }
    }

    /// @param choose a filter that finds the frame where no time does, with its comma
    private record Start(double seconds, String choose) {}

    private static Start start(VideoFacts facts, FrameTimes times, int number) throws IOException {
        int frames = times.isUnknown() ? facts.frames() : times.count();
        if (number < 0 || (frames > 0 && number >= frames) || facts.width() < 1 || facts.height() < 1) {
            throw new IOException("The video has no frame " + number + ".");
        }
        if (!times.isUnknown()) {
            return new Start(times.before(number).toNanos() / 1e9, "");
        }
        boolean seekable = facts.framesPerSecond() > 0;
        return new Start(start(facts, number), seekable ? "" : "select=gte(n\\," + number + "),");
    }

    List<Pixels> strip(Path video, VideoFacts facts, int count, int height) throws IOException, InterruptedException {
        int width = Math.max(1, Math.round((float) facts.width() * height / facts.height()));
        if (facts.frames() == 0 || facts.length().compareTo(ONE_PASS) > 0) {
            return bySeeking(video, facts, count, width, height);
        }
        List<Integer> numbers = spread(facts, count);
        List<Integer> distinct = numbers.stream().distinct().toList();
        List<Pixels> found = grab(video, 0, choose(distinct) + ",", width, height, distinct.size());
        return numbers.stream()
                .map(number -> found.get(Math.min(distinct.indexOf(number), found.size() - 1)))
                .toList();
    }

    /// The numbers of so many frames, each in the middle of its part of the clip.
    static List<Integer> spread(VideoFacts facts, int count) {
        return IntStream.range(0, count)
                .map(index -> (int) ((index + 0.5) * facts.frames() / count))
                .boxed()
                .toList();
    }

    /// The filter that lets these frames pass.
    static String choose(List<Integer> numbers) {
        return numbers.stream().map(number -> "eq(n\\," + number + ")").collect(Collectors.joining("+", "select=", ""));
    }

    private List<Pixels> bySeeking(Path video, VideoFacts facts, int count, int width, int height)
            throws IOException, InterruptedException {
        var found = new ArrayList<Pixels>();
        for (int index = 0; index < count; index++) {
            double time = (index + 0.5) * facts.length().toMillis() / 1000.0 / count;
            found.add(grab(video, time, "", width, height, 1).getFirst());
        }
        return found;
    }

    /// One pass over the video.
    ///
    /// @param choose filters before the scaling, each with its comma
    /// @return at least one picture, fewer than `most` where the video ends early
    private List<Pixels> grab(Path video, double from, String choose, int width, int height, int most)
            throws IOException, InterruptedException {
        var line = new ArrayList<>(Arguments.read(video, from));
        line.addAll(Arguments.VIDEO);
        line.addAll(List.of("-vf", choose + "scale=" + width + ":" + height + ":flags=" + SMOOTH));
        line.addAll(List.of("-fps_mode", "passthrough", "-frames:v", Integer.toString(most)));
        line.addAll(List.of("-f", "rawvideo", "-pix_fmt", "bgra", "pipe:1"));
        int bytes = Math.multiplyExact(Math.multiplyExact(width, height), 4);
        var result = new ChildProcess(kit, MediaKit.Program.FFMPEG, line, PATIENCE, (long) bytes * most).run();
        int count = result.output().length / bytes;
        if (count == 0) {
            throw new IOException("The frame cannot be decoded (" + result.reason() + ").");
        }
        return IntStream.range(0, count)
                .mapToObj(index -> pixels(result.output(), index * bytes, width, height))
                .toList();
    }

    static final String SMOOTH = "bicubic+accurate_rnd+full_chroma_int";

    private static Pixels pixels(byte[] bgra, int offset, int width, int height) {
        var argb = new int[width * height];
        ByteBuffer.wrap(bgra, offset, argb.length * 4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer()
                .get(argb);
        return new Pixels(width, height, argb);
    }
}
