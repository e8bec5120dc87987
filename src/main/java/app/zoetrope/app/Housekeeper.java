package app.zoetrope.app;

import app.zoetrope.generation.PromptBook;
import app.zoetrope.platform.CrashReports;
import app.zoetrope.ui.preferences.Housekeeping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Lets go of what the data folder keeps. The media kit's own cache stays, since it is in use.
final class Housekeeper implements Housekeeping {
    /// A file that stands on the compose screen is younger, or is made again.
    private static final Duration PAST = Duration.ofDays(1);

    private final PromptBook prompts;
    private final CrashReports reports;
    private final Path data;

    Housekeeper(PromptBook prompts, CrashReports reports, Path data) {
        this.prompts = prompts;
        this.reports = reports;
        this.data = data;
    }

    @Override
    public void forgetPrompts() {
        prompts.forget();
    }

    @Override
    public long clearCaches() throws IOException {
        return delete(data.resolve("thumbnails"), Instant.MAX)
                + delete(data.resolve("scratch"), Instant.now().minus(PAST));
    }

    private static long delete(Path folder, Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        long freed = 0;
        for (Path file : files) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                freed += Files.size(file);
                Files.deleteIfExists(file);
            }
        }
        return freed;
    }

    @Override
    public int crashReports() {
        return reports.count();
    }

    @Override
    public void deleteCrashReports() throws IOException {
        reports.deleteAll();
    }
}
