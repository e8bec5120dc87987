package app.zoetrope.media;

import app.zoetrope.model.Redaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of links through which FFmpeg's programs find their libraries on Linux. It holds the kit's own
/// libraries, but `libdrm.so.2` only where the system has none: the system's belongs to its graphics driver. Sound
/// and window libraries that a bare machine lacks are stood in for by one that exports none of their functions:
/// symbols bind lazily, and nothing here ever calls them.
final class KitLinks {
    private static final Logger LOG = LoggerFactory.getLogger(KitLinks.class);
    private static final Pattern LACKING =
            Pattern.compile("error while loading shared libraries: ([\\w.+-]+): cannot open shared object file");
    private static final String DRM = "libdrm.so.2";
    private static final String STAND_IN = "libva-drm.so.2";
    private static final Set<String> NEVER_CALLED =
            Set.of("libpulse.so.0", "libasound.so.2", "libxcb.so.1", "libxcb-shm.so.0");

    private KitLinks() {}

    static Map<String, String> environment(Path links) {
        String others = System.getenv("LD_LIBRARY_PATH");
        return Map.of(
                "LD_LIBRARY_PATH",
                others == null || others.isEmpty() ? links.toString() : links + ":" + others,
                "LC_ALL",
                "C");
    }

    /// Makes the folder, or completes one of an earlier run, until the program starts.
    static Path prepare(Path kit, Path cache) throws IOException, InterruptedException {
        String name = UUID.nameUUIDFromBytes(kit.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        Path links = Files.createDirectories(cache.resolve("kit-" + name));
        try (Stream<Path> files = Files.list(kit)) {
            for (Path file : files.toList()) {
                String library = file.getFileName().toString();
                if (library.startsWith("lib") && !library.equals(DRM)) {
                    link(links.resolve(library), file);
                }
            }
        }
        for (int round = 0; round <= NEVER_CALLED.size() + 1; round++) {
            String complaint = tryToStart(kit.resolve("ffmpeg"), links);
            if (complaint.isEmpty()) {
                return links;
            }
            Matcher lacking = LACKING.matcher(complaint);
            if (!lacking.find()) {
                throw new IOException("FFmpeg does not start on this system: " + complaint);
            }
            String library = lacking.group(1);
            LOG.info("The system has no {}, so the media kit stands in for it", library);
            if (library.equals(DRM)) {
                link(links.resolve(DRM), kit.resolve(DRM));
            } else if (NEVER_CALLED.contains(library)) {
                link(links.resolve(library), kit.resolve(STAND_IN));
            } else {
                throw new IOException("FFmpeg does not start on this system: it has no " + library + ".");
            }
        }
        throw new IOException("FFmpeg does not start on this system.");
    }

    private static void link(Path link, Path target) throws IOException {
        if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(target)) {
            return;
        }
        Path draft = link.resolveSibling(link.getFileName() + "." + UUID.randomUUID());
        try {
            Files.createSymbolicLink(draft, target);
            Files.move(draft, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileAlreadyExistsException _) {
            LOG.debug("Another process made {} first", link);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// What the loader complains of; empty where the program starts.
    private static String tryToStart(Path program, Path links) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of(program.toString(), "-version"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment(links));
        Redaction.strip(builder.environment());
        builder.environment().remove("LD_BIND_NOW");
        Process process = builder.start();
        Children.watch(process);
        try {
            process.getOutputStream().close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                throw new IOException("FFmpeg does not start on this system: it hangs.");
            }
            String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.exitValue() == 0 ? "" : errors.isEmpty() ? "exit " + process.exitValue() : errors;
        } finally {
            Children.end(process);
        }
    }
}
