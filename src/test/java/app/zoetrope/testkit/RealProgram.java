package app.zoetrope.testkit;

import app.zoetrope.Main;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The program as a person starts it in a terminal: each time a process of its own, with the Java and the class path of
/// this one. A cache of what Java makes of the classes is made once, so that a start takes half as long.
public final class RealProgram {
    /// No command takes this long.
    public static final Duration LONGEST = Duration.ofSeconds(90);

    private final Path folder;
    private final String classPath;
    private final List<String> options = new ArrayList<>(List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx300m",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-Dzoetrope.poll=60",
            "-Dzoetrope.kit="
                    + Path.of(System.getProperty("zoetrope.kit", "target/kit")).toAbsolutePath()));

    private List<String> starter = List.of();

    private RealProgram(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        var parts = new ArrayList<String>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(part).toAbsolutePath();
            parts.add((Files.isDirectory(path) ? jar(path, parts.size()) : path).toString());
        }
        classPath = String.join(File.pathSeparator, parts);
    }

    /// @param picture for the run that the cache is made of
    public static RealProgram prepare(Path folder, Path picture) throws IOException, InterruptedException {
        var program = new RealProgram(folder);
        Path cache = folder.resolve("classes.aot");
        Path home = folder.resolve("first");
        try (var service = FakeSegmind.start()) {
            Run first = program.start(home, service, List.of("-XX:AOTCacheOutput=" + cache), generate(picture));
            if (first.end() != 0) {
                throw new IOException("The program does not work here: " + first.err() + first.out());
            }
        }
        if (Files.exists(cache)) {
            program.options.add("-XX:AOTCache=" + cache);
        }
        return program;
    }

    /// From now on each start leads a group of processes, as in a terminal.
    public RealProgram leading() {
        starter = List.of("setsid");
        return this;
    }

    /// The cheapest clip.
    public static String[] generate(Path picture, String... more) {
        List<String> line = List.of("generate", "--engine", "segmind", "--image", picture.toString());
        List<String> rest = List.of("--prompt", "A cat surfing a wave", "--duration", "1", "--json");
        return Stream.of(line, rest, List.of(more)).flatMap(List::stream).toArray(String[]::new);
    }

    public Run start(Path home, FakeSegmind service, String... arguments) throws IOException {
        return start(home, service, List.of(), arguments);
    }

    /// @param java more options for Java itself
    public Run start(Path home, FakeSegmind service, List<String> java, String... arguments) throws IOException {
        var line = new ArrayList<>(starter);
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.addAll(java);
        line.addAll(List.of("-cp", classPath, Main.class.getName()));
        line.addAll(List.of(arguments));
        Path said = Files.createTempDirectory(Files.createDirectories(folder.resolve("said")), "run");
        var builder = new ProcessBuilder(line)
                .redirectOutput(said.resolve("out").toFile())
                .redirectError(said.resolve("err").toFile());
        builder.environment().put("ZOETROPE_HOME", home.toString());
        builder.environment().put("ZOETROPE_API_URL", service.url().toString());
        builder.environment().put("ZOETROPE_UPLOAD_URL", service.url().toString());
        builder.environment().put("SEGMIND_API_KEY", FakeSegmind.KEY);
        builder.environment().remove("DISPLAY");
        return new Run(builder.start(), said, System.nanoTime());
    }

    /// One process.
    public record Run(Process process, Path said, long since) {
        /// As the system does it, without a word to the process.
        public void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        /// @return whether it was still running then
        public boolean killAfter(Duration time) throws InterruptedException {
            long left = time.toNanos() - (System.nanoTime() - since);
            boolean ended = process.waitFor(Math.max(0, left), TimeUnit.NANOSECONDS);
            kill();
            return !ended;
        }

        /// Waits for its own end.
        ///
        /// @return its exit code
        public int end() throws InterruptedException, IOException {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                kill();
                throw new IOException("It hangs: " + out() + err());
            }
            return process.exitValue();
        }

        public Duration ran() {
            return Duration.ofNanos(System.nanoTime() - since);
        }

        public String out() throws IOException {
            return Files.readString(said.resolve("out"));
        }

        public String err() throws IOException {
            return Files.readString(said.resolve("err"));
        }
    }

    /// The cache takes classes from jars only.
    private Path jar(Path classes, int number) throws IOException {
        Path jar = folder.resolve("classes" + number + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                var out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path each : all.filter(Files::isRegularFile).collect(Collectors.toList())) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(each).toString().replace(File.separatorChar, '/')));
                Files.copy(each, out);
            }
        }
        return jar;
    }

    /// All that was written to a home's logs.
    public static String logs(Path home) throws IOException {
        Path logs = home.resolve("data").resolve("logs");
        var text = new StringBuilder();
        if (Files.isDirectory(logs)) {
            try (Stream<Path> files = Files.list(logs)) {
                for (Path file : files.sorted().toList()) {
                    text.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }
}
