package app.zoetrope.bench;

import app.zoetrope.export.ExportOrder;
import app.zoetrope.export.ExportPlan;
import app.zoetrope.export.FolderExport;
import app.zoetrope.export.Format;
import app.zoetrope.export.NameTemplate;
import app.zoetrope.export.Preset;
import app.zoetrope.export.Transcoder;
import app.zoetrope.export.Treatment;
import app.zoetrope.media.FfmpegPictures;
import app.zoetrope.media.FfmpegTranscoder;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Resolution;
import app.zoetrope.model.VideoFacts;
import app.zoetrope.storage.ExportSidecars;
import app.zoetrope.storage.FileExports;
import app.zoetrope.testkit.ClipMaker;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.FakeClips;
import app.zoetrope.testkit.KitProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The export against the bare tools, each in turn in one run: copies against `cp` of the same files, formats against
/// the very FFmpeg command that the export gives. Arguments: how many clips are copied, how many rounds, a folder.
final class ExportBench {
    private static final int SECONDS = 6;

    private final Path folder;
    private final int rounds;

    private ExportBench(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        int clips = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        Path place = arguments.length > 2
                ? Files.createDirectories(Path.of(arguments[2]))
                : Path.of(System.getProperty("java.io.tmpdir"));
        Path folder = Files.createTempDirectory(place, "export-bench");
        try {
            var bench = new ExportBench(folder, rounds);
            bench.copies(clips);
            bench.formats();
        } finally {
            delete(folder);
        }
    }

    private void copies(int count) throws Exception {
        byte[] video = FakeClips.make(AspectRatio.R16X9, Resolution.P480, SECONDS, Optional.empty());
        Path library = Files.createDirectories(folder.resolve("library"));
        Path probed = Files.write(folder.resolve("probed.mp4"), video);
        VideoFacts facts = new FfmpegPictures(ClipMaker.kit(), folder.resolve("probe")).facts(probed);
        List<Clip> clips = IntStream.range(0, count)
                .mapToObj(number -> Clips.with(Clips.clip(number), facts))
                .toList();
        for (Clip clip : clips) {
            Files.write(source(library, clip), video);
        }
        var export = new FolderExport(
                new FfmpegTranscoder(ClipMaker.kit(), folder.resolve("scratch")),
                new ExportSidecars(),
                new FileExports(folder.resolve("data"), _ -> Optional.empty(), clip -> source(library, clip)));
        var ours = new double[rounds];
        var theirs = new double[rounds];
        for (int round = -1; round < rounds; round++) {
            Path to = Files.createDirectories(folder.resolve("ours"));
            settle();
            double mine = seconds(() -> {
                var order = ExportOrder.copies(clips, new NameTemplate("{counter}"), to);
                ExportPlan plan = ExportPlan.of(order, clip -> source(library, clip), _ -> 1, ZoneOffset.UTC);
                for (FolderExport.Result result : export.run(plan, (_, _) -> {})) {
                    result.failure().ifPresent(failure -> {
                        throw new IllegalStateException(failure);
                    });
                }
            });
            delete(to);
            Path other = Files.createDirectories(folder.resolve("theirs"));
            var line = new ArrayList<>(List.of("cp", "-t", other.toString()));
            clips.forEach(clip -> line.add(source(library, clip).toString()));
            settle();
            double cp = seconds(() -> run(line));
            delete(other);
            if (round >= 0) {
                ours[round] = mine;
                theirs[round] = cp;
            }
        }
        delete(library);
        Table.title(
                "%d clips of %d kB copied, %s",
                count, video.length / 1024, Files.getFileStore(folder).type());
        var table = new Table("%-16s %10.3f %10.3f %10.2f%n", "", "export s", "cp s", "ratio");
        row(table, "copies", ours, theirs);
    }

