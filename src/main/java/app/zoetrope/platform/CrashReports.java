package app.zoetrope.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reports of what nobody caught: files on this machine, without keys, a few of them. They are sent nowhere.
/// Thread-safe; never throws.
public final class CrashReports {
    private static final Logger LOG = LoggerFactory.getLogger(CrashReports.class);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT);
    private static final int MOST = 10;
    private static final int LOG_LINES = 80;
    private static final long LARGEST = 4L << 20;

    private final Path data;
    private final String version;
    private final UnaryOperator<String> redact;
    private final Clock clock;
    private final Set<String> known = new HashSet<>();
    private volatile boolean kept = true;
    private volatile Consumer<Path> listener = _ -> {};

    /// @param data the folder of logs and reports
    /// @param redact takes keys out of a text
    public CrashReports(Path data, String version, UnaryOperator<String> redact, Clock clock) {
        this.data = data;
        this.version = version;
        this.redact = redact;
        this.clock = clock;
    }

    /// From now on, what ends any thread is logged and reported.
    public void install() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            LOG.error("Nobody caught what ended {}", thread.getName(), failure);
            report(thread.getName(), failure);
        });
    }

    /// Whether reports are written at all.
    public void keep(boolean wanted) {
        kept = wanted;
    }

    /// Told of each new report; on any thread.
    public void listen(Consumer<Path> newListener) {
        listener = newListener;
    }

    /// Writes a report. What comes again and again, in each frame perhaps, is written once.
    public Optional<Path> report(String thread, Throwable failure) {
        if (!kept || !isNew(failure)) {
            return Optional.empty();
        }
        try {
            Path file = write("crash-", text(thread, failure));
            listener.accept(file);
            return Optional.of(file);
        } catch (IOException | RuntimeException unwritten) {
            LOG.warn("The report cannot be written", unwritten);
            return Optional.empty();
        }
    }

    private synchronized boolean isNew(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        String where = frames.length == 0 ? "" : frames[0].toString();
        return known.size() < MOST && known.add(failure.getClass().getName() + where);
    }

    private String text(String thread, Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        Runtime runtime = Runtime.getRuntime();
        return String.join(
                "\n",
                "Zoetrope " + version + ", " + LocalDateTime.now(clock),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch") + ", Java " + System.getProperty("java.version") + ", JavaFX "
                        + System.getProperty("javafx.version", "none"),
                "Memory " + ((runtime.totalMemory() - runtime.freeMemory()) >> 20) + " of "
                        + (runtime.maxMemory() >> 20) + " MB, thread " + thread,
                "",
                trace.toString(),
                "The last lines of the log:",
                lastLog());
    }

    private String lastLog() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("logs").resolve("zoetrope.log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException none) {
            return "";
        }
    }

    /// Java's own reports of a crash, which it leaves where it was started, move to the others.
    ///
    /// @param places where they may be
    public void collect(List<Path> places) {
        for (Path place : places) {
            try (Stream<Path> files = Files.list(place)) {
                files.filter(file -> file.getFileName().toString().matches("hs_err_pid[0-9]+\\.log"))
                        .forEach(this::take);
            } catch (IOException elsewhere) {
                LOG.debug("Nothing to collect: {}", elsewhere.getMessage());
            }
        }
    }

    private void take(Path file) {
        try {
            if (Files.size(file) < LARGEST) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (text.contains("app.zoetrope")) {
                    write("java-", text);
                    Files.delete(file);
                }
            }
        } catch (IOException stays) {
            LOG.debug("A report of Java stays where it is: {}", stays.getMessage());
        }
    }

    private synchronized Path write(String kind, String text) throws IOException {
        Path folder = Files.createDirectories(folder());
        Path file = folder.resolve(kind + LocalDateTime.now(clock).format(NAME) + ".txt");
        Files.writeString(file, redact.apply(text));
        List<Path> all = all();
        for (Path old : all.subList(0, Math.max(0, all.size() - MOST))) {
            Files.deleteIfExists(old);
        }
        return file;
    }

    public Path folder() {
        return data.resolve("crashes");
    }

    public int count() {
        return all().size();
    }

    /// @throws IOException where one stays
    public synchronized void deleteAll() throws IOException {
        for (Path file : all()) {
            Files.deleteIfExists(file);
        }
    }

    /// The oldest first.
    private List<Path> all() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
