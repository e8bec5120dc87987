package app.zoetrope.media;

import app.zoetrope.library.ClipPictures;
import app.zoetrope.library.FrameTimes;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Pixels;
import app.zoetrope.model.VideoFacts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;

/// Frames, posters and copies for the player, made by the kit. A few children run at once; other callers wait.
public final class FfmpegPictures implements ClipPictures {
    private static final int POSTER = 640;
    private static final int PROXY = 1920;
    private static final long CACHE_BYTES = 2L * 1024 * 1024 * 1024;
    private static final int SAMPLES_A_SECOND = 8000;
    private static final long MOST_SOUND = 1L << 30;
    private static final Duration COPYING = Duration.ofMinutes(2);
    private static final Duration ENCODING = Duration.ofMinutes(30);

    private final MediaKit kit;
    private final FrameGrabber grabber;
    private final VideoProbe probe;
    private final FrameIndex index;
    private final MediaCache cache;
    private final Path thumbnails;
    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    public FfmpegPictures(MediaKit kit, Path dataFolder) {
        this.kit = kit;
        grabber = new FrameGrabber(kit);
        var ffprobe = new Ffprobe(kit);
        probe = new VideoProbe(ffprobe);
        index = new FrameIndex(ffprobe);
        cache = new MediaCache(dataFolder.resolve("cache"), CACHE_BYTES);
        thumbnails = dataFolder.resolve("thumbnails");
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException, InterruptedException;
    }

    private <T> T inTurn(Work<T> work) throws IOException, InterruptedException {
        turns.acquire();
        try {
            return work.run();
        } finally {
            turns.release();
        }
    }

    @Override
    public Path poster(Clip clip, Path video) throws IOException, InterruptedException {
        Path poster = posterFile(clip);
        if (Files.isRegularFile(poster)) {
            return poster;
        }
        VideoFacts facts = clip.facts();
        double scale = Math.min(1, (double) POSTER / Math.max(facts.width(), facts.height()));
        int early = Math.min(12, facts.frames() / 4);
        var line = new ArrayList<>(Arguments.readAlone(video, FrameGrabber.start(facts, early)));
        line.addAll(Arguments.VIDEO);
        line.addAll(List.of("-vf", "scale=" + shrunk(facts.width(), scale) + ":" + shrunk(facts.height(), scale)));
        line.addAll(List.of("-frames:v", "1", "-c:v", "mjpeg", "-q:v", "3", "-f", "image2pipe"));
        return inTurn(() -> {
            if (!Files.isRegularFile(poster)) {
                MediaCache.write(poster, draft -> run(line, draft, COPYING));
            }
            return poster;
        });
    }

    private Path posterFile(Clip clip) {
        return thumbnails.resolve(clip.id() + ".jpg");
    }

    @Override
    public boolean hasPoster(Clip clip) {
        return Files.isRegularFile(posterFile(clip));
    }

    @Override
    public Path sheet(Clip clip, Path video) throws IOException, InterruptedException {
        List<String> line = SheetLine.of(video, clip.facts());
        return cache.get(
                video,
                "frames.jpg",
                draft -> inTurn(() -> {
                    run(line, draft, COPYING);
                    return draft;
                }));
    }

    private static int shrunk(int side, double scale) {
        return (int) Math.max(1, Math.round(side * scale));
    }

    @Override
    public List<Pixels> strip(Path video, VideoFacts facts, int count, int height)
            throws IOException, InterruptedException {
        return inTurn(() -> grabber.strip(video, facts, count, height));
    }

    @Override
    public Pixels frame(Path video, VideoFacts facts, int number) throws IOException, InterruptedException {
        return inTurn(() -> grabber.frame(video, facts, index.of(video), number));
    }

    @Override
    public FrameTimes times(Path video) throws IOException, InterruptedException {
        return inTurn(() -> index.of(video));
    }

