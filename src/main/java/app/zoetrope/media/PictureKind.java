package app.zoetrope.media;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a file is by its first bytes; its name says nothing.
///
/// @param name as a person knows it
/// @param readable whether it is decoded here
record PictureKind(String name, boolean readable) {
    /// How many bytes `of` wants to see.
    static final int HEAD = 512;

    private static final List<String> HEIC_BRANDS = List.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1");
    private static final List<String> CAMERA_NAMES = List.of(".nef", ".nrw", ".arw", ".dng", ".pef", ".srw", ".3fr");

    /// @param fileName tells the raw files of cameras from the TIFF files that they also are
    static Optional<PictureKind> of(byte[] head, String fileName) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return readable("JPEG");
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return readable("PNG");
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return readable("WEBP");
        }
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return readable("GIF");
        }
        if (text.startsWith("BM") && text.length() > 26 && text.startsWith("\0\0\0\0", 6)) {
            return readable("BMP");
        }
        if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
            return isFromACamera(text, fileName) ? foreign("a camera's raw file") : readable("TIFF");
        }
        String name = other(text);
        return name.isEmpty() ? Optional.empty() : foreign(name);
    }

    private static Optional<PictureKind> readable(String name) {
        return Optional.of(new PictureKind(name, true));
    }

    private static Optional<PictureKind> foreign(String name) {
        return Optional.of(new PictureKind(name, false));
    }

    private static boolean isFromACamera(String text, String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return text.startsWith("CR", 8) || CAMERA_NAMES.stream().anyMatch(name::endsWith);
    }

    private static String other(String text) {
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("ftyp", 4)) {
            return ofBrand(text.substring(8, Math.min(12, text.length())));
        }
        if (text.startsWith("\u00ff\n") || text.startsWith("\0\0\0\fJXL ")) {
            return "JPEG XL";
        }
        if (start.startsWith("<svg") || (start.startsWith("<?xml") && start.contains("<svg"))) {
            return "SVG";
        }
        if (text.startsWith("8BPS")) {
            return "Photoshop (PSD)";
        }
        if (text.startsWith("%PDF")) {
            return "PDF";
        }
        if (text.startsWith("%!PS")) {
            return "PostScript";
        }
        if (text.startsWith("\0\0\0\fjP  ") || text.startsWith("\u00ffO\u00ffQ")) {
            return "JPEG 2000";
        }
        if (text.startsWith("v/1\u0001")) {
            return "OpenEXR";
        }
        if (text.startsWith("\0\0\u0001\0")) {
            return "an icon (ICO)";
        }
        if (text.startsWith("\u001aE\u00df\u00a3") || (text.startsWith("RIFF") && text.startsWith("AVI ", 8))) {
            return "a video";
        }
        if (text.startsWith("IIRO") || text.startsWith("IIU\0") || text.startsWith("FUJIFILMCCD-RAW")) {
            return "a camera's raw file";
        }
        return "";
    }

    private static String ofBrand(String brand) {
        if (HEIC_BRANDS.contains(brand)) {
            return "HEIC";
        }
        return switch (brand) {
            case "avif", "avis" -> "AVIF";
            case "crx " -> "a camera's raw file";
            default -> "a video";
        };
    }
}
