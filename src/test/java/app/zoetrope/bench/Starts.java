package app.zoetrope.bench;

import app.zoetrope.Main;
import app.zoetrope.testkit.RealProgram;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Starts of the whole program, each a process of its own with a window in memory, and what its log says of them.
final class Starts implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String OPEN = "is open, ";

    private final Path said;
    private final List<Process> all = new ArrayList<>();

    /// @param said a folder for what the processes print
    Starts(Path said) throws IOException {
        this.said = Files.createDirectories(said);
    }

    Process start(Path home, String... arguments) throws IOException {
        return start(home, List.of(), List.of(), Path.of(""), arguments);
    }

    /// @param before a program that starts Java, with its arguments
    /// @param options more of them for Java
    Process start(Path home, List<String> before, List<String> options, Path folder, String... arguments)
            throws IOException {
        var line = new ArrayList<>(before);
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dzoetrope.kit=" + absolute(System.getProperty("zoetrope.kit", "target/kit")),
                "-Djava.awt.headless=true",
                "-Dprism.order=sw",
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless"));
        line.addAll(options);
        line.addAll(List.of("-cp", classPath(), Main.class.getName()));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line)
                .directory(folder.toAbsolutePath().toFile())
                .redirectOutput(Redirect.to(said.resolve("out" + all.size()).toFile()))
                .redirectError(Redirect.to(said.resolve("err" + all.size()).toFile()));
        builder.environment().putAll(Map.of("ZOETROPE_HOME", home.toString(), "LC_ALL", "C.UTF-8"));
        builder.environment().remove("SEGMIND_API_KEY");
        builder.environment().remove("DISPLAY");
        Process process = builder.start();
        all.add(process);
        return process;
    }

    private static String classPath() {
        return String.join(
                File.pathSeparator,
                List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
                        .map(Starts::absolute)
                        .toList());
    }

    private static String absolute(String path) {
        return Path.of(path).toAbsolutePath().toString();
    }

    /// What the process said on its standard error.
    String err(Process process) throws IOException {
        return Files.readString(said.resolve("err" + all.indexOf(process)));
    }

    String out(Process process) throws IOException {
        return Files.readString(said.resolve("out" + all.indexOf(process)));
    }

    /// How many windows have been opened in this home.
    static int windows(Path home) {
        return count(home, OPEN);
    }

    static int count(Path home, String words) {
        try {
            return RealProgram.logs(home).split(java.util.regex.Pattern.quote(words), -1).length - 1;
        } catch (IOException noLog) {
            return 0;
        }
    }

    static boolean isOpen(Path home) {
        return until(PATIENCE, () -> windows(home) > 0);
    }

    static boolean says(Path home, String words) {
        return until(PATIENCE, () -> count(home, words) > 0);
    }

    static boolean until(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(50_000_000);
        }
        return true;
    }

    /// Its exit code, or -1 where it does not end.
    static int end(Process process) throws InterruptedException {
        return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    static void signal(Process process, String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /// Kills what still runs.
    @Override
    public void close() throws InterruptedException {
        for (Process process : all) {
            process.destroyForcibly().waitFor();
        }
        all.clear();
    }
}
