package app.zoetrope.generation;

import app.zoetrope.model.JobId;
import app.zoetrope.model.RemoteRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Where goes what is worth money when its own place cannot take it: the number of an accepted run, which is all that
/// leads to a paid clip, and the clip itself. Not on the library's drive, if it has one of its own.
public interface EmergencyNotes {
    /// Never throws; tries what it can.
    void keep(JobId job, RemoteRun run);

    Optional<RemoteRun> find(JobId job);

    /// Where a finished clip is kept while the library cannot take it; the folder may have to be made.
    Path clipFile(JobId job);

    /// Whether numbers and clips could be kept here now. To be asked before money is spent.
    ///
    /// @throws IOException saying in words why not
    void checkReady() throws IOException;
}
