package app.zoetrope.ui.player;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.media.FfmpegPictures;
import app.zoetrope.testkit.ClipMaker;
import app.zoetrope.testkit.Codecs;
import app.zoetrope.testkit.FxExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// `StepBench` in short: the shown pixels of every step are the decoded ones.
@Tag("fx")
@ExtendWith(FxExtension.class)
class StepTest {
    @TempDir
    Path folder;

    @Test
    void everyStepShowsTheDecodedFrameForwardAndBack() throws Exception {
        Codecs.load();
        try (var rig = new StepRig(folder, new FfmpegPictures(ClipMaker.kit(), folder.resolve("data")))) {
            for (StepClips.Step clip : StepClips.few(folder)) {
                StepRig.Result result = rig.run(clip.video());
                assertThat(result.frames()).as(clip.name()).isGreaterThan(40);
                assertThat(result.right()).as(clip.name()).isEqualTo(result.frames());
            }
        }
    }
}
