package app.zoetrope.platform;

import app.zoetrope.model.Redaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the desktop's own small programs, each with a list of arguments and never through a shell.
public final class SystemNotifier implements Notifier {
    private static final Logger LOG = LoggerFactory.getLogger(SystemNotifier.class);
    private static final String NAME = "Zoetrope";
    private static final String CLICKED = "open";

    private final Os os;
    private final Set<String> programs;
    private final Launcher launcher;
    private final Set<Process> open = ConcurrentHashMap.newKeySet();

    /// Starts a command and waits for its end.
    @FunctionalInterface
    interface Launcher {
        /// @return what it wrote, where it succeeded
        String run(List<String> command) throws IOException, InterruptedException;
    }

    public SystemNotifier() {
        os = Os.current();
        programs = SystemDesktop.onPath(os);
        launcher = this::launch;
    }

    SystemNotifier(Os os, Set<String> programs, Launcher launcher) {
        this.os = os;
        this.programs = programs;
        this.launcher = launcher;
    }

    @Override
    public boolean show(String title, String text, Runnable onClick) {
        List<List<String>> ways = ways(title, text).stream()
                .filter(way -> programs.contains(way.getFirst()))
                .toList();
        if (ways.isEmpty()) {
            return false;
        }
        Thread.ofVirtual().name("notice").start(() -> tryAll(ways, onClick));
        return true;
    }

    private List<List<String>> ways(String title, String text) {
        return switch (os) {
            case LINUX -> linux(title, text);
            case MAC ->
                List.of(List.of(
                        "osascript",
                        "-e",
                        "on run argv",
                        "-e",
                        "display notification (item 2 of argv) with title (item 1 of argv)",
                        "-e",
                        "end run",
                        title,
                        text));
            case WINDOWS -> List.of();
        };
    }

    /// The first way tells of a click and is known from version 0.8 on.
    private static List<List<String>> linux(String title, String text) {
        // the text may be marked up, the title may not
        String plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        var clickable = new ArrayList<>(List.of("notify-send", "--app-name=" + NAME, "--icon=zoetrope"));
        clickable.addAll(List.of("--wait", "--action=default=" + CLICKED, "--", title, plain));
        return List.of(
                List.copyOf(clickable),
                List.of("notify-send", "--", title, plain),
                List.of(
                        "gdbus",
                        "call",
                        "--session",
                        "--timeout=5",
                        "--dest=org.freedesktop.Notifications",
                        "--object-path=/org/freedesktop/Notifications",
                        "--method=org.freedesktop.Notifications.Notify",
                        "--",
                        quoted(NAME),
                        "uint32 0",
                        quoted("zoetrope"),
                        quoted(title),
                        quoted(plain),
                        "@as []",
                        "@a{sv} {}",
                        "int32 -1"));
    }

    /// As gdbus reads a string.
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private void tryAll(List<List<String>> ways, Runnable onClick) {
        for (List<String> way : ways) {
            try {
                if (launcher.run(way).strip().equals("default")) {
                    onClick.run();
                }
                return;
            } catch (IOException failure) {
                LOG.debug("{} did not do it: {}", way.getFirst(), failure.getMessage());
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private String launch(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        Redaction.strip(builder.environment());
        Process process = builder.start();
        open.add(process);
        try {
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("exit code " + process.exitValue());
            }
            return said;
        } finally {
            open.remove(process);
        }
    }

    /// Nobody waits for clicks any more.
    @Override
    public void close() {
        open.forEach(Process::destroy);
    }
}
