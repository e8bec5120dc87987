package app.zoetrope.platform;

import app.zoetrope.model.Redaction;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the desktop by starting its own small programs, each with a list of arguments and never through a shell. What
/// comes of it is not waited for.
public final class SystemDesktop implements Desktop {
    private static final Logger LOG = LoggerFactory.getLogger(SystemDesktop.class);
    private static final int PATIENCE_SECONDS = 10;

    private final Os os;
    private final Set<String> programs;
    private final Consumer<List<List<String>>> launcher;

    /// Looks for the desktop's programs now: the calls themselves touch no disk.
    public SystemDesktop() {
        this(Os.current(), onPath(Os.current()), SystemDesktop::launch);
    }

    /// @param programs those that can be started here
    /// @param launcher starts the commands one after another until one succeeds
    SystemDesktop(Os os, Set<String> programs, Consumer<List<List<String>>> launcher) {
        this.os = os;
        this.programs = programs;
        this.launcher = launcher;
    }

    @Override
    public boolean reveal(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        return switch (os) {
            case MAC -> tryAll(List.of(List.of("open", "-R", whole.toString())));
            case WINDOWS -> tryAll(List.of(List.of("explorer", "/select," + whole)));
            case LINUX -> revealOnLinux(whole);
        };
    }

    @Override
    public boolean open(Path file) {
        return openAddress(file.toAbsolutePath().normalize().toString());
    }

    @Override
    public boolean browse(URI address) {
        String scheme = String.valueOf(address.getScheme());
        return (scheme.equals("https") || scheme.equals("http")) && openAddress(address.toASCIIString());
    }

    private boolean openAddress(String address) {
        return tryAll(
                switch (os) {
                    case MAC -> List.of(List.of("open", address));
                    case WINDOWS -> List.of(List.of("explorer", address));
                    case LINUX -> List.of(List.of("xdg-open", address), List.of("gio", "open", address));
                });
    }

    private boolean revealOnLinux(Path file) {
        // both programs read lists: a quote ends one's text, a comma the other's
        String uri = file.toUri().toASCIIString().replace("'", "%27").replace(",", "%2C");
        String manager = "org.freedesktop.FileManager1";
        List<List<String>> ways = new ArrayList<>();
        ways.add(List.of(
                "gdbus",
                "call",
                "--session",
                "--timeout=5",
                "--dest=" + manager,
                "--object-path=/org/freedesktop/FileManager1",
                "--method=" + manager + ".ShowItems",
                "['" + uri + "']",
                ""));
        ways.add(List.of(
                "dbus-send",
                "--session",
                "--print-reply",
                "--reply-timeout=5000",
                "--dest=" + manager,
                "/org/freedesktop/FileManager1",
                manager + ".ShowItems",
                "array:string:" + uri,
                "string:"));
        Path folder = file.getParent();
        ways.add(List.of("xdg-open", folder == null ? file.toString() : folder.toString()));
        return tryAll(ways);
    }

    private boolean tryAll(List<List<String>> ways) {
        List<List<String>> possible =
                ways.stream().filter(way -> programs.contains(way.getFirst())).toList();
        if (possible.isEmpty()) {
            return false;
        }
        launcher.accept(possible);
        return true;
    }

    private static void launch(List<List<String>> ways) {
        Thread.ofVirtual().name("desktop").start(() -> {
            for (List<String> way : ways) {
                if (succeeds(way)) {
                    return;
                }
            }
            LOG.info("The desktop did not do it: {}", ways.getLast().getFirst());
        });
    }

    private static boolean succeeds(List<String> command) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            Redaction.strip(builder.environment());
            // The launcher sets it for this program's own window; a player may want to draw by OpenGL.
            builder.environment().remove("GDK_GL");
            Process process = builder.start();
            process.getOutputStream().close();
            // explorer always ends with 1; a program that goes on running is the one that was wanted
            return !process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    || process.exitValue() == 0
                    || command.getFirst().equals("explorer");
        } catch (IOException cannotStart) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /// The desktop's programs that can be started here.
    static Set<String> onPath(Os os) {
        if (os == Os.WINDOWS) {
            return Set.of("explorer");
        }
        String[] folders = System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator));
        return Stream.of("open", "xdg-open", "gio", "gdbus", "dbus-send", "notify-send", "osascript")
                .filter(program -> Stream.of(folders)
                        .filter(folder -> !folder.isEmpty())
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))))
                .collect(Collectors.toUnmodifiableSet());
    }
}
