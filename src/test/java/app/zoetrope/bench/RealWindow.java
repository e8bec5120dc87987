package app.zoetrope.bench;

import app.zoetrope.Main;
import app.zoetrope.testkit.FxExtension;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The whole program in a process of its own, with the options that `installer/run` gives it, and the hands of a
/// benchmark inside of that process. The window is in memory (Monocle) and drawn by the processor.
final class RealWindow {
    private static final long PATIENCE_NANOS = 90_000_000_000L;

    private RealWindow() {}

    /// Starts a process whose `main` calls `open`.
    ///
    /// @param home of the library
    static Process start(Class<?> main, Path home, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "@" + System.getProperty("bench.java", "installer/java.args"),
                "--enable-native-access=ALL-UNNAMED",
                "-Dzoetrope.kit=" + System.getProperty("zoetrope.kit", "target/kit"),
                "-Djava.awt.headless=true",
                "-Dprism.order=sw",
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dheadless.geometry=1440x900-32",
                "-Dbench.started=" + System.nanoTime()));
        String more = System.getProperty("bench.options", "");
        if (!more.isBlank()) {
            command.addAll(List.of(more.split(" ")));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        builder.environment().put("ZOETROPE_HOME", home.toAbsolutePath().toString());
        builder.environment().remove("SEGMIND_API_KEY");
        return builder.start();
    }

    /// Opens the window; returns while it is on its way.
    static void open() {
        Thread.ofPlatform().name("program").start(() -> Main.main(new String[0]));
    }

    /// Milliseconds since this process was asked for.
    static double sinceStart() {
        return (System.nanoTime() - Long.getLong("bench.started", 0)) / 1e6;
    }

    /// Waits until the JavaFX thread says so.
    static void await(BooleanSupplier condition) {
        if (!comes(condition)) {
            throw new IllegalStateException("It never came");
        }
    }

    /// Waits for it.
    ///
    /// @return false where it did not come in a long time
    static boolean comes(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (!isTrue(condition)) {
            if (System.nanoTime() > until) {
                return false;
            }
            LockSupport.parkNanos(2_000_000);
        }
        return true;
    }

    private static boolean isTrue(BooleanSupplier condition) {
        var up = new AtomicBoolean();
        try {
            Platform.runLater(() -> up.set(true));
        } catch (IllegalStateException notYet) {
            return false;
        }
        return FxExtension.onFx(condition::getAsBoolean);
    }

    /// JavaFX thread; null until the window is there.
    static @Nullable Scene scene() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(Window::getScene)
                .filter(scene -> scene.lookup("#nav-library") != null)
                .findFirst()
                .orElse(null);
    }

    /// JavaFX thread; null where there is none.
    static @Nullable Node node(String selector) {
        Scene scene = scene();
        return scene == null ? null : scene.lookup(selector);
    }

    /// Presses a button that is there.
    static void fire(String selector) {
        await(() -> node(selector) instanceof ButtonBase);
        FxExtension.runOnFx(() -> {
            if (node(selector) instanceof ButtonBase button) {
                button.fire();
            }
        });
    }

    /// Sends a key to a node that takes it; Monocle cannot look for shortcuts.
    static void press(String selector, KeyCode key, boolean shift) {
        FxExtension.runOnFx(() -> {
            Node to = node(selector);
            if (to != null) {
                Event.fireEvent(to, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
            }
        });
    }
}
