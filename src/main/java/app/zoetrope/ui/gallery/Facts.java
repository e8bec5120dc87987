package app.zoetrope.ui.gallery;

import app.zoetrope.model.Clip;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Money;
import app.zoetrope.model.VideoFacts;
import app.zoetrope.text.Dates;
import app.zoetrope.text.Text;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is known of a clip, in words.
final class Facts {
    private static final Map<String, String> CODECS = Map.ofEntries(
            Map.entry("h264", "H.264"),
            Map.entry("hevc", "H.265"),
            Map.entry("av1", "AV1"),
            Map.entry("vp9", "VP9"),
            Map.entry("mpeg4", "MPEG-4"),
            Map.entry("aac", "AAC"),
            Map.entry("mp3", "MP3"),
            Map.entry("opus", "Opus"));

    private Facts() {}

    /// A line of the inspector.
    ///
    /// @param value as shown
    /// @param whole as copied: empty where there is nothing worth copying
    record Fact(String name, String value, String whole) {}

    /// @param now decides what is today
    static List<Fact> of(Clip clip, ZonedDateTime now) {
        var facts = new ArrayList<Fact>();
        var request = clip.request();
        add(
                facts,
                "asked",
                request.ratio().label() + " · " + request.resolution().label() + " · "
                        + Text.of("gallery.seconds", request.seconds()));
        add(facts, "got", got(clip.facts()));
        add(facts, "codec", codec(clip.facts()));
        add(facts, "engine", engine(clip));
        add(facts, "cost", clip.cost().map(Text::exact).orElseGet(() -> Text.of("gallery.fact.cost.unknown")));
        if (!clip.isSketch()) {
            facts.add(new Fact("", Text.of("gallery.fact.estimate", Text.exact(clip.estimate())), ""));
        }
        add(
                facts,
                "made",
                when(clip, now) + " · " + Text.of("gallery.seconds", clip.took().toSeconds()));
        clip.requestId().ifPresent(id -> facts.add(new Fact(Text.of("gallery.fact.request"), shortened(id), id)));
        String name = clip.file().substring(clip.file().lastIndexOf('/') + 1);
        facts.add(new Fact(Text.of("gallery.fact.file"), name, name));
        facts.add(new Fact("", Text.bytes(clip.facts().bytes()), ""));
        return facts;
    }

    /// `480p · $0.61`, under a tile.
    static String price(Clip clip) {
        boolean imported = clip.engine().equals(EngineId.IMPORTED);
        String amount = clip.isSketch() || imported
                ? Text.of(imported ? "gallery.imported" : "gallery.free")
                : Text.price(clip.cost().orElse(clip.estimate()));
        return clip.request().resolution().label() + " · " + amount;
    }

    static String spoken(Clip clip) {
        return Text.of(
                "gallery.spoken",
                clip.request().prompt(),
                Text.clock(clip.facts().length()),
                clip.rating(),
                price(clip));
    }

    static Money paid(List<Clip> clips) {
        return clips.stream().map(clip -> clip.cost().orElse(clip.estimate())).reduce(Money.ZERO, Money::plus);
    }

    static Duration length(List<Clip> clips) {
        return clips.stream().map(clip -> clip.facts().length()).reduce(Duration.ZERO, Duration::plus);
    }

    static String engine(Clip clip) {
        return Text.of("gallery.engine." + clip.engine());
    }

    private static void add(List<Fact> facts, String key, String value) {
        facts.add(new Fact(Text.of("gallery.fact." + key), value, ""));
    }

    private static String got(VideoFacts video) {
        var text = new StringBuilder(video.width() + " × " + video.height());
        if (video.framesPerSecond() > 0) {
            text.append(" · ").append(Text.of("gallery.fps", video.framesPerSecond()));
        }
        return text.append(" · ")
                .append(Text.of("gallery.seconds", video.length().toMillis() / 1000.0))
                .toString();
    }

    private static String codec(VideoFacts video) {
        String sound = video.hasSound() ? named(video.audioCodec()) : Text.of("gallery.fact.silent");
        return named(video.videoCodec()) + " · " + sound;
    }

    private static String named(String codec) {
        return CODECS.getOrDefault(codec, codec);
    }

    private static String when(Clip clip, ZonedDateTime now) {
        ZonedDateTime made = clip.created().atZone(now.getZone());
        LocalDate today = now.toLocalDate();
        if (made.toLocalDate().equals(today)) {
            return Text.of("gallery.today", Dates.time(made));
        }
        if (made.toLocalDate().equals(today.minusDays(1))) {
            return Text.of("gallery.yesterday", Dates.time(made));
        }
        return Dates.date(made) + " " + Dates.time(made);
    }

    private static String shortened(String id) {
        return id.length() <= 16 ? id : id.substring(0, 8) + "…" + id.substring(id.length() - 4);
    }
}
