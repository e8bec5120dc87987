package app.zoetrope.generation;

import app.zoetrope.model.Balance;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.JobId;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Receipt;
import app.zoetrope.model.RemoteRun;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Makes clips, here or far away. Every call blocks and is made on a background thread; interrupting that thread
/// cancels it at once, and it then throws `InterruptedException`.
public interface VideoEngine {
    EngineId id();

    Profile profile();

    /// All that can be done before money is at stake, such as uploading the picture; may be repeated.
    ///
    /// @throws EngineException always with `Charged.NO`
    Prepared prepare(Order order, Monitor monitor) throws EngineException, InterruptedException;

    /// Sends the request: at most one POST that can be accepted. The caller has stored its intent before.
    ///
    /// @param target where a clip that comes back with the answer is written; does not exist yet
    /// @throws EngineException whose `safeToRepeat` is true only where the request provably was not accepted
    Submission submit(Prepared prepared, Path target, Monitor monitor) throws EngineException, InterruptedException;

    /// Asks how a run is doing; safe to repeat.
    ///
    /// @throws EngineException where the question failed, which says nothing about the run
    RunStatus check(RemoteRun run) throws EngineException, InterruptedException;

    /// Brings the finished file. `target` may hold the beginning of it from an earlier try, and is continued if the
    /// server can. The whole length is there when this returns.
    ///
    /// @throws EngineException of kind RESULT_EXPIRED once the service says the file is gone
    void fetch(URI file, Path target, Monitor monitor) throws EngineException, InterruptedException;

    /// What the service itself remembers of late for that very request, for a job whose answer was lost. Nothing is
    /// promised about it, so it is empty wherever the service tells nothing that can be understood.
    ///
    /// @throws EngineException where the service could not be reached or did not take the key
    default List<Trace> recent(GenerationRequest request) throws EngineException, InterruptedException {
        return List.of();
    }

    /// How long to wait before asking again, that long after the submit.
    default Duration pause(Duration sinceSubmit) {
        return Duration.ofSeconds(1);
    }

    /// What the account holds; empty for an engine that costs nothing.
    default Optional<Balance> balance() throws EngineException, InterruptedException {
        return Optional.empty();
    }

    /// @param paid whether a submit may cost money
    /// @param measuresProgress whether `Monitor.progress` is told the truth; else elapsed against typical time is
    ///     shown
    /// @param typical how long a run usually takes
    record Profile(boolean paid, boolean measuresProgress, Duration typical) {}

    /// @param picture the prepared picture, a JPEG in the library's sources
    record Order(JobId job, GenerationRequest request, Path picture) {}

    /// @param imageReference what the engine put the picture under (an address), or empty to send the bytes along
    record Prepared(Order order, Optional<URI> imageReference) {}

    /// A run that the service remembers: its number, or its file, or both.
    record Trace(Optional<String> requestId, Optional<URI> file, Optional<Instant> made) {}

    /// Told how far the work is; calls are cheap and may come from any thread.
    interface Monitor {
        Monitor SILENT = (_, _) -> {};

        /// @param done 0 to 1
        /// @param bytes how much has arrived, for a download; else 0
        void progress(double done, long bytes);
    }

    sealed interface Submission {
        /// Accepted; the clip comes later.
        record Accepted(RemoteRun run) implements Submission {}

        /// The whole clip is in the target file already.
        record Finished(Receipt receipt) implements Submission {}

        /// The whole clip came with the answer, and the target file could not take it.
        ///
        /// @param why what the system said about the file
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Held(byte[] clip, Receipt receipt, String why) implements Submission {}
    }

    sealed interface RunStatus {
        /// @param words the service's own word for it
        record Pending(String words) implements RunStatus {}

        record Ready(URI file, Receipt receipt) implements RunStatus {}

        /// A terminal state of the service without a clip; kind REFUSED for moderation.
        record Ended(Problem why) implements RunStatus {}
    }
}
