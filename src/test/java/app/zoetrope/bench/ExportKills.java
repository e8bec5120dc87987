package app.zoetrope.bench;

import app.zoetrope.export.Collision;
import app.zoetrope.export.ExportControl;
import app.zoetrope.export.ExportJournal;
import app.zoetrope.export.ExportOrder;
import app.zoetrope.export.ExportPlan;
import app.zoetrope.export.FolderExport;
import app.zoetrope.export.Format;
import app.zoetrope.export.NameTemplate;
import app.zoetrope.export.Preset;
import app.zoetrope.export.Treatment;
import app.zoetrope.media.FfmpegTranscoder;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.storage.ExportSidecars;
import app.zoetrope.storage.FileExports;
import app.zoetrope.testkit.ClipMaker;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.KitProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Kills a process at random moments in the middle of an export in seven formats, looks whether any file there looks
/// finished and is not, and lets another process finish what was left. Argument: how many kills.
final class ExportKills {
    private static final int CLIPS = 3;
    private static final int FRAMES = 72;
    private static final int MOST_MILLIS = 6000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<Preset> PRESETS = Stream.of(
                    Format.MP4, Format.WEB, Format.WEBM, Format.GIF, Format.PRORES, Format.FRAMES, Format.MP3)
            .map(Preset::of)
            .toList();

    private final Path folder;
    private final Random random;

    ExportKills(Path folder, Random random) throws IOException, InterruptedException {
        this.folder = folder;
        this.random = random;
        ClipMaker.clip(folder.resolve("clip.mp4"), 640, 368, FRAMES, java.util.Map.of());
    }

    /// @param finished files that looked finished when the process was killed
    record Round(int number, int afterMillis, int finished, int orphans, List<String> wrong) {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2) {
            child(Path.of(arguments[0]), arguments[1].equals("resume"));
            return;
        }
        int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        Path folder = Files.createTempDirectory("export-kills");
        try {
            var harness = new ExportKills(folder, new Random(5));
            int wrong = 0;
            int killed = 0;
            int orphans = 0;
            for (int number = 1; number <= kills; number++) {
                Round round = harness.round(number);
                wrong += round.wrong().size();
                killed += round.finished() < CLIPS * PRESETS.size() ? 1 : 0;
                orphans += round.orphans();
                round.wrong().forEach(words -> Table.title("%s", words));
            }
            Table.title(
                    "%d kills, %d of them in the middle, %d children went on for a moment: %d wrong",
                    kills, killed, orphans, wrong);
        } finally {
            ExportBench.delete(folder);
        }
    }

    Round round(int number) throws IOException, InterruptedException {
        ExportBench.delete(folder.resolve("out"));
        ExportBench.delete(folder.resolve("data"));
        var wrong = new ArrayList<String>();
        Process process = start("begin");
        int after = 300 + random.nextInt(MOST_MILLIS);
        process.waitFor(after, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        int orphans = children();
        Set<String> finished = finished();
        finished.forEach(name -> look(name).ifPresent(why -> wrong.add("killed: " + why)));
        Process resume = start("resume");
        if (!resume.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            resume.destroyForcibly().waitFor();
            wrong.add("the resume hung");
        }
        if (Files.exists(folder.resolve("data/begun"))) {
            Set<String> all = finished();
            all.forEach(name -> look(name).ifPresent(why -> wrong.add("resumed: " + why)));
            if (all.size() != CLIPS * PRESETS.size()) {
                wrong.add(all.size() + " files after the resume: " + all);
            }
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (children() > 0 && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            if (children() > 0) {
                wrong.add("a child process does not end");
            }
        }
        return new Round(number, after, finished.size(), orphans, wrong);
    }

    private Process start(String what) throws IOException {
        var line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true"));
        line.add("-Dzoetrope.kit=" + System.getProperty("zoetrope.kit", "target/kit"));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), ExportKills.class.getName()));
        line.addAll(List.of(folder.toString(), what));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.log").toFile())
                .start();
    }

    /// The processes of the kit that still work for the killed one.
    private int children() {
        return (int) ProcessHandle.allProcesses()
                .filter(process -> commandLine(process.pid()).stream()
                        .anyMatch(part -> part.contains(folder.resolve("out").toString())))
                .count();
    }

    static List<String> commandLine(long pid) {
        try {
            byte[] line = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
            return Arrays.asList(new String(line, StandardCharsets.UTF_8).split("\0"));
        } catch (IOException gone) {
            return List.of();
        }
    }

    private Set<String> finished() throws IOException {
        Path out = folder.resolve("out");
        if (!Files.isDirectory(out)) {
            return Set.of();
        }
        try (Stream<Path> all = Files.list(out)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".part"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /// What is wrong with a file that looks finished.
    private Optional<String> look(String name) {
        Path file = folder.resolve("out").resolve(name);
        try {
            if (Files.isDirectory(file)) {
                try (Stream<Path> frames = Files.list(file)) {
                    long count = frames.count();
                    return count == FRAMES ? Optional.empty() : Optional.of(name + " has " + count + " frames");
                }
            }
            boolean sound = name.endsWith(".mp3");
            String counted = KitProgram.text(
                    "ffprobe",
                    List.of(
                            "-v",
                            "error",
                            "-count_frames",
                            "-select_streams",
                            sound ? "a:0" : "v:0",
                            "-show_entries",
                            "stream=nb_read_frames",
                            "-of",
                            "csv=p=0",
                            file.toString()));
            int frames = Integer.parseInt(counted.strip().replaceAll("\\D.*", ""));
            int wanted = name.endsWith(".gif") ? FRAMES / 2 : sound ? frames : FRAMES;
            return frames == wanted && frames > 10
                    ? Optional.empty()
                    : Optional.of(name + " has " + frames + " frames");
        } catch (IOException | NumberFormatException broken) {
            return Optional.of(name + " cannot be read: " + broken.getMessage());
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static void child(Path folder, boolean resume) throws Exception {
        Path source = folder.resolve("clip.mp4");
        List<Clip> clips = Clips.some(CLIPS);
        var journal = new FileExports(
                folder.resolve("data"),
                id -> clips.stream().filter(clip -> is(clip, id)).findFirst(),
                _ -> source);
        var export = new FolderExport(
                new FfmpegTranscoder(ClipMaker.kit(), folder.resolve("scratch")), new ExportSidecars(), journal);
        if (resume) {
            for (ExportJournal.Unfinished rest : export.unfinished()) {
                export.finish(rest, (_, _) -> {}, new ExportControl());
            }
            return;
        }
        var order = ExportOrder.copies(clips, new NameTemplate("{counter} {preset}"), folder.resolve("out"))
                .with(PRESETS, Treatment.PLAIN, Collision.COUNT);
        ExportPlan plan = ExportPlan.of(order, _ -> source, _ -> 1, ZoneOffset.UTC);
        export.run(plan, (index, _) -> begun(folder));
    }

    private static boolean is(Clip clip, ClipId id) {
        return clip.id().equals(id);
    }

    private static void begun(Path folder) {
        try {
            Files.writeString(folder.resolve("data/begun"), "");
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
