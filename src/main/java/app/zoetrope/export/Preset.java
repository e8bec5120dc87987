package app.zoetrope.export;

import app.zoetrope.model.Fit;
import java.util.List;

/// A format with its options under a name.
public record Preset(String name, Format format, Look look) {
    private static final int LONGEST_NAME = 60;

    /// The ones that come with the application, made for where clips go. Their names are the keys of their texts.
    public static final List<Preset> BUILT_IN = List.of(
            new Preset("mp4", Format.MP4, Look.PLAIN),
            new Preset("web", Format.WEB, Look.PLAIN),
            new Preset("vertical", Format.WEB, Look.PLAIN.sized(1080, 1920, Fit.CROP)),
            new Preset("square", Format.WEB, Look.PLAIN.sized(1080, 1080, Fit.CROP)),
            new Preset("webm", Format.WEBM, Look.PLAIN),
            new Preset("gif", Format.GIF, Look.PLAIN.sized(480, 480, Fit.NONE).rated(12)),
            new Preset("webp", Format.WEBP, Look.PLAIN.sized(640, 640, Fit.NONE).rated(15)),
            new Preset("prores", Format.PRORES, Look.PLAIN),
            new Preset("dnxhr", Format.DNXHR, Look.PLAIN),
            new Preset("frames", Format.FRAMES, Look.PLAIN),
            new Preset("png", Format.PNG, Look.PLAIN),
            new Preset("jpg", Format.JPEG, Look.PLAIN.of(90)),
            new Preset("wav", Format.WAV, Look.PLAIN),
            new Preset("m4a", Format.M4A, Look.PLAIN),
            new Preset("mp3", Format.MP3, Look.PLAIN));

    public static final Preset UNTOUCHED = BUILT_IN.getFirst();

    public boolean isBuiltIn() {
        return BUILT_IN.contains(this);
    }

    /// A format as it is where nothing else is asked for.
    public static Preset of(Format format) {
        return BUILT_IN.stream()
                .filter(preset -> preset.format == format)
                .findFirst()
                .orElseGet(() -> new Preset(format.id(), format, Look.PLAIN));
    }

    /// Whether a preset of one's own may be called so.
    public static boolean isFree(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && BUILT_IN.stream().noneMatch(preset -> preset.name().equalsIgnoreCase(name.strip()))
                && Format.ids().stream().noneMatch(name.strip()::equalsIgnoreCase);
    }

    public Preset named(String newName) {
        return new Preset(newName, format, look);
    }

    public Preset looking(Look newLook) {
        return new Preset(name, format, newLook);
    }
}
