package app.zoetrope.bench;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// From process start to the first frame that answers: the packaged program over 10,000 clips, beside an empty JavaFX
/// window on a plain JDK without a cache, in turn and on the same display; each part of both. Then the memory and the
/// use of the processor of the program at rest in the Studio, drawn by the processor.
///
/// Arguments: the folder where made libraries are kept. Needs `installer/package` before, and a display (Xvfb).
public final class StartPackaged {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 15);
    private static final int CLIPS = Integer.getInteger("bench.clips", 10_000);
    private static final int SETTLE_SECONDS = 60;
    private static final int REST_SECONDS = Integer.getInteger("bench.rest", 60);
    private static final List<String> PARTS = List.of(
            "java", "core", "toolkit", "theme", "stage", "models", "main", "placed", "views", "shown", "frame",
            "whole");

    private StartPackaged() {}

    public static void main(String[] arguments) throws Exception {
        Path home = LibraryMaker.home(Path.of(arguments.length > 0 ? arguments[0] : "target/libraries"), CLIPS);
        List<String> program = List.of(System.getProperty("bench.program", "target/package/zoetrope/bin/zoetrope"));
        List<String> empty = empty();
        Map<String, List<Map<String, Double>>> starts = new LinkedHashMap<>();
        starts.put("packaged program", new ArrayList<>());
        starts.put("empty window", new ArrayList<>());
        for (int round = -1; round < ROUNDS; round++) {
            Map<String, Double> ours = start(program, home);
            Map<String, Double> theirs = start(empty, home);
            if (round >= 0) {
                starts.get("packaged program").add(ours);
                starts.get("empty window").add(theirs);
            }
        }
        Table.title(
                "Milliseconds from process start until each part was done, median of %d in turn, %d clips",
                ROUNDS, CLIPS);
        var table = new Table("%-18s %7s %7s %7s %7s %7s %7s %7s %7s %7s %7s %7s %7s%n", columns("start of"));
        starts.forEach((name, all) -> table.row(row(name, all)));
        double ratio = median(starts.get("packaged program"), "frame") / median(starts.get("empty window"), "frame");
        Table.title("First frame, packaged program : empty window = %.2f", ratio);
        rest(program, home);
    }

    private static Object[] columns(String first) {
        return Stream.concat(Stream.of(first), PARTS.stream()).toArray();
    }

    private static Object[] row(String name, List<Map<String, Double>> all) {
        return Stream.concat(
                        Stream.of(name),
                        PARTS.stream()
                                .map(part ->
                                        all.getFirst().containsKey(part) ? "%.0f".formatted(median(all, part)) : "-"))
                .toArray();
    }

    private static double median(List<Map<String, Double>> all, String part) {
        return Spread.of(all.stream().mapToDouble(times -> times.get(part)).toArray())
                .median();
    }

    /// The window on a plain JDK: JavaFX as modules, as its own documents start it.
    private static List<String> empty() {
        Map<Boolean, List<String>> path = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .collect(Collectors.partitioningBy(entry -> entry.contains("javafx-") && entry.endsWith(".jar")));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=javafx.graphics",
                "--module-path",
                String.join(File.pathSeparator, path.get(true)),
                "--add-modules",
                "javafx.controls",
                "-cp",
                String.join(
                        File.pathSeparator,
                        path.get(false).stream()
                                .filter(entry -> !entry.endsWith(".jar"))
                                .toList()),
                EmptyWindow.class.getName());
    }

    private static Process launch(List<String> command, Path home, Path times, String... options) throws IOException {
        var builder =
                new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        builder.environment().put("ZOETROPE_HOME", home.toAbsolutePath().toString());
        builder.environment()
                .put("JAVA_TOOL_OPTIONS", "-Dzoetrope.startTimes=" + times + " " + String.join(" ", options));
        builder.environment().remove("SEGMIND_API_KEY");
        return builder.start();
    }

    private static Map<String, Double> start(List<String> command, Path home) throws IOException, InterruptedException {
        Path times = Files.createTempDirectory("start").resolve("times");
        Instant began = Instant.now();
        Process process = launch(command, home, times);
        try {
            while (Files.notExists(times)) {
                if (!process.isAlive()) {
                    throw new IOException("It ended before its first frame: " + command);
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
            double start = began.getEpochSecond() * 1e6 + began.getNano() / 1e3;
            Map<String, Double> parts = new LinkedHashMap<>();
            for (String line : Files.readAllLines(times)) {
                String[] words = line.split(" ");
                parts.put(words[0], (Long.parseLong(words[1]) - start) / 1000);
            }
            return parts;
        } finally {
            end(process);
        }
    }

    private static void end(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static void rest(List<String> command, Path home) throws IOException, InterruptedException {
        Path times = Files.createTempDirectory("start").resolve("times");
        Process process = launch(command, home, times, "-Dprism.order=sw");
        try {
            TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
            long before = ticks(process);
            TimeUnit.SECONDS.sleep(REST_SECONDS);
            long used = ticks(process) - before;
            Table.title(
                    "At rest in the Studio, software pipeline: %d MB resident; %d ms of the processor in %d s, %.2f %%",
                    resident(process) / 1024, used * 10, REST_SECONDS, used * 1.0 / REST_SECONDS);
        } finally {
            end(process);
        }
    }

    /// Hundredths of a second that the process used until now.
    private static long ticks(Process process) throws IOException {
        String all = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
        String[] words = all.substring(all.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(words[11]) + Long.parseLong(words[12]);
    }

    private static long resident(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
