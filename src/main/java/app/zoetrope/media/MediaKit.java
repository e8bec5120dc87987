package app.zoetrope.media;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder of FFmpeg's programs and libraries that ships with the application. Thread-safe.
public final class MediaKit {
    static final String MISSING =
            "The media kit (FFmpeg) is missing from this installation, so videos cannot be read or made.";

    enum Program {
        FFMPEG,
        FFPROBE;

        private String fileName() {
            return name().toLowerCase(Locale.ROOT)
                    + (System.getProperty("os.name").startsWith("Windows") ? ".exe" : "");
        }
    }

    private final @Nullable Path folder;
    private final Path cache;
    private @Nullable Path links;

    private MediaKit(@Nullable Path folder, Path cache) {
        this.folder = folder;
        this.cache = cache;
    }

    /// Looks where the system property `zoetrope.kit` says, else beside the application's code, else in the build
    /// folder of a development tree. Never fails: where there is none, `missing` says so and every use throws it.
    ///
    /// @param cache a folder of this user's alone that may hold a few links; made when needed
    public static MediaKit find(Path cache) {
        String told = System.getProperty("zoetrope.kit");
        Stream<Path> places = told == null ? besideTheCode() : Stream.of(Path.of(told));
        return new MediaKit(
                places.map(Path::toAbsolutePath)
                        .map(Path::normalize)
                        .filter(MediaKit::isKit)
                        .findFirst()
                        .orElse(null),
                cache.toAbsolutePath());
    }

    /// Why videos cannot be read or made, in a sentence; empty where the kit is there.
    public Optional<String> missing() {
        return folder == null ? Optional.of(MISSING) : Optional.empty();
    }

    Path folder() throws IOException {
        if (folder == null) {
            throw new IOException(MISSING);
        }
        return folder;
    }

    Path program(Program program) throws IOException {
        return folder().resolve(program.fileName());
    }

    /// What a child's environment needs beyond ours.
    synchronized Map<String, String> environment() throws IOException, InterruptedException {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return Map.of();
        }
        if (links == null || !Files.isDirectory(links)) {
            links = KitLinks.prepare(folder(), cache);
        }
        return KitLinks.environment(Objects.requireNonNull(links));
    }

    private static boolean isKit(Path place) {
        return Stream.of(Program.values()).allMatch(program -> Files.isRegularFile(place.resolve(program.fileName())));
    }

    private static Stream<Path> besideTheCode() {
        Path home = codeFolder().orElseGet(() -> Path.of(System.getProperty("java.home")));
        var places = Stream.of(home.resolveSibling("kit"), home.resolve("kit"));
        var buildFolders = Stream.<Path>iterate(home, Objects::nonNull, Path::getParent)
                .filter(parent -> Files.isRegularFile(parent.resolve("pom.xml")))
                .map(parent -> parent.resolve("target/kit"));
        return Stream.concat(places, buildFolders);
    }

    /// The folder of the jar, or of the classes; empty for code inside a run-time image.
    private static Optional<Path> codeFolder() {
        CodeSource source = MediaKit.class.getProtectionDomain().getCodeSource();
        try {
            URI place = source == null ? null : source.getLocation().toURI();
            if (place == null || !"file".equals(place.getScheme())) {
                return Optional.empty();
            }
            Path code = Path.of(place);
            return Optional.ofNullable(Files.isDirectory(code) ? code : code.getParent());
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// The version line of FFmpeg, and what is missing of what this application needs.
    ///
    /// @throws IOException with a sentence, if the programs are not there or do not start
    public Check check() throws IOException, InterruptedException {
        String version = new ChildProcess(this, Program.FFMPEG, List.of("-version"))
                .run()
                .text()
                .lines()
                .findFirst()
                .orElse("");
        String encoders = new ChildProcess(this, Program.FFMPEG, List.of("-hide_banner", "-encoders"))
                .run()
                .text();
        List<String> lacking = Stream.of("libopenh264", "aac")
                .filter(name -> encoders.lines().noneMatch(line -> line.contains(" " + name + " ")))
                .toList();
        return new Check(version, lacking);
    }

    /// @param version FFmpeg's own line
    /// @param lacking encoders for H.264 and AAC that this build does not have
    public record Check(String version, List<String> lacking) {}
}
