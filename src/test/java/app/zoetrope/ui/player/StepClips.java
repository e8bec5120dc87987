package app.zoetrope.ui.player;

import app.zoetrope.testkit.ClipMaker;
import app.zoetrope.testkit.KitProgram;
import app.zoetrope.testkit.Resources;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// The clips that are stepped through: every kind of timing and order of frames that a player has to get right. Those
/// with B-frames in H.264 come with the tests, since no encoder of the kit writes any.
final class StepClips {
    private static final List<String> UNEVEN = List.of(
            "-vf",
            "settb=1/12000,setpts=N/24/TB+if(mod(N\\,3)\\,0.012/TB\\,0)+floor(N/20)*0.15/TB",
            "-fps_mode",
            "vfr");

    private StepClips() {}

    record Step(String name, Path video) {}

    /// One of every kind, as short as it can be.
    static List<Step> few(Path folder) throws IOException, InterruptedException {
        return List.of(
                new Step("openh264", made(folder, "short", "24", 24, 320, 180)),
                new Step("B-frames, uneven", stored("b-frames-uneven.mp4", folder)));
    }

    static List<Step> all(Path folder) throws IOException, InterruptedException {
        return List.of(
                new Step("openh264 1 s", made(folder, "1s", "24", 24, 640, 360)),
                new Step("openh264 15 s", made(folder, "15s", "24", 360, 640, 360)),
                new Step("openh264 720p 6 s", made(folder, "720p", "24", 144, 1280, 720)),
                new Step("openh264 23.976", made(folder, "23", "24000/1001", 96, 640, 360)),
                new Step("openh264 30", made(folder, "30", "30", 120, 640, 360)),
                new Step("openh264 one GOP", made(folder, "gop", "24", 144, 640, 360, "-g", "400")),
                new Step("openh264 uneven", made(folder, "uneven", "24", 96, 640, 360, UNEVEN)),
                new Step("with a cover picture", withCover(folder, made(folder, "plain", "24", 48, 640, 360))),
                new Step("x264 B-frames 720p", stored("b-frames.mp4", folder)),
                new Step("x264 B-frames 15 s 30", stored("b-frames-long.mp4", folder)),
                new Step("x264 B-frames uneven", stored("b-frames-uneven.mp4", folder)),
                new Step("MPEG-4 B-frames", mpeg4(folder)));
    }

    private static Path stored(String name, Path folder) throws IOException {
        return Resources.copy("/app/zoetrope/media/" + name, folder);
    }

    private static Path made(Path folder, String name, String rate, int frames, int width, int height, String... more)
            throws IOException, InterruptedException {
        return made(folder, name, rate, frames, width, height, List.of(more));
    }

    private static Path made(
            Path folder, String name, String rate, int frames, int width, int height, List<String> more)
            throws IOException, InterruptedException {
        var options = new ArrayList<>(List.of("-c:v", "libopenh264", "-b:v", "3M", "-bf", "0"));
        if (!more.contains("-g")) {
            options.addAll(List.of("-g", "24"));
        }
        options.addAll(more);
        return encoded(folder, name, rate, frames, width, height, options);
    }

    private static Path mpeg4(Path folder) throws IOException, InterruptedException {
        return encoded(
                folder, "mpeg4", "24", 72, 640, 360, List.of("-c:v", "mpeg4", "-q:v", "4", "-bf", "2", "-g", "24"));
    }

    private static Path encoded(
            Path folder, String name, String rate, int frames, int width, int height, List<String> options)
            throws IOException, InterruptedException {
        Path raw = folder.resolve(name + ".yuv");
        Path video = folder.resolve(name + ".mp4");
        try (FileChannel channel = FileChannel.open(raw, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int number = 0; number < frames; number++) {
                channel.write(frame(width, height, number));
            }
        }
        var line = new ArrayList<>(List.of("-v", "error", "-f", "rawvideo", "-pix_fmt", "yuv420p"));
        line.addAll(List.of("-s", width + "x" + height, "-r", rate, "-i", raw.toString()));
        line.addAll(options);
        line.addAll(List.of("-pix_fmt", "yuv420p", "-movflags", "+faststart", video.toString()));
        KitProgram.run("ffmpeg", line);
        Files.delete(raw);
        return video;
    }

    /// The number in bars, and below it a block that goes to and fro over two colours.
    private static ByteBuffer frame(int width, int height, int number) {
        ByteBuffer frame = ClipMaker.frame(width, height, number % 256);
        int left = Math.abs(number * 7 % (2 * (width - 40)) - (width - 40));
        for (int y = height * 5 / 8; y < height * 7 / 8; y++) {
            for (int x = left; x < left + 40; x++) {
                frame.put(y * width + x, (byte) ((x - left) / 8 % 2 == 0 ? 200 : 40));
            }
        }
        for (int y = height * 3 / 8; y < height / 2; y++) {
            for (int x = 0; x < width / 2; x++) {
                frame.put(width * height + y * width / 2 + x, (byte) (x < width / 4 ? 90 : 170));
            }
        }
        return frame;
    }

    private static Path withCover(Path folder, Path video) throws IOException, InterruptedException {
        Path cover = folder.resolve("cover.png");
        Path target = folder.resolve("covered.mp4");
        KitProgram.run(
                "ffmpeg", List.of("-v", "error", "-i", video.toString(), "-frames:v", "1", "-y", cover.toString()));
        KitProgram.run(
                "ffmpeg",
                List.of(
                        "-v",
                        "error",
                        "-i",
                        cover.toString(),
                        "-i",
                        video.toString(),
                        "-map",
                        "0:v",
                        "-map",
                        "1:v",
                        "-c",
                        "copy",
                        "-disposition:v:0",
                        "attached_pic",
                        target.toString()));
        return target;
    }
}
