package app.zoetrope.ui.queue;

import app.zoetrope.model.Clip;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Problem;
import java.util.Optional;

/// A job as it is shown.
///
/// @param done 0 to 1, as the engine or the download says
/// @param bytes received so far
/// @param clip of a job that is done, once it is known
/// @param trouble what became of something asked of this job; may be empty
/// @param delay the obstacle that keeps it waiting, and that it will try again to pass
public record JobCard(Job job, double done, long bytes, Optional<Clip> clip, String trouble, Optional<Problem> delay) {
    static JobCard of(Job job) {
        return new JobCard(job, 0, 0, Optional.empty(), "", Optional.empty());
    }

    /// A new state begins at the beginning.
    JobCard in(Job newer) {
        boolean same = newer.state().label().equals(job.state().label());
        return new JobCard(newer, same ? done : 0, same ? bytes : 0, clip, "", same ? delay : Optional.empty());
    }

    JobCard progressed(double newDone, long newBytes) {
        return new JobCard(job, newDone, newBytes, clip, trouble, delay);
    }

    JobCard with(Clip newClip) {
        return new JobCard(job, done, bytes, Optional.of(newClip), trouble, delay);
    }

    JobCard withTrouble(String text) {
        return new JobCard(job, done, bytes, clip, text, delay);
    }

    JobCard delayed(Optional<Problem> why) {
        return new JobCard(job, done, bytes, clip, trouble, why);
    }

    boolean isActive() {
        return job.state().isActive();
    }

    boolean isWaiting() {
        return job.state() instanceof JobState.Queued;
    }

    /// Its part of the list: worked on, waiting, ended.
    int rank() {
        return isWaiting() ? 1 : isActive() ? 0 : 2;
    }

    /// Whether its elapsed time is shown.
    boolean ticks() {
        return job.state() instanceof JobState.Running || job.state() instanceof JobState.Submitting;
    }

    /// A clip has come and is kept aside, since the library cannot take it.
    public boolean lacksPlace() {
        return isActive()
                && delay.filter(why -> why.kind() == Problem.Kind.CLIP_WAITS).isPresent();
    }

    /// It waits for a key that the service accepts.
    boolean lacksKey() {
        return isActive()
                && delay.filter(why ->
                                why.kind() == Problem.Kind.KEY_MISSING || why.kind() == Problem.Kind.KEY_REJECTED)
                        .isPresent();
    }
}
