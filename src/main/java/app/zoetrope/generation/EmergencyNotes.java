package app.zoetrope.generation;

import app.zoetrope.model.JobId;
import app.zoetrope.model.RemoteRun;
import java.util.Optional;

/// Where the number of an accepted run goes when the store cannot take it: it is all that leads to a paid clip.
public interface EmergencyNotes {
    /// Never throws; tries what it can.
    void keep(JobId job, RemoteRun run);

    Optional<RemoteRun> find(JobId job);
}
