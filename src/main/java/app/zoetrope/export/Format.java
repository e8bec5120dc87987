package app.zoetrope.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a clip is made into.
public enum Format {
    /// The file as it is in the library, or what a lossless cut leaves of it.
    MP4("mp4", "mp4", Kind.COPY),
    /// H.264 and AAC, starting to play before it is loaded whole.
    WEB("web", "mp4", Kind.VIDEO),
    /// VP9 and Opus.
    WEBM("webm", "webm", Kind.VIDEO),
    GIF("gif", "gif", Kind.LOOP),
    WEBP("webp", "webp", Kind.LOOP),
    PRORES("prores", "mov", Kind.VIDEO),
    DNXHR("dnxhr", "mov", Kind.VIDEO),
    /// A folder of PNG files.
    FRAMES("frames", "", Kind.FRAMES),
    PNG("png", "png", Kind.STILL),
    JPEG("jpg", "jpg", Kind.STILL),
    WAV("wav", "wav", Kind.SOUND),
    M4A("m4a", "m4a", Kind.SOUND),
    MP3("mp3", "mp3", Kind.SOUND);

    /// What the formats have in common.
    public enum Kind {
        COPY,
        VIDEO,
        /// A moving picture without sound that plays for ever.
        LOOP,
        /// One file for each frame, in a folder of their own.
        FRAMES,
        STILL,
        SOUND
    }

    private final String id;
    private final String extension;
    private final Kind kind;

    Format(String id, String extension, Kind kind) {
        this.id = id;
        this.extension = extension;
        this.kind = kind;
    }

    /// The name for the terminal.
    public String id() {
        return id;
    }

    /// Without the dot; empty for a folder.
    public String extension() {
        return extension;
    }

    /// A name with the extension, if there is one.
    public String named(String name) {
        return extension.isEmpty() ? name : name + "." + extension;
    }

    public Kind kind() {
        return kind;
    }

    public boolean hasPicture() {
        return kind != Kind.SOUND;
    }

    public boolean mayHaveSound() {
        return kind == Kind.COPY || kind == Kind.VIDEO || kind == Kind.SOUND;
    }

    /// Whether prompt and settings can be written into the file.
    public boolean hasTags() {
        return kind == Kind.COPY || kind == Kind.VIDEO || this == M4A || this == MP3;
    }

    public static Optional<Format> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Format::id).toList();
    }
}
