package app.zoetrope.engine.segmind;

import app.zoetrope.generation.VideoEngine.Order;
import app.zoetrope.generation.VideoEngine.RunStatus;
import app.zoetrope.model.Receipt;
import app.zoetrope.model.RemoteRun;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Clips whose address came with the answer to the submit. Such a run has no state to ask for: it is written down as
/// one without a status address, so that the clip can be fetched even after a stop.
final class KnownFiles {
    /// What the answers said about money; not kept over a restart.
    private final Map<String, Receipt> receipts = new ConcurrentHashMap<>();

    RemoteRun keep(URI file, Receipt receipt, Order order) {
        String id = receipt.requestId().orElseGet(() -> order.job().toString());
        receipts.put(id, receipt);
        return new RemoteRun(id, Optional.empty(), Optional.of(file));
    }

    /// The clip of a run that was written down so; empty for any other.
    Optional<RunStatus> find(RemoteRun run) {
        if (run.statusUrl().isPresent()) {
            return Optional.empty();
        }
        return run.resultUrl()
                .map(file -> new RunStatus.Ready(file, receipts.getOrDefault(run.requestId(), Receipt.NONE)));
    }
}
