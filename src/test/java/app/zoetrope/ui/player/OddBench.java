package app.zoetrope.ui.player;

import app.zoetrope.media.FfmpegPictures;
import app.zoetrope.testkit.ClipMaker;
import app.zoetrope.testkit.Codecs;
import app.zoetrope.testkit.FxExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/// 200 damaged and odd videos on the true stage: each plays, or a sentence says why not; none hangs, and no child is
/// left behind.
public final class OddBench {
    private OddBench() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
        FxExtension.start();
        Codecs.load();
        Path folder = Files.createTempDirectory("odd-bench");
        var ends = new EnumMap<OddRig.End, List<String>>(OddRig.End.class);
        List<Path> all = OddClips.many(Files.createDirectory(folder.resolve("clips")));
        try (var rig = new OddRig(folder, new FfmpegPictures(ClipMaker.kit(), folder.resolve("data")))) {
            for (Path video : all) {
                ends.computeIfAbsent(rig.run(video), _ -> new ArrayList<>())
                        .add(video.getFileName().toString());
            }
        }
        System.out.printf("%-12s %6s  %s%n", "end", "files", "among them");
        ends.forEach((end, files) -> System.out.printf(
                "%-12s %6d  %s%n", end, files.size(), String.join(", ", files.subList(0, Math.min(20, files.size())))));
        System.exit(ends.containsKey(OddRig.End.HANGS) || ends.containsKey(OddRig.End.ORPHAN) ? 1 : 0);
    }
}
