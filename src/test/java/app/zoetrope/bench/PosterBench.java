package app.zoetrope.bench;

import app.zoetrope.media.FfmpegPictures;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Resolution;
import app.zoetrope.model.VideoFacts;
import app.zoetrope.testkit.ClipMaker;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.FakeClips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Measures how many new clips get their poster and their strip of frames in a second: six seconds each, as the
/// service and the sketch make them, in both resolutions.
public final class PosterBench {
    private static final int CLIPS = Integer.getInteger("bench.clips", 60);
    private static final int WARM_UP = 6;
    private static final int SECONDS = 6;

    private PosterBench() {}

    @FunctionalInterface
    private interface Maker {
        Path make(Clip clip, Path video) throws IOException, InterruptedException;
    }

    public static void main(String[] arguments) throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        Table.title("%d new clips of %d s, %d processors", CLIPS, SECONDS, processors);
        var table = new Table("%-12s %16.1f %16.1f%n", "", "posters a second", "strips a second");
        for (Resolution resolution : Resolution.values()) {
            Path folder = Files.createTempDirectory("poster-bench");
            try {
                byte[] video = FakeClips.make(AspectRatio.R16X9, resolution, SECONDS, Optional.empty());
                List<Path> videos = videos(folder, video);
                VideoFacts facts =
                        new FfmpegPictures(ClipMaker.kit(), folder.resolve("probe")).facts(videos.getFirst());
                List<Clip> clips = IntStream.range(0, videos.size())
                        .mapToObj(number -> Clips.with(Clips.clip(number), facts))
                        .toList();
                var pictures = new FfmpegPictures(ClipMaker.kit(), folder.resolve("data"));
                table.row(
                        resolution.label(),
                        rate(clips, videos, processors, pictures::poster),
                        rate(clips, videos, processors, pictures::sheet));
            } finally {
                delete(folder);
            }
        }
    }

    private static List<Path> videos(Path folder, byte[] video) throws IOException {
        for (int number = 0; number < CLIPS + WARM_UP; number++) {
            Files.write(folder.resolve(number + ".mp4"), video);
        }
        return IntStream.range(0, CLIPS + WARM_UP)
                .mapToObj(number -> folder.resolve(number + ".mp4"))
                .toList();
    }

    private static double rate(List<Clip> clips, List<Path> videos, int threads, Maker maker) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            pool.invokeAll(tasks(clips, videos, 0, WARM_UP, maker)).forEach(PosterBench::check);
            long start = System.nanoTime();
            pool.invokeAll(tasks(clips, videos, WARM_UP, clips.size(), maker)).forEach(PosterBench::check);
            return CLIPS / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static void check(Future<Path> made) {
        if (made.state() == Future.State.FAILED) {
            throw new IllegalStateException(made.exceptionNow());
        }
    }

    private static List<Callable<Path>> tasks(List<Clip> clips, List<Path> videos, int from, int to, Maker maker) {
        return IntStream.range(from, to)
                .<Callable<Path>>mapToObj(number -> () -> maker.make(clips.get(number), videos.get(number)))
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
