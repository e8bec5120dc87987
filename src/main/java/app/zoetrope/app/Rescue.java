package app.zoetrope.app;

import app.zoetrope.library.FileName;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Saves clips that the library cannot take where the user wants them. They stay in the queue, and go into the library
/// too once it can take them.
final class Rescue {
    private static final int WORDS = 8;
    private static final int LONGEST = 80;
    private static final int ID = 4;

    private Rescue() {}

    /// @return the copies; none where the clips are still at the service
    static List<Path> copy(List<Job> jobs, Path folder) throws IOException {
        var copies = new ArrayList<Path>();
        for (Job job : jobs) {
            Optional<Path> kept = kept(job);
            if (kept.isPresent()) {
                copies.add(copy(job, kept.get(), folder));
            }
        }
        return copies;
    }

    private static Optional<Path> kept(Job job) {
        return job.state() instanceof JobState.Downloading downloading
                        && "file".equals(downloading.file().getScheme())
                ? Optional.of(Path.of(downloading.file())).filter(Files::isRegularFile)
                : Optional.empty();
    }

    /// The name tells the clips apart, so one that is there already is this one.
    private static Path copy(Job job, Path kept, Path folder) throws IOException {
        String words = FileName.words(job.request().prompt(), WORDS, LONGEST);
        Path target = folder.resolve((words + " " + job.id().toString().substring(0, ID)).strip() + ".mp4");
        if (Files.notExists(target)) {
            Path part = target.resolveSibling(target.getFileName() + ".part");
            try {
                Files.copy(kept, part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, target);
            } finally {
                Files.deleteIfExists(part);
            }
        }
        return target;
    }
}
