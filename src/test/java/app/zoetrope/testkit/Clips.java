package app.zoetrope.testkit;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Framing;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Judgement;
import app.zoetrope.model.Money;
import app.zoetrope.model.Resolution;
import app.zoetrope.model.StoredPicture;
import app.zoetrope.model.VideoFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// Clips that look like real ones. Clip `number` is older than clip `number - 1`, so 0 is the newest.
public final class Clips {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<String> PROMPTS = List.of(
            "A cat surfing a wave at sunset, slow push in, ocean roar and gulls",
            "Neon rain, tracking shot left",
            "Arcade hall, handheld",
            "Harbour at night, rain on glass",
            "Dunes, wind, slow pan right",
            "First light over the valley",
            "Mist drifts through the pines",
            "Skier carving, drone orbit");

    private Clips() {}

    public static List<Clip> some(int count) {
        return IntStream.range(0, count).mapToObj(Clips::clip).toList();
    }

    public static Clip clip(int number) {
        return clip(number, PROMPTS.get(Math.floorMod(number, PROMPTS.size())));
    }

    public static Clip clip(int number, String prompt) {
        boolean sketch = number % 4 == 3;
        var resolution = number % 2 == 0 ? Resolution.P480 : Resolution.P720;
        var price = sketch ? Money.ZERO : Money.usd(resolution == Resolution.P480 ? "0.6125" : "1.0625");
        var ratio = number % 5 == 4 ? AspectRatio.R9X16 : AspectRatio.R16X9;
        int seconds = 5 + number % 4;
        Instant created = NOON.minus(Duration.ofMinutes(7L * number));
        var picture = new StoredPicture("%064x".formatted(number), "jpg", 1280, 720, 212_000, "surf.jpg");
        return new Clip(
                new ClipId(new UUID(7, number)),
                sketch ? EngineId.SKETCH : EngineId.SEGMIND,
                new GenerationRequest(prompt, ratio, resolution, seconds),
                Framing.DEFAULT,
                Optional.of(picture),
                Optional.of(picture),
                "2026/11/clip %05d.mp4".formatted(number),
                "%064x".formatted(number),
                facts(ratio, seconds),
                price,
                Optional.of(price),
                sketch ? Optional.empty() : Optional.of("2c7f59ea-0b1d-4c56-9d2e-%012d".formatted(number)),
                Optional.of(new UUID(11, number / 3)),
                Optional.empty(),
                created,
                Duration.ofSeconds(43),
                judgement(number),
                Optional.empty());
    }

    /// Clip `number` with another video.
    public static Clip withFile(int number, String file, VideoFacts facts) {
        return with(clip(number).movedTo(file, Optional.empty()), facts);
    }

    public static Clip with(Clip clip, VideoFacts facts) {
        return changed(clip, facts, clip.batch(), clip.parent());
    }

    /// Clip `number` as the next shot of another.
    public static Clip nextShot(int number, Clip parent) {
        return nextShot(clip(number), parent.id());
    }

    public static Clip nextShot(Clip clip, ClipId parent) {
        return changed(clip, clip.facts(), clip.batch(), Optional.of(parent));
    }

    public static Clip withoutBatch(Clip clip) {
        return changed(clip, clip.facts(), Optional.empty(), clip.parent());
    }

    private static Clip changed(Clip clip, VideoFacts facts, Optional<UUID> batch, Optional<ClipId> parent) {
        return new Clip(
                clip.id(),
                clip.engine(),
                clip.request(),
                clip.framing(),
                clip.given(),
                clip.sent(),
                clip.file(),
                clip.sha256(),
                facts,
                clip.estimate(),
                clip.cost(),
                clip.requestId(),
                batch,
                parent,
                clip.created(),
                clip.took(),
                clip.judgement(),
                clip.deleted());
    }

    private static Judgement judgement(int number) {
        return new Judgement(
                Math.floorMod(number, 6),
                number % 10 == 0,
                number % 9 == 0,
                number % 8 == 0 ? List.of("surf", "hero") : List.of(),
                number % 7 == 0 ? List.of("Show reel") : List.of(),
                number % 11 == 0 ? "Ask for a wider frame" : "");
    }

    private static VideoFacts facts(AspectRatio ratio, int seconds) {
        boolean wide = ratio == AspectRatio.R16X9;
        return new VideoFacts(
                wide ? 736 : 400,
                wide ? 400 : 736,
                Duration.ofMillis(1000L * seconds + 40),
                24,
                24 * seconds + 1,
                "h264",
                "yuv420p",
                "aac",
                1_400_000);
    }
}
