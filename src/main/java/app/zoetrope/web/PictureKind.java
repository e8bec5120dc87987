package app.zoetrope.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What the first bytes of a file say it is.
enum PictureKind {
    JPEG("jpg"),
    PNG("png"),
    GIF("gif"),
    WEBP("webp"),
    BMP("bmp"),
    TIFF("tiff");

    static final int BYTES_NEEDED = 16;

    private final String extension;

    PictureKind(String extension) {
        this.extension = extension;
    }

    String extension() {
        return extension;
    }

    static Optional<PictureKind> of(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
            return Optional.of(TIFF);
        }
        // two letters are little: the reserved bytes of the header must be zero too
        return text.startsWith("BM") && text.startsWith("\0\0\0\0", 6) ? Optional.of(BMP) : Optional.empty();
    }

    /// Whether these bytes begin a web page rather than any kind of file.
    static boolean isPage(byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1).stripLeading().startsWith("<");
    }
}
