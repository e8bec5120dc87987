package app.zoetrope.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Runs ffmpeg and ffprobe of the kit directly, to look at what the application made with other eyes than its own.
public final class KitProgram {
    private static final Path KIT = Path.of(System.getProperty("zoetrope.kit", "target/kit"))
            .toAbsolutePath()
            .normalize();

    private KitProgram() {}

    /// What the program wrote to its standard output.
    ///
    /// @param program `ffmpeg` or `ffprobe`
    /// @throws IOException with what it said on the error stream, if it failed
    public static byte[] run(String program, List<String> arguments) throws IOException, InterruptedException {
        Path said = Files.createTempFile("kit-program", ".log");
        try {
            var line = new ArrayList<String>();
            line.add(KIT.resolve(program).toString());
            line.addAll(arguments);
            var builder = new ProcessBuilder(line).redirectError(said.toFile());
            builder.environment().put("LD_LIBRARY_PATH", links().toString());
            Process process = builder.start();
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new IOException(Files.readString(said));
            }
            return output;
        } finally {
            Files.deleteIfExists(said);
        }
    }

    public static String text(String program, List<String> arguments) throws IOException, InterruptedException {
        return new String(run(program, arguments), StandardCharsets.UTF_8);
    }

    /// Every frame of a video in grey, one byte a pixel, one frame after the other.
    public static byte[] greys(Path video) throws IOException, InterruptedException {
        return run(
                "ffmpeg",
                List.of(
                        "-v",
                        "error",
                        "-i",
                        video.toString(),
                        "-map",
                        "0:v",
                        "-pix_fmt",
                        "gray",
                        "-f",
                        "rawvideo",
                        "-"));
    }

    /// The folder of links that the application made for this kit on Linux.
    private static Path links() throws IOException, InterruptedException {
        ClipMaker.kit().check();
        String name = UUID.nameUUIDFromBytes(KIT.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        return ClipMaker.CACHE.resolve("kit-" + name);
    }
}
