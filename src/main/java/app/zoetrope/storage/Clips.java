package app.zoetrope.storage;

import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Judgement;
import app.zoetrope.model.Receipt;
import app.zoetrope.model.VideoFacts;
import java.time.Duration;
import java.util.Optional;

/// A clip from the job that made it.
final class Clips {
    private Clips() {}

    static Clip of(Job job, String file, String sha256, VideoFacts facts, Receipt receipt, Duration took) {
        return new Clip(
                ClipId.of(job.id()),
                job.engine(),
                job.request(),
                job.framing(),
                Optional.of(job.given()),
                Optional.of(job.sent()),
                file,
                sha256,
                facts,
                job.estimate(),
                receipt.cost(),
                receipt.requestId().or(() -> requestId(job)).filter(number -> !number.isEmpty()),
                Optional.of(job.batch()),
                job.parent(),
                job.created(),
                took,
                Judgement.NONE,
                Optional.empty());
    }

    private static Optional<String> requestId(Job job) {
        return switch (job.state()) {
            case JobState.Running(var run) -> Optional.of(run.requestId());
            case JobState.Downloading downloading ->
                Optional.of(downloading.run().requestId());
            default -> Optional.empty();
        };
    }
}
