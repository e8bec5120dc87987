package app.zoetrope.ui.player;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.media.FfmpegPictures;
import app.zoetrope.testkit.ClipMaker;
import app.zoetrope.testkit.Codecs;
import app.zoetrope.testkit.FxExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// `OddBench` in short.
@Tag("fx")
@ExtendWith(FxExtension.class)
class OddTest {
    @TempDir
    Path folder;

    @Test
    void everyOddVideoPlaysOrSaysWhyNot() throws Exception {
        Codecs.load();
        Path clips = Files.createDirectory(folder.resolve("clips"));
        try (var rig = new OddRig(folder, new FfmpegPictures(ClipMaker.kit(), folder.resolve("data")))) {
            for (Path video : OddClips.few(clips)) {
                OddRig.End end = rig.run(video);
                assertThat(end).as(video.getFileName().toString()).isNotIn(OddRig.End.HANGS, OddRig.End.ORPHAN);
                if (video.getFileName().toString().matches("whole.mp4|vp9.*|av1.*|ten bits.*|wrong ending.*")) {
                    assertThat(end).as(video.getFileName().toString()).isEqualTo(OddRig.End.PLAYS);
                }
            }
        }
    }
}