    private void formats() throws Exception {
        Path source = Files.write(
                folder.resolve("clip.mp4"),
                FakeClips.make(AspectRatio.R16X9, Resolution.P720, SECONDS, Optional.empty()));
        VideoFacts facts = new FfmpegPictures(ClipMaker.kit(), folder.resolve("probe")).facts(source);
        Clip clip = Clips.with(Clips.clip(1), facts);
        var transcoder = new FfmpegTranscoder(ClipMaker.kit(), folder.resolve("scratch"));
        Table.title(
                "a clip of %d s, 720p, %d processors",
                SECONDS, Runtime.getRuntime().availableProcessors());
        var table = new Table("%-16s %10.3f %10.3f %10.2f%n", "", "export s", "ffmpeg s", "ratio");
        for (Format format : Format.values()) {
            if (format.kind() == Format.Kind.COPY || format.kind() == Format.Kind.STILL) {
                continue;
            }
            var work = new Transcoder.Work(List.of(clip), List.of(source), Preset.of(format), Treatment.PLAIN);
            List<String> command = command(transcoder, work);
            var ours = new double[rounds];
            var theirs = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                Path part = folder.resolve("made.part");
                ours[round] = seconds(() -> transcoder.make(work, part, _ -> {}));
                theirs[round] = seconds(() -> KitProgram.run("ffmpeg", command));
                delete(part);
            }
            row(table, format.id(), ours, theirs);
        }
    }

    /// What the export gives to FFmpeg, as the system sees it; its result goes to another place.
    private List<String> command(Transcoder transcoder, Transcoder.Work work) throws Exception {
        Path part = folder.resolve("made.part");
        var seen = new ArrayList<String>();
        Thread watcher = Thread.ofPlatform().start(() -> watch(seen));
        transcoder.make(work, part, _ -> {});
        watcher.interrupt();
        watcher.join();
        delete(part);
        if (seen.isEmpty()) {
            throw new IllegalStateException("The command was not seen: " + work.preset());
        }
        String last = seen.removeLast();
        if (work.preset().format() == Format.FRAMES) {
            Files.createDirectories(folder.resolve("frames"));
            seen.add("file:" + folder.resolve("frames/%05d.png"));
        } else {
            seen.add(last.replace("made.part", "alone"));
        }
        return List.copyOf(seen);
    }

    private void watch(List<String> seen) {
        while (seen.isEmpty() && !Thread.currentThread().isInterrupted()) {
            ProcessHandle.current().children().forEach(child -> {
                List<String> line = ExportKills.commandLine(child.pid());
                if (seen.isEmpty() && line.contains("-progress")) {
                    seen.addAll(line.subList(1, line.size()));
                }
            });
        }
        for (int i = 0; i < seen.size(); i++) {
            if (seen.get(i).endsWith("tags.txt")) {
                try {
                    Path kept = folder.resolve("tags-" + System.nanoTime() + ".txt");
                    Files.copy(Path.of(seen.get(i).substring(5)), kept, StandardCopyOption.REPLACE_EXISTING);
                    seen.set(i, "file:" + kept);
                } catch (IOException gone) {
                    throw new IllegalStateException(gone);
                }
            }
        }
    }

    private static void row(Table table, String name, double[] ours, double[] theirs) {
        double[] ratios = IntStream.range(0, ours.length)
                .mapToDouble(round -> ours[round] / theirs[round])
                .toArray();
        table.row(
                name,
                Spread.of(ours).median(),
                Spread.of(theirs).median(),
                Spread.of(ratios).median());
    }

    private static Path source(Path library, Clip clip) {
        return library.resolve(clip.id() + ".mp4");
    }

    private interface Step {
        void run() throws Exception;
    }

    private static double seconds(Step step) throws Exception {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /// What was written before does not slow what is timed next.
    private static void settle() throws Exception {
        run(List.of("sync"));
    }

    private static void run(List<String> line) throws Exception {
        int code = new ProcessBuilder(line).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(line.getFirst() + " ended with " + code);
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }
}
