package app.zoetrope.media;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Framing;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Judgement;
import app.zoetrope.model.Money;
import app.zoetrope.model.Resolution;
import app.zoetrope.model.VideoFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

final class TestClips {
    private TestClips() {}

    /// A clip of which the facts alone matter.
    static Clip of(VideoFacts facts) {
        return new Clip(
                new ClipId(UUID.randomUUID()),
                EngineId.SKETCH,
                new GenerationRequest("", AspectRatio.R16X9, Resolution.P720, 1),
                Framing.DEFAULT,
                Optional.empty(),
                Optional.empty(),
                "clip.mp4",
                "",
                facts,
                Money.ZERO,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Duration.ZERO,
                Judgement.NONE,
                Optional.empty());
    }
}