    @Override
    public void frames(Path video, VideoFacts facts, int first, int count, FrameSink sink)
            throws IOException, InterruptedException {
        inTurn(() -> {
            grabber.frames(video, facts, index.of(video), first, count, sink);
            return video;
        });
    }

    @Override
    public float[] loudness(Path video, VideoFacts facts, int parts) throws IOException, InterruptedException {
        if (!facts.hasSound()) {
            return new float[0];
        }
        var line = new ArrayList<>(Arguments.readAlone(video, 0));
        line.addAll(List.of("-map", "0:a:0", "-vn", "-ac", "1", "-ar", Integer.toString(SAMPLES_A_SECOND)));
        line.addAll(List.of("-f", "s16le", "pipe:1"));
        long samples = facts.length().toMillis() * SAMPLES_A_SECOND / 1000;
        var loudness = new Loudness(parts, samples);
        return inTurn(() -> {
            new ChildProcess(kit, MediaKit.Program.FFMPEG, line, COPYING, MOST_SOUND).run(loudness::take);
            return loudness.result();
        });
    }

    @Override
    public VideoFacts facts(Path video) throws IOException, InterruptedException {
        return inTurn(() -> probe.facts(video));
    }

    @Override
    public Path withoutSound(Path video) throws IOException, InterruptedException {
        var line = new ArrayList<>(Arguments.read(video, 0));
        line.addAll(Arguments.VIDEO);
        line.addAll(List.of("-c:v", "copy", "-an", "-movflags", "+faststart", "-f", "mp4"));
        return inTurn(() -> cache.get(video, "silent.mp4", draft -> run(line, draft, COPYING)));
    }

    @Override
    public Path playableCopy(Path video, VideoFacts facts) throws IOException, InterruptedException {
        double scale = Math.min(1, (double) PROXY / Math.max(facts.width(), facts.height()));
        int width = Math.max(16, shrunk(facts.width(), scale) / 2 * 2);
        int height = Math.max(16, shrunk(facts.height(), scale) / 2 * 2);
        var line = new ArrayList<>(Arguments.read(video, 0));
        line.addAll(Arguments.VIDEO);
        // JavaFX plays the levels of television only; those of a computer screen it takes for another format.
        String picture = "scale=" + width + ":" + height + ":out_range=tv,format=yuv420p";
        line.addAll(List.of("-map", "0:a:0?", "-vf", picture, "-color_range", "tv"));
        line.addAll(List.of("-c:v", "libopenh264", "-profile:v", "high", "-rc_mode", "bitrate"));
        line.addAll(List.of("-b:v", Integer.toString(FfmpegEncoder.bitRate(width, height)), "-g", "24", "-bf", "0"));
        line.addAll(List.of("-c:a", "aac", "-b:a", "160k", "-ac", "2", "-movflags", "+faststart", "-f", "mp4"));
        return inTurn(() -> cache.get(video, "playable.mp4", draft -> run(line, draft, ENCODING)));
    }

    private void run(List<String> line, Path target, Duration limit) throws IOException, InterruptedException {
        var whole = new ArrayList<>(line);
        whole.add(Arguments.file(target));
        var result = new ChildProcess(kit, MediaKit.Program.FFMPEG, whole, limit, 64 * 1024).run();
        if (result.failed() || !Files.isRegularFile(target) || Files.size(target) == 0) {
            throw new IOException("The video cannot be decoded (" + result.reason() + ").");
        }
    }

    @Override
    public void writePng(Pixels picture, Path target) throws IOException {
        // A channel of transparency that says nothing would make the next shot's picture look transparent.
        boolean opaque = Arrays.stream(picture.argb()).allMatch(pixel -> pixel >>> 24 == 0xff);
        int type = opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        var image = new BufferedImage(picture.width(), picture.height(), type);
        image.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
        try {
            MediaCache.write(target, draft -> {
                if (!ImageIO.write(image, "png", draft.toFile())) {
                    throw new IOException("This system cannot write PNG files.");
                }
            });
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped.", stop);
        }
    }
}
