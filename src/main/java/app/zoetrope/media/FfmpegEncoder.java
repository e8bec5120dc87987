package app.zoetrope.media;

import app.zoetrope.generation.RawVideoEncoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The kit's encoder, fed through a pipe.
public final class FfmpegEncoder implements RawVideoEncoder {
    /// Enough for good pictures with this encoder: 4 Mb/s at 1280x720 (`media.md`, "The kit").
    private static final double BITS_PER_PIXEL = 4_000_000.0 / (1280 * 720);

    private static final int LOWEST_RATE = 500_000;
    private static final int HIGHEST_RATE = 20_000_000;

    private final MediaKit kit;

    public FfmpegEncoder(MediaKit kit) {
        this.kit = kit;
    }

    @Override
    public Session open(Spec spec) throws IOException {
        if (spec.width() % 2 != 0 || spec.height() % 2 != 0 || spec.width() < 16 || spec.height() < 16) {
            throw new IllegalArgumentException("Not a size of 4:2:0 frames: " + spec.width() + "x" + spec.height());
        }
        try {
            Process process = ChildProcess.start(kit, MediaKit.Program.FFMPEG, arguments(spec));
            return new EncoderSession(process, spec.target(), spec.width() * spec.height() * 3 / 2);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped.", stop);
        }
    }

    private static List<String> arguments(Spec spec) {
        var line = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-y", "-loglevel", "warning"));
        line.addAll(List.of("-f", "rawvideo", "-pixel_format", "yuv420p"));
        line.addAll(List.of("-video_size", spec.width() + "x" + spec.height()));
        line.addAll(List.of("-framerate", Integer.toString(spec.framesPerSecond())));
        line.addAll(BT709);
        line.addAll(List.of("-i", "pipe:0"));
        line.addAll(List.of("-f", "s16le", "-sample_rate", "48000", "-ch_layout", "stereo"));
        line.addAll(List.of("-i", Arguments.file(spec.audio()), "-map", "0:v", "-map", "1:a"));
        // Two slices, so that the encoder uses a second processor as soon as the drawing leaves one free.
        line.addAll(List.of("-c:v", "libopenh264", "-profile:v", "high", "-slices", "2", "-threads", "2"));
        line.addAll(List.of("-rc_mode", "bitrate"));
        line.addAll(List.of("-b:v", Integer.toString(bitRate(spec.width(), spec.height()))));
        line.addAll(List.of("-g", "24", "-bf", "0"));
        line.addAll(BT709);
        line.addAll(List.of("-c:a", "aac", "-aac_coder", "fast", "-b:a", "160k", "-movflags", "+faststart"));
        spec.metadata().forEach((key, value) -> line.addAll(List.of("-metadata", key + "=" + value)));
        line.addAll(List.of("-f", "mp4", Arguments.file(spec.target())));
        return line;
    }

    private static final List<String> BT709 =
            List.of("-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709");

    static int bitRate(int width, int height) {
        return Math.clamp(Math.round(BITS_PER_PIXEL * width * height), LOWEST_RATE, HIGHEST_RATE);
    }
}
