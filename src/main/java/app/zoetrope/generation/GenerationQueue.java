package app.zoetrope.generation;

import app.zoetrope.model.Clip;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.Problem;
import java.util.List;

/// The jobs and their runners. Thread-safe. `add` blocks (it decodes and writes); the others return at once.
public interface GenerationQueue extends AutoCloseable {
    /// Checks the draft by the service's rules, the caps, the key and the room on disk, keeps its picture as given and
    /// as sent, stores a job for each take, and starts them as places become free. The jobs of one call, or of the
    /// drafts of one call, share a batch.
    ///
    /// @throws RejectedException before anything is stored, if any draft is not acceptable
    List<Job> add(List<Draft> drafts) throws RejectedException, InterruptedException;

    /// The newest jobs, active ones always among them: those being worked on, newest first; those that wait, in the
    /// order in which they will start; the others, newest first.
    List<Job> jobs();

    /// Called on any thread.
    ///
    /// @return ends the subscription
    Runnable listen(Listener listener);

    /// Takes up what a stop left behind, as `design.md` says for each state. Sends no new paid request: those that
    /// were waiting stay held until `releaseHeld`.
    void resume();

    /// Whether waiting jobs of an earlier start want the user's word.
    boolean hasHeld();

    void releaseHeld();

    /// Waiting or preparing: ends it. A run at a paid service: stops waiting (LEFT), since it cannot be cancelled
    /// there. A local run: ends it at once.
    void cancel(JobId id);

    /// Goes on at once with a job that is delayed; goes on waiting for a job that was LEFT; or looks once more for an
    /// UNKNOWN one whose number is known.
    void collect(JobId id);

    /// Looks at the service for what became of an UNKNOWN, EXPIRED or LEFT job: by its number if one was seen, else
    /// among what the service remembers of late. Costs nothing; blocks.
    ///
    /// @return whether there was something: then the job is active again
    /// @throws EngineException where the service could not be asked
    boolean look(JobId id) throws EngineException, InterruptedException;

    /// Other words, resolution or length for a job that waits; the caller has shown the price. Its ratio stays, since
    /// the picture was cut to it. Blocks.
    ///
    /// @throws RejectedException as `add`, or with ALREADY_STARTED
    Job edit(JobId id, GenerationRequest request) throws RejectedException;

    /// The order in which waiting jobs start, also after a restart. Those that are not named come last.
    void reorder(List<JobId> order);

    /// A new job with the same request and picture; the caller has shown the price.
    ///
    /// @throws RejectedException as `add`
    Job sendAgain(JobId id) throws RejectedException;

    /// Takes an ended or waiting job out of the list.
    void remove(JobId id);

    /// While paused no waiting job starts; running ones go on.
    void pause(boolean paused);

    boolean isPaused();

    /// Blocks until the job is in a state in which nothing more happens by itself.
    Job await(JobId id) throws InterruptedException;

    /// Stops the runners without ending their jobs: a later start takes them up. Local runs go back to waiting.
    @Override
    void close();

    /// What is told while jobs live.
    interface Listener {
        /// A job is new, or in a new state.
        void changed(Job job);

        /// @param done 0 to 1
        /// @param bytes received so far, for a download; else 0
        default void progressed(JobId id, double done, long bytes) {}

        /// The clip of a job that is DONE.
        default void finished(Job job, Clip clip) {}

        default void removed(JobId id) {}

        /// An active job met an obstacle and will go on by itself: no answer, a full disk, a key that is not accepted
        /// (KEY_MISSING, KEY_REJECTED: ask for one, then `collect`).
        default void delayed(Job job, Problem why) {}

        /// The obstacle that was told as a delay is gone.
        default void goesOn(JobId id) {}

        /// The waiting jobs, in the order in which they will start.
        default void reordered(List<JobId> waiting) {}

        /// The queue paused itself after repeated failures.
        default void pausedItself(Problem why) {}
    }
}
