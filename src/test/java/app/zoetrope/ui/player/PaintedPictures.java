package app.zoetrope.ui.player;

import app.zoetrope.library.ClipPictures;
import app.zoetrope.library.FrameTimes;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Pixels;
import app.zoetrope.model.VideoFacts;
import app.zoetrope.testkit.Scenes;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Pictures of clips that need no video. It remembers what it was asked for and can be told to fail.
final class PaintedPictures implements ClipPictures {
    private static final Pixels SMALL = painted(156, 88);
    private static final Pixels LARGE = painted(736, 400);

    final List<String> asked = new ArrayList<>();
    boolean broken;
    /// No frame comes from there on.
    int end = Integer.MAX_VALUE;

    FrameTimes times = FrameTimes.UNKNOWN;
    private final Path folder;

    PaintedPictures(Path folder) {
        this.folder = folder;
    }

    private static Pixels painted(int width, int height) {
        BufferedImage image = Scenes.landscape(width, height);
        int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
        return new Pixels(width, height, argb);
    }

    private void ask(String what) throws IOException {
        asked.add(what);
        if (broken) {
            throw new IOException("broken");
        }
    }

    @Override
    public Path poster(Clip clip, Path video) throws IOException {
        ask("poster");
        VideoFacts facts = clip.facts();
        Path file = folder.resolve(clip.id() + ".jpg");
        return Files.exists(file) ? file : Scenes.jpeg(file, facts.width() * 640 / 1000, facts.height() * 640 / 1000);
    }

    @Override
    public boolean hasPoster(Clip clip) {
        return true;
    }

    @Override
    public Path sheet(Clip clip, Path video) throws IOException {
        return poster(clip, video);
    }

    @Override
    public List<Pixels> strip(Path video, VideoFacts facts, int count, int height) throws IOException {
        ask("strip " + video.getFileName());
        return IntStream.range(0, count).mapToObj(_ -> SMALL).toList();
    }

    @Override
    public Pixels frame(Path video, VideoFacts facts, int number) throws IOException {
        ask("frame " + number);
        return LARGE;
    }

    @Override
    public FrameTimes times(Path video) {
        return times;
    }

    @Override
    public void frames(Path video, VideoFacts facts, int first, int count, FrameSink sink) throws IOException {
        ask("frames " + first + " to " + (first + count - 1));
        for (int number = first; number < Math.min(first + count, end); number++) {
            sink.take(planes(facts.width(), facts.height()));
        }
    }

    private static byte[] planes(int width, int height) {
        var planes = new byte[(int) PlanarFrame.bytes(width, height)];
        BufferedImage image = Scenes.landscape(width, height);
        for (int at = 0; at < width * height; at++) {
            planes[at] = (byte) (16 + 219 * (image.getRGB(at % width, at / width) >> 8 & 0xff) / 255);
        }
        Arrays.fill(planes, width * height, planes.length, (byte) 128);
        return planes;
    }

    @Override
    public float[] loudness(Path video, VideoFacts facts, int parts) {
        var loudness = new float[facts.hasSound() ? parts : 0];
        for (int part = 0; part < loudness.length; part++) {
            loudness[part] = (float) Math.abs(Math.sin(part / 17.0) * Math.sin(part / 3.0));
        }
        return loudness;
    }

    @Override
    public void writePng(Pixels picture, Path target) throws IOException {
        ask("png " + target.getFileName());
    }

    @Override
    public VideoFacts facts(Path video) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path withoutSound(Path video) throws IOException {
        ask("silent");
        return Path.of("silent-" + video.getFileName());
    }

    @Override
    public Path playableCopy(Path video, VideoFacts facts) throws IOException {
        ask("copy");
        return Path.of("copy-" + video.getFileName());
    }
}
