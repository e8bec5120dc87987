package app.zoetrope.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Which files call themselves videos. Whether they are is seen when they are read.
public final class VideoFiles {
    /// In the order in which a sidecar chooses among videos of its name.
    public static final List<String> ENDINGS = List.of("mp4", "webm", "mov", "m4v", "mkv", "avi");

    private VideoFiles() {}

    public static boolean isVideo(Path file) {
        return ENDINGS.contains(ending(String.valueOf(file.getFileName())));
    }

    /// In small letters, without the dot; the whole name where there is none.
    public static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
