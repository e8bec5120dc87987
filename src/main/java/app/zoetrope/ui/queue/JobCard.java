package app.zoetrope.ui.queue;

import app.zoetrope.model.Clip;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import java.util.Optional;

/// A job as it is shown.
///
/// @param done 0 to 1, as the engine or the download says
/// @param bytes received so far
/// @param clip of a job that is done, once it is known
/// @param trouble why something asked of this job was not done; may be empty
public record JobCard(Job job, double done, long bytes, Optional<Clip> clip, String trouble) {
    static JobCard of(Job job) {
        return new JobCard(job, 0, 0, Optional.empty(), "");
    }

    /// A new state begins at the beginning.
    JobCard in(Job newer) {
        boolean same = newer.state().label().equals(job.state().label());
        return new JobCard(newer, same ? done : 0, same ? bytes : 0, clip, "");
    }

    JobCard progressed(double newDone, long newBytes) {
        return new JobCard(job, newDone, newBytes, clip, trouble);
    }

    JobCard with(Clip newClip) {
        return new JobCard(job, done, bytes, Optional.of(newClip), trouble);
    }

    JobCard withTrouble(String text) {
        return new JobCard(job, done, bytes, clip, text);
    }

    boolean isActive() {
        return job.state().isActive();
    }

    /// Its part of the list: worked on, waiting, ended.
    int rank() {
        return job.state() instanceof JobState.Queued ? 1 : isActive() ? 0 : 2;
    }

    /// Whether its elapsed time is shown.
    boolean ticks() {
        return job.state() instanceof JobState.Running || job.state() instanceof JobState.Submitting;
    }
}
