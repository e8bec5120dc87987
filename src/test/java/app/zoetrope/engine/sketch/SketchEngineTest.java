package app.zoetrope.engine.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.VideoEngine.Monitor;
import app.zoetrope.generation.VideoEngine.Submission.Finished;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.testkit.Scenes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SketchEngineTest {
    @TempDir
    private Path folder;

    private Path picture;

    @BeforeEach
    void drawThePicture() throws Exception {
        picture = Scenes.jpeg(folder.resolve("picture.jpg"), 800, 600);
    }

    @Test
    void itIsFreeAndMeasuresItsProgress() {
        SketchEngine engine = Sketches.engine(folder);
        assertThat(engine.id()).isEqualTo(EngineId.SKETCH);
        assertThat(engine.profile().paid()).isFalse();
        assertThat(engine.profile().measuresProgress()).isTrue();
    }

    @Test
    void theClipIsThereWhenSubmitReturnsAndCostsNothing() throws Exception {
        Path target = folder.resolve("clip.mp4");
        var submission = Sketches.make(Sketches.small("pan left, rain"), picture, target, Monitor.SILENT);
        assertThat(submission)
                .isInstanceOfSatisfying(
                        Finished.class,
                        done -> assertThat(done.receipt().cost()).contains(Money.ZERO));
        assertThat(target).isNotEmptyFile();
    }

    @Test
    void nothingIsLeftInTheScratchFolder() throws Exception {
        Sketches.make(Sketches.small("pan left"), picture, folder.resolve("clip.mp4"), Monitor.SILENT);
        assertThat(folder.resolve("scratch")).isEmptyDirectory();
    }

    @Test
    void progressIsTheShareOfFrames() throws Exception {
        List<Double> told = new ArrayList<>();
        Sketches.make(Sketches.small("zoom in"), picture, folder.resolve("clip.mp4"), (done, bytes) -> told.add(done));
        assertThat(told)
                .containsExactlyElementsOf(DoubleStream.iterate(1, frame -> frame <= 24, frame -> frame + 1)
                        .mapToObj(frame -> frame / 24)
                        .toList());
    }

    @Test
    void aMissingPictureIsSaidToBeMissing() {
        assertThatThrownBy(() -> Sketches.make(
                        Sketches.small(""), folder.resolve("none.jpg"), folder.resolve("clip.mp4"), Monitor.SILENT))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failure -> assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.PICTURE_MISSING));
    }

    @Test
    void aBrokenPictureIsSaidToBeUnreadable() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.jpg"), "no picture");
        assertThatThrownBy(() -> Sketches.make(Sketches.small(""), broken, folder.resolve("clip.mp4"), Monitor.SILENT))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failure -> assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.PICTURE_UNREADABLE));
        assertThat(folder.resolve("clip.mp4")).doesNotExist();
    }
}
