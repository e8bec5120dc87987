package app.zoetrope.generation;

import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.JobState;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Where jobs are kept. Every call is durable when it returns; calls come from background threads.
public interface JobStore {
    /// All, or none where `allowed` says no. It is asked while no other thread or process can add or move a job, so
    /// what it reads is still true when the jobs are stored.
    boolean add(List<Job> jobs, BooleanSupplier allowed);

    default void add(List<Job> jobs) {
        add(jobs, () -> true);
    }

    Optional<Job> find(JobId id);

    /// Those still to be worked on, oldest first.
    List<Job> active();

    /// The active jobs that no living process works on, oldest first; from now on they are this one's. Jobs that are
    /// added here are from the start.
    List<Job> adopt();

    /// The newest, whatever their state.
    List<Job> recent(int most);

    /// Compare and set: true for the one caller that found the job in a state with the label of `from`. Moving to
    /// Submitting also opens the ledger's row, in the same transaction. One that had ended and is taken up again is
    /// this process's from now on.
    ///
    /// @param allowed as for `add`; false where it says no
    boolean move(Job from, JobState to, BooleanSupplier allowed);

    default boolean move(Job from, JobState to) {
        return move(from, to, () -> true);
    }

    /// Compare and set: replaces what a job asks for, if it is still QUEUED. False where it is not.
    ///
    /// @param allowed as for `add`; false where it says no
    boolean edit(Job edited, BooleanSupplier allowed);

    /// Keeps the order in which waiting jobs start: `adopt` returns them in it.
    void order(List<JobId> order);

    /// Takes an ended or a still waiting job out of sight; its ledger row stays.
    boolean remove(JobId id);
}
