package app.zoetrope.platform;

import app.zoetrope.model.Redaction;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Another Java of this program, with its code and its media kit but not its optimiser's limits.
public final class JavaProcess {
    /// A file with the options that Java is to have there, a line each, where it needs some: a packaged program's cache
    /// is read by a Java set up like the one that made it.
    private static final String OPTIONS = "zoetrope.childOptions";
    /// In that file, the folder in which it lies: the program may have been moved.
    private static final String HERE = "$APPDIR";

    private static final String KIT = "zoetrope.kit";
    /// What Java itself has to say is no part of the output: a warning, a list of its threads that somebody asks for.
    private static final List<String> APART =
            List.of("-Xlog:disable", "-Xlog:all=error:stderr", "-XX:+DisplayVMOutputToStderr");

    private JavaProcess() {}

    /// With pipes for its three streams, and without what of the environment holds a key.
    ///
    /// @throws IOException if it cannot be started
    public static Process start(Class<?> main, List<String> arguments) throws IOException {
        var builder = new ProcessBuilder(java());
        builder.command().addAll(options());
        builder.command().addAll(APART);
        String kit = System.getProperty(KIT);
        if (kit != null) {
            builder.command().add("-D" + KIT + "=" + kit);
        }
        builder.command().addAll(List.of("-Djava.awt.headless=true", "-cp", classPath(main), main.getName()));
        builder.command().addAll(arguments);
        Redaction.strip(builder.environment());
        // For another Java, and for this program's own window.
        List.of("JDK_JAVA_OPTIONS", "GDK_GL").forEach(builder.environment()::remove);
        return builder.start();
    }

    /// Whether what a start needs still lies where it lay when this Java started: an update takes it away.
    public static boolean isWhole(Class<?> main) {
        var needed = new ArrayList<>(List.of(Path.of(java())));
        Optional.ofNullable(System.getProperty(OPTIONS)).map(Path::of).ifPresent(needed::add);
        Optional.ofNullable(main.getProtectionDomain().getCodeSource())
                .map(code -> Path.of(URI.create(code.getLocation().toString())))
                .ifPresent(needed::add);
        return needed.stream().allMatch(Files::exists);
    }

    private static String java() {
        String name = Os.current() == Os.WINDOWS ? "java.exe" : "java";
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static List<String> options() throws IOException {
        String file = System.getProperty(OPTIONS);
        if (file == null) {
            return List.of();
        }
        String here = String.valueOf(Path.of(file).toAbsolutePath().getParent());
        var options = new ArrayList<String>();
        for (String option : Files.readAllLines(Path.of(file))) {
            options.add(option.replace(HERE, here));
        }
        return options;
    }

    private static String classPath(Class<?> main) {
        return main.getModule().isNamed()
                ? System.getProperty("jdk.module.path") + File.separator + "*"
                : System.getProperty("java.class.path");
    }
}
