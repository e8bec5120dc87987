package app.zoetrope.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes JavaFX play H.264 on a Linux without codecs: its plug-in finds FFmpeg's libraries by the names of those that
/// are loaded already, so the kit's are loaded before the first `Media` is made.
public final class CodecPreload {
    private static final Logger LOG = LoggerFactory.getLogger(CodecPreload.class);
    private static final String DRM = "libdrm.so.2";

    /// In the order of their needs. The plug-in of JavaFX 25 knows libavcodec up to 61.
    private static final List<String> LIBRARIES = List.of(
            "libva.so.2",
            "libva-drm.so.2",
            "libavutil.so.59",
            "libswresample.so.5",
            "libavcodec.so.61",
            "libavformat.so.61");

    private static @Nullable Outcome outcome;

    private CodecPreload() {}

    /// @param ready whether clips can be expected to play
    /// @param words a sentence for the doctor
    public record Outcome(boolean ready, String words) {}

    /// Loads them once; later calls return the first outcome. Never throws.
    public static synchronized Outcome load(MediaKit kit) {
        if (outcome == null) {
            outcome = attempt(kit);
            LOG.info("Playback: {}", outcome.words());
        }
        return Objects.requireNonNull(outcome);
    }

    private static Outcome attempt(MediaKit kit) {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return new Outcome(true, "The system's own codecs play the clips.");
        }
        try {
            Path folder = kit.folder();
            for (String library : LIBRARIES) {
                load(folder, library);
            }
            return new Outcome(true, "The media kit's codecs play the clips.");
        } catch (IOException | RuntimeException | UnsatisfiedLinkError failure) {
            LOG.debug("The codecs could not be loaded", failure);
            return new Outcome(
                    false,
                    "The media kit's codecs could not be loaded, so clips play only if the system has its own: "
                            + failure.getMessage());
        }
    }

    /// The one door to native code in this process, open for the codecs alone.
    ///
    /// The system's `libdrm` belongs to its graphics driver; the kit's stands in only where there is none.
    @SuppressWarnings("restricted")
    private static void load(Path folder, String library) {
        String path = folder.resolve(library).toString();
        try {
            System.load(path);
        } catch (UnsatisfiedLinkError lacking) {
            if (!Objects.toString(lacking.getMessage(), "").contains(DRM)) {
                throw lacking;
            }
            System.load(folder.resolve(DRM).toString());
            System.load(path);
        }
    }
}
