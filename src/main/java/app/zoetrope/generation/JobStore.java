package app.zoetrope.generation;

import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.JobState;
import java.util.List;
import java.util.Optional;

/// Where jobs are kept. Every call is durable when it returns; calls come from background threads.
public interface JobStore {
    /// All or none.
    void add(List<Job> jobs);

    Optional<Job> find(JobId id);

    /// Those still to be worked on, oldest first.
    List<Job> active();

    /// The active jobs that no living process works on, oldest first; from now on they are this one's. Jobs that are
    /// added here are from the start.
    List<Job> adopt();

    /// The newest, whatever their state.
    List<Job> recent(int most);

    /// Compare and set: true for the one caller that found the job in a state with the label of `from`. Moving to
    /// Submitting also opens the ledger's row, in the same transaction.
    boolean move(Job from, JobState to);

    /// Takes an ended or a still waiting job out of sight; its ledger row stays.
    boolean remove(JobId id);
}
