package app.zoetrope.generation;

import app.zoetrope.model.EngineId;
import app.zoetrope.model.Problem;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a queue works with.
///
/// @param obstacle what stands against using an engine now, such as a missing key; may block
/// @param scratch a folder for files that may vanish at any time
/// @param clock its zone decides when a day of the caps begins
public record QueueParts(
        List<VideoEngine> engines,
        JobStore store,
        Ledger ledger,
        ClipShelf shelf,
        PicturePreparer pictures,
        VideoInspector inspector,
        QueueSettings settings,
        Function<EngineId, Optional<Problem>> obstacle,
        EmergencyNotes notes,
        Path scratch,
        Clock clock) {
    Optional<VideoEngine> engine(EngineId id) {
        return engines.stream().filter(engine -> engine.id().equals(id)).findFirst();
    }

    boolean isPaid(EngineId id) {
        return engine(id).map(engine -> engine.profile().paid()).orElse(true);
    }
}
