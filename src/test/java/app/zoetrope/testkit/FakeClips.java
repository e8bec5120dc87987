package app.zoetrope.testkit;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.Resolution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Makes the clips that the fake service returns, with the kit's own FFmpeg: the given picture under a slow zoom, or a
/// moving test picture, and a tone.
public final class FakeClips {
    private static final Path KIT = Path.of(System.getProperty("zoetrope.kit", "target/kit"));

    private FakeClips() {}

    private static final class Small {
        static final byte[] BYTES = make(176, 144, 1, Optional.empty());
    }

    /// A second of video and sound, made once.
    public static byte[] small() {
        return Small.BYTES.clone();
    }

    /// Of about the size in pixels that the real model returns.
    public static byte[] make(AspectRatio ratio, Resolution resolution, int seconds, Optional<byte[]> picture) {
        double area = resolution == Resolution.P480 ? 736 * 400 : 1280 * 720;
        int width = (int) Math.round(Math.sqrt(area * ratio.value()) / 16) * 16;
        int height = (int) Math.round(Math.sqrt(area / ratio.value()) / 16) * 16;
        return make(width, height, seconds, picture);
    }

    private static byte[] make(int width, int height, int seconds, Optional<byte[]> picture) {
        try {
            Path folder = Files.createTempDirectory("fake-clip");
            try {
                return make(folder, width, height, seconds, picture);
            } finally {
                for (String name : List.of("picture.jpg", "clip.mp4", "libpulse.so.0", "log")) {
                    Files.deleteIfExists(folder.resolve(name));
                }
                Files.delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static byte[] make(Path folder, int width, int height, int seconds, Optional<byte[]> picture)
            throws IOException, InterruptedException {
        String size = width + "x" + height;
        List<String> command =
                new ArrayList<>(List.of(KIT.resolve("ffmpeg").toAbsolutePath().toString(), "-v", "error", "-y"));
        List<String> filter = new ArrayList<>();
        if (picture.isPresent()) {
            Path file = Files.write(folder.resolve("picture.jpg"), picture.get());
            String fill = width + ":" + height + ":force_original_aspect_ratio=increase,crop=" + width + ":" + height;
            String zoom = "zoompan=z='1+0.12*on/%d':x='iw/2-iw/zoom/2':y='ih/2-ih/zoom/2':d=%d:s=%s:fps=24"
                    .formatted(seconds * 24, seconds * 24, size);
            command.addAll(List.of("-i", file.toString()));
            filter.addAll(List.of("-vf", "scale=" + fill + "," + zoom + ",scale=out_range=tv", "-color_range", "tv"));
        } else {
            command.addAll(List.of("-f", "lavfi", "-i", "testsrc2=s=" + size + ":r=24:d=" + seconds));
        }
        command.addAll(List.of("-f", "lavfi", "-i", "sine=330:r=48000:d=" + seconds));
        command.addAll(filter);
        command.addAll(List.of("-t", String.valueOf(seconds), "-pix_fmt", "yuv420p", "-c:v", "libopenh264"));
        command.addAll(List.of("-b:v", "2M", "-g", "24", "-c:a", "aac", "-movflags", "+faststart"));
        Path clip = folder.resolve("clip.mp4");
        command.add(clip.toString());
        run(folder, command);
        return Files.readAllBytes(clip);
    }

    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path stand = KIT.toAbsolutePath().resolve("libva-drm.so.2");
        var builder = new ProcessBuilder(command);
        if (Files.exists(stand)) {
            // a machine without sound has no libpulse; the kit's FFmpeg wants the name, never a symbol of it
            Files.createSymbolicLink(folder.resolve("libpulse.so.0"), stand);
            builder.environment().put("LD_LIBRARY_PATH", KIT.toAbsolutePath() + ":" + folder);
        }
        Path log = folder.resolve("log");
        Process child =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = child.waitFor(60, TimeUnit.SECONDS);
        if (!ended || child.exitValue() != 0) {
            child.destroyForcibly();
            throw new IOException("no clip: " + Files.readString(log));
        }
    }
}
