package app.zoetrope.testkit;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Framing;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.model.RemoteRun;
import app.zoetrope.model.Resolution;
import app.zoetrope.model.StoredPicture;
import app.zoetrope.model.VideoFacts;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Ordinary values of the model, to start from.
public final class Samples {
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    public static final String PROMPT = "A cat surfing a wave at sunset, cinematic slow motion";
    public static final VideoFacts FACTS =
            new VideoFacts(736, 400, Duration.ofMillis(6040), 24, 145, "h264", "yuv420p", "aac", 4);

    private Samples() {}

    public static GenerationRequest request(String prompt) {
        return new GenerationRequest(prompt, AspectRatio.R16X9, Resolution.P480, 6);
    }

    public static StoredPicture picture(String name) {
        return new StoredPicture("0a".repeat(32), "png", 1600, 900, 12345, name);
    }

    public static Job job(EngineId engine, JobState state) {
        return new Job(
                JobId.random(),
                UUID.randomUUID(),
                engine,
                request(PROMPT),
                Framing.DEFAULT,
                picture("cat.png"),
                picture("cat.png"),
                engine.equals(EngineId.SKETCH) ? Money.ZERO : Money.usd("0.6125"),
                Optional.empty(),
                NOON,
                NOON,
                state);
    }

    public static RemoteRun run(String requestId) {
        return new RemoteRun(
                requestId, Optional.of(URI.create("https://example.org/status/" + requestId)), Optional.empty());
    }
}
