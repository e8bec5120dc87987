package app.zoetrope.ui.player;

import app.zoetrope.testkit.ClipMaker;
import app.zoetrope.testkit.KitProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Files that people drop on a window and that are no ordinary clips: other formats, cut off, damaged, or no videos at
/// all.
public final class OddClips {
    private final Path folder;
    private final List<Path> made = new ArrayList<>();

    private OddClips(Path folder) {
        this.folder = folder;
    }

    /// One of most kinds.
    static List<Path> few(Path folder) throws IOException, InterruptedException {
        var odd = new OddClips(folder);
        Path whole = odd.whole();
        odd.noVideos();
        odd.otherFormats();
        odd.cut(whole, 4);
        odd.damaged(whole, 4);
        return odd.made;
    }

    /// 200 of them.
    public static List<Path> many(Path folder) throws IOException, InterruptedException {
        var odd = new OddClips(folder);
        Path whole = odd.whole();
        odd.noVideos();
        odd.otherFormats();
        odd.cut(whole, 50);
        Path late = odd.encoded("late.mp4", "-c:v", "libopenh264", "-b:v", "1M", "-c:a", "aac");
        odd.cut(late, 25);
        odd.damaged(whole, 200 - odd.made.size() - 20);
        odd.damaged(late, 200 - odd.made.size());
        return odd.made;
    }

    private Path whole() throws IOException, InterruptedException {
        Path whole = ClipMaker.clip(folder.resolve("whole.mp4"), 36);
        made.add(whole);
        return whole;
    }

    private void noVideos() throws IOException {
        write("nothing.mp4", new byte[0]);
        write("one byte.mp4", new byte[1]);
        write("text.mp4", "This is no video.".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        write("zeros.mp4", new byte[100_000]);
        var noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        write("noise.mov", noise);
        write("-i http:name 'quoted' \u00fc\ud83c\udf0a.mp4", Files.readAllBytes(folder.resolve("whole.mp4")));
        write("wrong ending.avi", Files.readAllBytes(folder.resolve("whole.mp4")));
        write("wrong ending.webm", Files.readAllBytes(folder.resolve("whole.mp4")));
    }

    private void otherFormats() throws IOException, InterruptedException {
        encoded("vp9.webm", "-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-c:a", "libopus");
        encoded("vp9.mp4", "-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-c:a", "aac");
        encoded("av1.mp4", "-c:v", "libsvtav1", "-preset", "12", "-c:a", "aac");
        encoded("av1.webm", "-c:v", "libsvtav1", "-preset", "12", "-an");
        encoded("ten bits.mov", "-c:v", "prores", "-pix_fmt", "yuv422p10le", "-c:a", "pcm_s16le");
        encoded("444.mp4", "-c:v", "mpeg4", "-an");
        encoded("444.webm", "-c:v", "libvpx-vp9", "-pix_fmt", "yuv444p", "-cpu-used", "8", "-an");
        encoded("motion.avi", "-c:v", "mjpeg", "-pix_fmt", "yuvj420p", "-c:a", "pcm_s16le");
        encoded("animated.gif", "-an");
        encoded("stream.ts", "-c:v", "libopenh264", "-c:a", "aac");
        encoded("no sound.mp4", "-c:v", "libopenh264", "-an");
        encoded("no picture.mp4", "-vn", "-c:a", "aac");
        encoded("odd size.mkv", "-vf", "scale=321:241", "-c:v", "ffv1", "-pix_fmt", "yuv444p", "-an");
        encoded("wide.mp4", "-vf", "scale=8000:16", "-c:v", "mpeg4", "-an");
        encoded("huge.mkv", "-vf", "scale=7680:4320", "-c:v", "mjpeg", "-pix_fmt", "yuvj420p", "-frames:v", "2", "-an");
        encoded(
                "too large.mkv",
                "-vf",
                "scale=12000:8000",
                "-c:v",
                "mjpeg",
                "-pix_fmt",
                "yuvj420p",
                "-frames:v",
                "1",
                "-an");
        encoded("one frame.mp4", "-c:v", "libopenh264", "-frames:v", "1", "-an");
        var ten = new ArrayList<String>();
        for (int stream = 0; stream < 5; stream++) {
            ten.addAll(List.of("-map", "0:v", "-map", "0:a"));
        }
        ten.addAll(List.of("-c:v", "libopenh264", "-c:a", "aac"));
        encoded("ten streams.mp4", ten.toArray(String[]::new));
        encoded("turned.mp4", "-c:v", "libopenh264", "-an", "-metadata:s:v", "rotate=90");
        encoded("late start.ts", "-output_ts_offset", "3000", "-c:v", "libopenh264", "-an");
        encoded("slow.mp4", "-r", "1", "-c:v", "libopenh264", "-an");
    }

    private void cut(Path whole, int pieces) throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        for (int piece = 0; piece < pieces; piece++) {
            int length = (int) ((piece + 0.5) * bytes.length / pieces);
            write("cut %s %d.mp4".formatted(whole.getFileName(), piece), Arrays.copyOf(bytes, length));
        }
    }

    private void damaged(Path whole, int number) throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        for (int seed = 0; seed < number; seed++) {
            var random = new Random(seed);
            byte[] other = bytes.clone();
            int from = seed % 3 == 0 ? 0 : random.nextInt(bytes.length);
            int length = Math.min(bytes.length - from, seed % 3 == 1 ? 4096 : bytes.length);
            for (int hit = 0; hit < 1 + random.nextInt(60); hit++) {
                other[from + random.nextInt(length)] = (byte) random.nextInt();
            }
            write("damaged %s %d.mp4".formatted(whole.getFileName(), seed), other);
        }
    }

    private void write(String name, byte[] bytes) throws IOException {
        made.add(Files.write(folder.resolve(name), bytes));
    }

    private Path encoded(String name, String... options) throws IOException, InterruptedException {
        Path target = folder.resolve(name);
        var line = new ArrayList<>(
                List.of("-v", "error", "-y", "-i", folder.resolve("whole.mp4").toString()));
        line.addAll(List.of(options));
        line.add(target.toString());
        KitProgram.run("ffmpeg", line);
        made.add(target);
        return target;
    }
}
