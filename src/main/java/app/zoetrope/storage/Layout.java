package app.zoetrope.storage;

import app.zoetrope.library.FileName;
import app.zoetrope.model.Job;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Where things are in the library folder (`design.md`, "The library on disk").
final class Layout {
    static final String BIN = "bin";
    static final String SOURCES = "sources";
    /// What is not finished yet: part files by job, and what they shall become.
    static final String INCOMING = "incoming";

    /// The searches that the user saved, in the library folder itself.
    static final String SEARCHES = "searches.json";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu/MM", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final int MOST_WORDS = 8;
    private static final int MOST_BYTES = 80;

    private Layout() {}

    /// A path for a job's video that is still free in that library: date, words of the prompt, as much of the job's
    /// number as it takes.
    static String free(Path root, Job job, ZoneId zone, String extension) {
        return free(
                root,
                job.created().atZone(zone),
                job.request().prompt(),
                job.id().toString(),
                extension);
    }

    static String free(Path root, ZonedDateTime made, String text, String id, String extension) {
        String words = FileName.words(text, MOST_WORDS, MOST_BYTES);
        String start = MONTH.format(made) + "/" + DAY.format(made) + " " + (words.isEmpty() ? "" : words + " ");
        String number = id.replace("-", "");
        for (int digits : List.of(4, 8, number.length())) {
            String name = start + number.substring(0, digits);
            if (isFree(root, name, extension)) {
                return name + "." + extension;
            }
        }
        int count = 2;
        while (!isFree(root, start + number + " " + count, extension)) {
            count++;
        }
        return start + number + " " + count + "." + extension;
    }

    private static boolean isFree(Path root, String name, String extension) {
        return Files.notExists(root.resolve(name + "." + extension), LinkOption.NOFOLLOW_LINKS)
                && Files.notExists(root.resolve(name + ".json"), LinkOption.NOFOLLOW_LINKS);
    }

    /// The sidecar of a video.
    static Path sidecar(Path video) {
        return video.resolveSibling(stem(video.getFileName().toString()) + ".json");
    }

    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    static String binned(String file) {
        return file.startsWith(BIN + "/") ? file : BIN + "/" + file;
    }

    static String unbinned(String file) {
        return file.startsWith(BIN + "/") ? file.substring(BIN.length() + 1) : file;
    }

    /// The path below the root, with `/` on every system.
    static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /// Whether a path that a file claims stays in the library.
    static boolean isInside(Path root, String file) {
        try {
            Path path = root.resolve(file).normalize();
            return path.startsWith(root) && !path.equals(root);
        } catch (InvalidPathException noPath) {
            return false;
        }
    }
}
