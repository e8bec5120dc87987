package app.zoetrope.media;

import app.zoetrope.export.Format;
import app.zoetrope.export.Look;
import java.util.ArrayList;
import java.util.List;

/// How each format is encoded by the kit.
final class Codecs {
    private static final int MIDDLE = 75;
    private static final int LEAST_RATE = 300_000;
    private static final int MOST_RATE = 40_000_000;

    private Codecs() {}

    /// What a format's encoder takes, as FFmpeg names it.
    static String pixels(Format format) {
        return switch (format) {
            case PRORES -> "yuv422p10le";
            case DNXHR -> "yuv422p";
            case FRAMES, PNG -> "rgb24";
            case JPEG -> "yuvj420p";
            default -> "yuv420p";
        };
    }

    static List<String> video(Format format, Look look, OutputSize size, double rate) {
        int quality = look.quality();
        return switch (format) {
            case MP4, WEB -> openh264(size, quality, rate);
            case WEBM ->
                List.of(
                        "-c:v",
                        "libvpx-vp9",
                        "-b:v",
                        "0",
                        "-crf",
                        Integer.toString(between(quality, 55, 17)),
                        "-deadline",
                        "good",
                        "-cpu-used",
                        "5",
                        "-row-mt",
                        "1",
                        "-tile-columns",
                        "2",
                        "-g",
                        "96");
            case GIF -> List.of("-loop", "0");
            case WEBP ->
                List.of(
                        "-c:v",
                        "libwebp_anim",
                        "-quality",
                        Integer.toString(quality),
                        "-compression_level",
                        "4",
                        "-loop",
                        "0");
            case PRORES ->
                List.of("-c:v", "prores", "-profile:v", Integer.toString(Math.min(3, quality / 25)), "-vendor", "apl0");
            case DNXHR -> List.of("-c:v", "dnxhd", "-profile:v", dnxhr(quality));
            case FRAMES, PNG -> List.of("-c:v", "png", "-compression_level", "6", "-pred", "mixed");
            case JPEG -> List.of("-c:v", "mjpeg", "-q:v", Integer.toString(between(quality, 31, 1)));
            case WAV, M4A, MP3 -> List.of();
        };
    }

    static List<String> sound(Format format, Look look) {
        String rate = between(look.quality(), 64, 256) / 32 * 32 + "k";
        return switch (format) {
            case MP4, WEB -> List.of("-c:a", "aac", "-b:a", rate, "-ac", "2");
            case M4A -> List.of("-c:a", "aac", "-b:a", rate);
            case WEBM -> List.of("-c:a", "libopus", "-b:a", rate, "-ac", "2");
            case PRORES, DNXHR, WAV -> List.of("-c:a", "pcm_s16le");
            case MP3 -> List.of("-c:a", "libmp3lame", "-b:a", rate);
            default -> List.of("-an");
        };
    }

    /// The container, as FFmpeg names it.
    static List<String> container(Format format) {
        return switch (format) {
            case MP4, WEB -> List.of("-movflags", "+faststart", "-f", "mp4");
            case WEBM -> List.of("-f", "webm");
            case GIF -> List.of("-f", "gif");
            case WEBP -> List.of("-f", "webp");
            case PRORES, DNXHR -> List.of("-f", "mov");
            case FRAMES, PNG, JPEG -> List.of("-f", "image2");
            case WAV -> List.of("-f", "wav");
            case M4A -> List.of("-movflags", "+faststart", "-f", "ipod");
            case MP3 -> List.of("-f", "mp3");
        };
    }

    /// No B-frames and short groups: the application's own player can show every frame and seek fast.
    private static List<String> openh264(OutputSize size, int quality, double rate) {
        double factor = Math.pow(2, (quality - MIDDLE) / 25.0) * Math.sqrt(Math.max(12, rate) / 24);
        long bits = Math.round(FfmpegEncoder.bitRate(size.width(), size.height()) * factor);
        var line = new ArrayList<>(List.of("-c:v", "libopenh264", "-profile:v", "high", "-slices", "2"));
        line.addAll(List.of("-threads", "2", "-rc_mode", "bitrate"));
        line.addAll(List.of("-b:v", Long.toString(Math.clamp(bits, LEAST_RATE, MOST_RATE)), "-g", "24", "-bf", "0"));
        return line;
    }

    private static String dnxhr(int quality) {
        return quality < 34 ? "dnxhr_lb" : quality < 67 ? "dnxhr_sq" : "dnxhr_hq";
    }

    /// Linear from quality 0 to 100, whole.
    private static int between(int quality, int low, int high) {
        int most = Math.max(low, high);
        return Math.min(most, (int) Math.round(low + (high - low) * quality / 100.0));
    }
}
