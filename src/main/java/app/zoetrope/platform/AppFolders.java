package app.zoetrope.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.harawata.appdirs.AppDirsFactory;
import org.jspecify.annotations.Nullable;

/// Where this application's files are. Absolute paths; nothing is created here.
///
/// @param data database, settings, logs, caches
/// @param library where clips go until the user chooses another folder
public record AppFolders(Path data, Path library) {
    private static final String NAME = "Zoetrope";
    private static final String LINUX_NAME = "zoetrope";
    private static final Pattern VIDEOS = Pattern.compile("(?m)^\\s*XDG_VIDEOS_DIR=\"(.*)\"\\s*$");

    public static AppFolders ofSystem() {
        return of(System::getenv, Path.of(System.getProperty("user.home")), Os.current(), AppFolders::dataOfSystem);
    }

    static AppFolders of(
            Function<String, @Nullable String> environment, Path home, Os os, Supplier<Path> dataOfSystem) {
        String portable = environment.apply("ZOETROPE_HOME");
        if (portable != null && !portable.isBlank()) {
            Path folder = Path.of(portable.strip()).toAbsolutePath().normalize();
            return new AppFolders(folder.resolve("data"), folder.resolve("library"));
        }
        Path videos = switch (os) {
            case MAC -> home.resolve("Movies");
            case WINDOWS -> home.resolve("Videos");
            case LINUX -> xdgVideos(environment, home).orElseGet(() -> home.resolve("Videos"));
        };
        Path data = os == Os.LINUX && isNoFolder(environment.apply("XDG_DATA_HOME"))
                ? home.resolve(".local/share").resolve(LINUX_NAME)
                : dataOfSystem.get();
        return new AppFolders(data, videos.resolve(NAME));
    }

    /// XDG's rule: what is empty or no absolute path counts as not set. The library would take it for the root.
    private static boolean isNoFolder(@Nullable String told) {
        return told != null && !told.startsWith("/");
    }

    public Path settingsFile() {
        return data.resolve("settings.json");
    }

    public Path logs() {
        return data.resolve("logs");
    }

    private static Path dataOfSystem() {
        String name = Os.current() == Os.LINUX ? LINUX_NAME : NAME;
        return Path.of(AppDirsFactory.getInstance().getUserDataDir(name, null, NAME, false))
                .toAbsolutePath();
    }

    /// What `user-dirs.dirs` says: an absolute path or one that begins with `$HOME/`; the home folder itself means
    /// that there is none.
    private static Optional<Path> xdgVideos(Function<String, @Nullable String> environment, Path home) {
        String config = environment.apply("XDG_CONFIG_HOME");
        try {
            Path folder = config == null || config.isBlank() ? home.resolve(".config") : Path.of(config);
            Matcher found = VIDEOS.matcher(Files.readString(folder.resolve("user-dirs.dirs")));
            if (!found.find()) {
                return Optional.empty();
            }
            Path videos =
                    Path.of(found.group(1).replace("$HOME", home.toString())).normalize();
            return Optional.of(videos).filter(path -> path.isAbsolute() && !path.equals(home.normalize()));
        } catch (IOException | InvalidPathException none) {
            return Optional.empty();
        }
    }
}
