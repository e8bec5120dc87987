package app.zoetrope.ui.player;

import app.zoetrope.media.FfmpegPictures;
import app.zoetrope.testkit.ClipMaker;
import app.zoetrope.testkit.Codecs;
import app.zoetrope.testkit.FxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Every frame of twelve clips, forward and back: are they the decoded ones, and how long does a step take? The window
/// is in memory, the key is held at 30 a second.
public final class StepBench {
    private StepBench() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("headless.geometry", "1600x1200-32");
        System.setProperty("prism.order", "sw");
        FxExtension.start();
        Codecs.load();
        Path folder = Files.createTempDirectory("step-bench");
        boolean right = false;
        try (var rig = new StepRig(folder, new FfmpegPictures(ClipMaker.kit(), folder.resolve("data")))) {
            right = print(rig, StepClips.all(folder));
        } catch (Exception broken) {
            System.out.println("Broken off: " + broken);
        } finally {
            delete(folder);
        }
        System.exit(right ? 0 : 1);
    }

    private static boolean print(StepRig rig, List<StepClips.Step> clips) throws IOException, InterruptedException {
        String format = "%-24s %8s %8s %10s %10s %10s%n";
        System.out.printf(format, "clip", "frames", "right", "median ms", "95 % ms", "most ms");
        var all = new ArrayList<Double>();
        boolean right = true;
        for (StepClips.Step clip : clips) {
            StepRig.Result result = rig.run(clip.video());
            right &= result.right() == result.frames();
            all.addAll(result.millis());
            row(format, clip.name(), result.frames(), result.right(), result.millis());
        }
        row(format, "all", all.size(), right ? all.size() : -1, all);
        return right;
    }

    private static void row(String format, String name, int frames, int right, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        System.out.printf(
                format,
                name,
                frames,
                right < 0 ? "not all" : right,
                millis(sorted, 0.5),
                millis(sorted, 0.95),
                millis(sorted, 1));
    }

    private static String millis(List<Double> sorted, double part) {
        int place = (int) Math.min(sorted.size() - 1L, Math.round(part * sorted.size()));
        return String.format(Locale.ROOT, "%.0f", sorted.get(place));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
