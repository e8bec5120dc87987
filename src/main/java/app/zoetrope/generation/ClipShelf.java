package app.zoetrope.generation;

import app.zoetrope.model.Clip;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.Receipt;
import app.zoetrope.model.StoredPicture;
import app.zoetrope.model.VideoFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Where finished clips and the pictures they came from are put.
public interface ClipShelf {
    /// Copies a picture's bytes into the sources folder, once for each content; synced when this returns.
    StoredPicture keepPicture(Path picture, String name, int width, int height) throws IOException;

    Path picture(StoredPicture picture);

    /// The `.part` file that a job's video is written to: on the library's own drive, the same after a restart.
    Path partFile(Job job) throws IOException;

    /// The jobs that a part file lies there for, whatever became of them. Sweeps away what else processes that ended
    /// have left unfinished.
    List<JobId> partFiles() throws IOException;

    /// Names, syncs and moves the part file to its place, writes its sidecar and its row. May be repeated after a
    /// stop at any point.
    Clip shelve(Job job, VideoFacts facts, Receipt receipt, Duration took) throws IOException;

    /// The clip of a job whose file was moved to its place before; brought to its end if a stop came between.
    Optional<Clip> shelved(Job job) throws IOException;

    /// Keeps a body that is no video for diagnosis and returns where; the part file is gone then.
    Path setAside(Job job) throws IOException;

    /// Whether a file of that many bytes can be written there now.
    ///
    /// @throws IOException saying in words why not
    void checkRoom(long bytes) throws IOException;
}
