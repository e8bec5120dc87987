package app.zoetrope.ui.queue;

import app.zoetrope.generation.QueueSettings;
import app.zoetrope.generation.VideoEngine;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Framing;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Judgement;
import app.zoetrope.model.Money;
import app.zoetrope.model.Rates;
import app.zoetrope.model.RemoteRun;
import app.zoetrope.model.Resolution;
import app.zoetrope.model.StoredPicture;
import app.zoetrope.model.VideoFacts;
import app.zoetrope.testkit.FakeDialogs;
import app.zoetrope.testkit.FakeGenerationQueue;
import app.zoetrope.ui.fx.TaskRunner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Jobs in every state, and a queue view-model around them. The time stands still at `NOW`.
final class QueueKit implements QueueSettings {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final RemoteRun RUN = new RemoteRun("req-7f3a-51", Optional.empty(), Optional.empty());

    final FakeGenerationQueue queue = new FakeGenerationQueue();
    final FakeDialogs dialogs = new FakeDialogs();
    final Map<ClipId, Clip> clips = new HashMap<>();
    Optional<Money> balance = Optional.empty();
    private int made;

    QueueViewModel model(TaskRunner tasks) {
        return new QueueViewModel(
                queue,
                this,
                QueueKit::profile,
                id -> Optional.ofNullable(clips.get(id)),
                dialogs,
                tasks,
                () -> balance,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static VideoEngine.Profile profile(EngineId engine) {
        return engine.equals(EngineId.SKETCH)
                ? new VideoEngine.Profile(false, true, Duration.ofSeconds(8))
                : new VideoEngine.Profile(true, false, Duration.ofSeconds(50));
    }

    /// A paid job that came into its state so many seconds ago.
    Job paid(String prompt, JobState state, long secondsAgo) {
        return job(EngineId.SEGMIND, prompt, state, secondsAgo);
    }

    Job sketch(String prompt, JobState state) {
        return job(EngineId.SKETCH, prompt, state, 3);
    }

    /// One that an earlier start of the program has made is made long before.
    private Job job(EngineId engine, String prompt, JobState state, long secondsAgo) {
        made++;
        String hash = "%064x".formatted(made);
        var picture = new StoredPicture(hash, "jpg", 1280, 720, 200_000, "picture.jpg");
        return new Job(
                JobId.random(),
                UUID.randomUUID(),
                engine,
                new GenerationRequest(prompt, AspectRatio.R16X9, Resolution.P480, 6),
                Framing.DEFAULT,
                picture,
                picture,
                engine.equals(EngineId.SKETCH) ? Money.ZERO : Money.usd("0.6125"),
                Optional.empty(),
                NOW.minusSeconds(secondsAgo).plusMillis(made),
                NOW.minusSeconds(secondsAgo),
                state);
    }

    Clip clip(Job job) {
        boolean paid = job.engine().equals(EngineId.SEGMIND);
        var clip = new Clip(
                ClipId.of(job.id()),
                job.engine(),
                job.request(),
                job.framing(),
                Optional.of(job.given()),
                Optional.of(job.sent()),
                "2026/11/clip.mp4",
                "0".repeat(64),
                new VideoFacts(736, 400, Duration.ofMillis(6040), 24, 145, "h264", "yuv420p", "aac", 3_400_000),
                job.estimate(),
                paid ? Optional.of(Money.usd("0.6125")) : Optional.empty(),
                paid ? Optional.of("req-7f3a-51") : Optional.empty(),
                Optional.of(job.batch()),
                Optional.empty(),
                job.created(),
                Duration.ofSeconds(43),
                Judgement.NONE,
                Optional.empty());
        clips.put(clip.id(), clip);
        return clip;
    }

    @Override
    public Rates rates(EngineId engine) {
        return engine.equals(EngineId.SKETCH)
                ? Rates.FREE
                : new Rates(
                        Map.of(Resolution.P480, Money.usd("0.10"), Resolution.P720, Money.usd("0.175")),
                        Money.usd("0.0125"),
                        "test",
                        LocalDate.EPOCH);
    }

    @Override
    public int parallel() {
        return 3;
    }

    @Override
    public Optional<Money> capPerJob() {
        return Optional.empty();
    }

    @Override
    public Optional<Money> capPerDay() {
        return Optional.empty();
    }

    @Override
    public Optional<Money> capPerMonth() {
        return Optional.empty();
    }
}
