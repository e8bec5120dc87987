package app.zoetrope.bench;

import app.zoetrope.engine.sketch.SketchEngine;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Measures the sketch against FFmpeg's `zoompan` on a 4x-enlarged picture, in one run on one machine: how much faster
/// than real time a 6 s push in is made, and how much the picture trembles on its way.
public final class SketchBench {
    private static final int SECONDS = 6;
    private static final int FRAMES = SECONDS * 24;
    private static final int WARM_UPS = Integer.getInteger("bench.warm", 12);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final String MOVE = "slow push in";
    private static final double CLOSEST = 1.12;

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
        say(
                "%d s push in, 24 frames a second, median of %d after %d to warm up, %d processors%n",
                SECONDS, ROUNDS, WARM_UPS, Runtime.getRuntime().availableProcessors());
        say("%-34s %10s %10s %12s", "", "seconds", "real time", "jitter rms");
        double[] large = row(
                "sketch, 1280x720",
                clip -> sketch(MOVE, Resolution.P720, clip),
                () -> drawn(Resolution.P720),
                1280,
                720,
                2048);
        double[] small = row(
                "sketch, 848x480",
                clip -> sketch(MOVE, Resolution.P480, clip),
                () -> drawn(Resolution.P480),
                848,
                480,
                2048);
        double[] turned = row(
                "sketch, 1280x720, orbit",
                clip -> sketch("orbit left", Resolution.P720, clip),
                () -> new byte[0],
                0,
                0,
                2048);
        double[] zoompan = row(
                "zoompan on 4x, 1280x720", clip -> zoompan(1280, 720, clip), () -> panned(1280, 720), 1280, 720, 1280);
        double[] little =
                row("zoompan on 4x, 848x480", clip -> zoompan(848, 480, clip), () -> panned(848, 480), 848, 480, 848);
        say("%n%-34s %10s %12s", "sketch against zoompan", "faster", "steadier");
        say("%-34s %9.1fx %11.1fx", "1280x720", zoompan[0] / large[0], zoompan[1] / large[1]);
        say("%-34s %9.1fx %11.1fx", "848x480", little[0] / small[0], little[1] / small[1]);
        say("%-34s %9.1fx", "1280x720, orbit", zoompan[0] / turned[0]);
    }

    private interface Maker {
        void make(Path clip) throws Exception;
    }

    /// The brightness of every frame as drawn, before an encoder adds its own noise.
    private interface Frames {
        byte[] get() throws Exception;
    }

    /// @param width of the clip whose jitter is measured; 0 measures the time alone
    /// @param source width of the picture that is moved over
    private double[] row(String name, Maker maker, Frames frames, int width, int height, int source) throws Exception {
        Path clip = folder.resolve("clip.mp4");
        Scenes.jpeg(picture(), source, source * 9 / 16 / 2 * 2);
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
            long start = System.nanoTime();
            maker.make(clip);
            if (round >= WARM_UPS) {
                times.add((System.nanoTime() - start) / 1e9);
            }
        }
        Collections.sort(times);
        double seconds = times.get(ROUNDS / 2);
        double jitter = 0;
        if (width > 0) {
            Scenes.save(Scenes.dots(source, source * 9 / 16 / 2 * 2, source / 16, source / 320.0), picture());
            jitter = Jitter.rms(frames.get(), width, height, FRAMES);
        }
        say(
                "%-34s %10.2f %9.1fx %9s",
                name, seconds, SECONDS / seconds, width > 0 ? String.format(Locale.ROOT, "%.4f px", jitter) : "-");
        return new double[] {seconds, jitter};
    }

    private Path picture() {
        return folder.resolve("picture.jpg");
    }

    private void sketch(String prompt, Resolution resolution, Path clip) throws Exception {
        sketch(new FfmpegEncoder(ClipMaker.kit()), prompt, resolution, clip);
    }

    private void sketch(RawVideoEncoder encoder, String prompt, Resolution resolution, Path clip) throws Exception {
        var request = new GenerationRequest(prompt, AspectRatio.R16X9, resolution, SECONDS);
        var order = new Order(JobId.random(), request, picture());
        new SketchEngine(encoder, folder).submit(new Prepared(order, Optional.empty()), clip, Monitor.SILENT);
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
                List.of("-v", "error", "-y", "-nostdin", "-i", picture().toString()));
        line.addAll(List.of("-f", "lavfi", "-t", Integer.toString(SECONDS), "-i", "anoisesrc=r=48000:a=0.1"));
        line.addAll(List.of("-vf", filter(width, height), "-frames:v", Integer.toString(FRAMES)));
        line.addAll(List.of("-c:v", "libopenh264", "-profile:v", "high", "-rc_mode", "bitrate"));
        line.addAll(List.of("-b:v", Long.toString(rate), "-g", "24", "-c:a", "aac", "-ac", "2", "-b:a", "160k"));
        line.addAll(List.of("-movflags", "+faststart", clip.toString()));
        KitProgram.run("ffmpeg", line);
    }

    private byte[] panned(int width, int height) throws Exception {
        var line = new ArrayList<>(
                List.of("-v", "error", "-nostdin", "-i", picture().toString()));
        line.addAll(List.of("-vf", filter(width, height) + ",extractplanes=y", "-frames:v", Integer.toString(FRAMES)));
        line.addAll(List.of("-f", "rawvideo", "-"));
        return KitProgram.run("ffmpeg", line);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
