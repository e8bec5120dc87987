package app.zoetrope.testkit;

import app.zoetrope.generation.RawVideoEncoder;
import app.zoetrope.media.FfmpegEncoder;
import app.zoetrope.media.MediaKit;
import app.zoetrope.model.Pixels;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Makes small clips at test time. Every frame carries its own number: the upper half is eight upright bars, white
/// for a set bit, the highest bit left; the lower half is grey.
public final class ClipMaker {
    public static final int FPS = 24;

    /// Where the kit's links are.
    public static final Path CACHE =
            Path.of(System.getProperty("java.io.tmpdir"), "zoetrope-test-" + System.getProperty("user.name"));

    private static final MediaKit KIT = MediaKit.find(CACHE);

    private ClipMaker() {}

    /// The kit of the build.
    public static MediaKit kit() {
        return KIT;
    }

    /// H.264 and a tone in AAC, 320x240.
    public static Path clip(Path target, int frames) throws IOException, InterruptedException {
        return clip(target, 320, 240, frames, Map.of());
    }

    public static Path clip(Path target, int width, int height, int frames, Map<String, String> metadata)
            throws IOException, InterruptedException {
        Path audio = Files.createTempFile("tone", ".s16");
        try {
            Files.write(audio, tone(frames));
            var spec = new RawVideoEncoder.Spec(width, height, FPS, audio, metadata, target);
            try (var session = new FfmpegEncoder(kit()).open(spec)) {
                for (int number = 0; number < frames; number++) {
                    session.write(frame(width, height, number));
                }
                session.finish();
            }
        } finally {
            Files.delete(audio);
        }
        return target;
    }

    public static ByteBuffer frame(int width, int height, int number) {
        var frame = ByteBuffer.allocate(width * height * 3 / 2);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean bit = (number >> (7 - x * 8 / width) & 1) == 1;
                frame.put((byte) (y >= height / 2 ? 128 : bit ? 235 : 16));
            }
        }
        while (frame.hasRemaining()) {
            frame.put((byte) 128);
        }
        return frame.flip();
    }

    /// The number that a decoded frame carries, also where it was scaled.
    public static int numberOf(Pixels frame) {
        int number = 0;
        for (int bar = 0; bar < 8; bar++) {
            int x = (2 * bar + 1) * frame.width() / 16;
            int green = frame.argb()[frame.height() / 4 * frame.width() + x] >> 8 & 0xff;
            number = number << 1 | (green > 128 ? 1 : 0);
        }
        return number;
    }

    /// That many frames of a 440 Hz tone: 48 kHz, 16 bits, stereo.
    public static byte[] tone(int frames) {
        var samples = ByteBuffer.allocate(frames * 48_000 / FPS * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int index = 0; samples.hasRemaining(); index++) {
            short value = (short) (8_000 * Math.sin(2 * Math.PI * 440 * index / 48_000));
            samples.putShort(value).putShort(value);
        }
        return samples.array();
    }
}
