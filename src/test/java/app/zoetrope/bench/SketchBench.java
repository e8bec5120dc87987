package app.zoetrope.bench;

import app.zoetrope.engine.sketch.SketchEngine;
import app.zoetrope.engine.sketch.SketchPress;
import app.zoetrope.generation.RawVideoEncoder;
import app.zoetrope.generation.VideoEngine.Monitor;
import app.zoetrope.generation.VideoEngine.Order;
import app.zoetrope.generation.VideoEngine.Prepared;
import app.zoetrope.media.FfmpegEncoder;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.JobId;
import app.zoetrope.model.Resolution;
import app.zoetrope.testkit.ClipMaker;
import app.zoetrope.testkit.KitProgram;
import app.zoetrope.testkit.Scenes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Measures the sketch against FFmpeg's `zoompan` on a 4x-enlarged picture, in one run on one machine: how much faster
/// than real time a 6 s push in is made, and how much the picture trembles on its way.
public final class SketchBench {
    private static final int SECONDS = 6;
    private static final int FRAMES = SECONDS * 24;
    private static final int WARM_UPS = Integer.getInteger("bench.warm", 12);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 15);
    private static final String MOVE = "slow push in";
    private static final double CLOSEST = 1.12;
    /// Width of the picture that the sketch is given: as large as one is ever sent.
    private static final int SOURCE = 2048;

    private final Path folder;

    private SketchBench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("sketch-bench");
        try {
            new SketchBench(folder).run();
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void run() throws Exception {
        List<Contender> all = List.of(
                new Contender("sketch, 1280x720", clip -> sketch(MOVE, Resolution.P720, clip)),
                new Contender("sketch, 848x480", clip -> sketch(MOVE, Resolution.P480, clip)),
                new Contender("sketch, 1280x720, orbit", clip -> sketch("orbit left", Resolution.P720, clip)),
                new Contender("zoompan on 4x, 1280x720", clip -> zoompan(1280, 720, clip)),
                new Contender("zoompan on 4x, 848x480", clip -> zoompan(848, 480, clip)));
        say(
                "%d s push in, 24 frames a second, median of %d rounds in turn after %d to warm up, %d processors",
                SECONDS, ROUNDS, WARM_UPS, Runtime.getRuntime().availableProcessors());
        for (int width : new int[] {SOURCE, 1280, 848}) {
            Scenes.jpeg(picture(width), width, height(width));
        }
        Map<Contender, List<Double>> times = times(all);
        double[] jitter = {
            jitter(SOURCE, 1280, 720, () -> drawn(Resolution.P720)),
            jitter(SOURCE, 848, 480, () -> drawn(Resolution.P480)),
            Double.NaN,
            jitter(1280, 1280, 720, () -> panned(1280, 720)),
            jitter(848, 848, 480, () -> panned(848, 480))
        };
        say("%n%-28s %9s %9s %9s %10s %12s", "", "fastest", "median", "slowest", "real time", "jitter rms");
        for (int i = 0; i < all.size(); i++) {
            List<Double> taken = times.get(all.get(i));
            say(
                    "%-28s %7.2f s %7.2f s %7.2f s %9.2fx %12s",
                    all.get(i).name(),
                    taken.getFirst(),
                    median(taken),
                    taken.getLast(),
                    SECONDS / median(taken),
                    Double.isNaN(jitter[i]) ? "-" : String.format(Locale.ROOT, "%.4f px", jitter[i]));
        }
        say("%n%-28s %9s %12s", "sketch against zoompan", "faster", "steadier");
        String[] names = {"1280x720", "848x480", "1280x720, orbit"};
        int[] rivals = {3, 4, 3};
        for (int i = 0; i < names.length; i++) {
            double faster = median(times.get(all.get(rivals[i]))) / median(times.get(all.get(i)));
            double steadier = jitter[rivals[i]] / jitter[i];
            say(
                    "%-28s %8.2fx %12s",
                    names[i], faster, Double.isNaN(steadier) ? "-" : String.format(Locale.ROOT, "%.1fx", steadier));
        }
    }

    private record Contender(String name, Maker maker) {}

    private interface Maker {
        void make(Path clip) throws Exception;
    }

    /// The brightness of every frame as drawn, before an encoder adds its own noise.
    private interface Frames {
        byte[] get() throws Exception;
    }

    /// In turn, so that what else the machine does falls on all alike; sorted.
    private Map<Contender, List<Double>> times(List<Contender> all) throws Exception {
        Map<Contender, List<Double>> times = new LinkedHashMap<>();
        for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
            for (Contender contender : all) {
                long start = System.nanoTime();
                contender.maker().make(folder.resolve("clip.mp4"));
                double seconds = (System.nanoTime() - start) / 1e9;
                if (round >= WARM_UPS) {
                    times.computeIfAbsent(contender, _ -> new ArrayList<>()).add(seconds);
                }
            }
        }
        times.values().forEach(Collections::sort);
        return times;
    }

    private static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    /// @param source width of the picture that is moved over
    private double jitter(int source, int width, int height, Frames frames) throws Exception {
        Scenes.save(Scenes.dots(source, height(source), source / 16, source / 320.0), picture(source));
        return Jitter.rms(frames.get(), width, height, FRAMES);
    }

    private static int height(int width) {
        return width * 9 / 16 / 2 * 2;
    }

    private Path picture(int width) {
        return folder.resolve("picture-" + width + ".jpg");
    }

    private void sketch(String prompt, Resolution resolution, Path clip) throws Exception {
        sketch(new FfmpegEncoder(ClipMaker.kit()), prompt, resolution, clip);
    }

    private void sketch(RawVideoEncoder encoder, String prompt, Resolution resolution, Path clip) throws Exception {
        var request = new GenerationRequest(prompt, AspectRatio.R16X9, resolution, SECONDS);
        var order = new Order(JobId.random(), request, picture(SOURCE));
        new SketchEngine(new SketchPress(encoder, folder))
                .submit(new Prepared(order, Optional.empty()), clip, Monitor.SILENT);
    }

    private byte[] drawn(Resolution resolution) throws Exception {
        var greys = new ByteArrayOutputStream();
        RawVideoEncoder encoder = spec -> new RawVideoEncoder.Session() {
            @Override
            public void write(ByteBuffer frame) {
                greys.write(frame.array(), frame.position(), spec.width() * spec.height());
            }

            @Override
            public void finish() {}

            @Override
            public void close() {}
        };
        sketch(encoder, MOVE, resolution, folder.resolve("none.mp4"));
        return greys.toByteArray();
    }

    /// The way it is usually done: enlarged first, since zoompan steps by whole pixels of what it is given.
    private static String filter(int width, int height) {
        return String.format(
                Locale.ROOT,
                "scale=%d:%d:flags=lanczos,zoompan=z='1+%.3f*on/%d':x='iw/2-iw/zoom/2':y='ih/2-ih/zoom/2'"
                        + ":d=%d:s=%dx%d:fps=24,format=yuv420p",
                4 * width,
                4 * height,
                CLOSEST - 1,
                FRAMES - 1,
                FRAMES,
                width,
                height);
    }

    private void zoompan(int width, int height, Path clip) throws Exception {
        long rate = 4_000_000L * width * height / (1280 * 720);
        var line = new ArrayList<>(
                List.of("-v", "error", "-y", "-nostdin", "-i", picture(width).toString()));
        line.addAll(List.of("-f", "lavfi", "-t", Integer.toString(SECONDS), "-i", "anoisesrc=r=48000:a=0.1"));
        line.addAll(List.of("-vf", filter(width, height), "-frames:v", Integer.toString(FRAMES)));
        line.addAll(List.of("-c:v", "libopenh264", "-profile:v", "high", "-rc_mode", "bitrate"));
        line.addAll(List.of("-b:v", Long.toString(rate), "-g", "24", "-c:a", "aac", "-ac", "2", "-b:a", "160k"));
        line.addAll(List.of("-movflags", "+faststart", clip.toString()));
        KitProgram.run("ffmpeg", line);
    }

    private byte[] panned(int width, int height) throws Exception {
        var line = new ArrayList<>(
                List.of("-v", "error", "-nostdin", "-i", picture(width).toString()));
        line.addAll(List.of("-vf", filter(width, height) + ",extractplanes=y", "-frames:v", Integer.toString(FRAMES)));
        line.addAll(List.of("-f", "rawvideo", "-"));
        return KitProgram.run("ffmpeg", line);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
