package app.zoetrope.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.CropFrame;
import app.zoetrope.model.Fit;
import app.zoetrope.model.Pixels;
import app.zoetrope.testkit.DirectTaskRunner;
import app.zoetrope.testkit.ManualTaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureViewModelTest {
    @TempDir
    private Path folder;

    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private ComposeKit kit;
    private PictureViewModel model;

    @BeforeEach
    void model() {
        kit = new ComposeKit(folder, tasks);
        model = kit.model().picture();
    }

    @Test
    void theNearestRatioIsChosenAndMarked() {
        model.offer(List.of(Path.of("tower-900x1600.jpg")));
        assertThat(kit.draft.ratio().get()).isEqualTo(AspectRatio.R9X16);
        assertThat(model.matches(AspectRatio.R9X16)).isTrue();
        assertThat(model.matches(AspectRatio.R16X9)).isFalse();
    }

    @Test
    void aBrokenPictureIsSaidAndTheEarlierOneStays() {
        model.offer(List.of(Path.of("sea-1600x900.jpg")));
        model.offer(List.of(Path.of("broken.jpg")));
        assertThat(model.problemProperty().get()).contains("incomplete");
        assertThat(shownName()).isEqualTo("sea-1600x900.jpg");
        model.offer(List.of(Path.of("notes.txt")));
        assertThat(model.problemProperty().get()).contains("cannot be read");
        assertThat(shownName()).isEqualTo("sea-1600x900.jpg");
        model.offer(List.of(Path.of("hill-800x600.jpg")));
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void aFolderBringsItsPicturesInOrderAndSaysWhatWasLeftOut() throws IOException {
        Path shots = Files.createDirectory(folder.resolve("shots"));
        for (String name : List.of("b-800x600.png", "a-800x600.jpg", "c.jpg", "notes.txt", ".hidden-8x8.png")) {
            Files.createFile(shots.resolve(name));
        }
        model.offer(List.of(shots));
        assertThat(model.pictures()).extracting(GivenPicture::name).containsExactly("a-800x600.jpg", "b-800x600.png");
        assertThat(model.noteProperty().get()).isEqualTo("One file is no usable picture and was left out.");
    }

    @Test
    void rawPixelsBecomeAFile() {
        model.offer(new Pixels(1, 1, new int[] {-1}));
        GivenPicture picture = model.shownProperty().get().orElseThrow();
        assertThat(picture.name()).isEqualTo("Pasted picture");
        assertThat(picture.file()).exists().hasParent(folder);
    }

    @Test
    void aPastedLineIsAnAddressOrAPathOrIsSaidToBeNeither() throws IOException {
        model.offer("https://example.org/web.jpg");
        assertThat(shownName()).isEqualTo("web-1200x800.jpg");
        Path file = Files.createFile(folder.resolve("disk-640x480.png"));
        model.offer(file.toString());
        assertThat(shownName()).isEqualTo("disk-640x480.png");
        model.offer(file.toUri().toString());
        assertThat(model.problemProperty().get()).isEmpty();
        model.offer("a plain sentence");
        assertThat(model.problemProperty().get()).contains("clipboard holds no picture");
        assertThat(shownName()).isEqualTo("disk-640x480.png");
    }

    @Test
    void onlyTheLastOfSeveralOffersIsShown() {
        var slow = new ManualTaskRunner();
        kit = new ComposeKit(folder, slow);
        model = kit.model().picture();
        model.offer(List.of(Path.of("first-800x600.jpg")));
        model.offer(List.of(Path.of("second-800x600.jpg")));
        slow.runAll();
        assertThat(shownName()).isEqualTo("second-800x600.jpg");
    }

    @Test
    void manyChangesOfTheFrameArePreparedOnceAndTheLastOneCounts() {
        model.offer(List.of(Path.of("sea-1600x900.jpg")));
        tasks.elapse();
        kit.pictures.prepared.clear();
        for (int step = 1; step <= 20; step++) {
            model.frame(new CropFrame(0.5, 0.5, 1 + step / 10.0));
        }
        assertThat(model.sendingProperty().get()).isEmpty();
        tasks.elapse();
        assertThat(kit.pictures.prepared).containsExactly("16:9 CROP 3.0");
        assertThat(model.sendingProperty().get())
                .hasValueSatisfying(file -> assertThat(file.width()).isEqualTo(1280));
    }

    @Test
    void aPreparationThatIsOvertakenIsNotShown() {
        var slow = new ManualTaskRunner();
        kit = new ComposeKit(folder, slow);
        model = kit.model().picture();
        model.offer(List.of(Path.of("sea-1600x900.jpg")));
        slow.runAll();
        slow.elapse();
        kit.draft.fit().set(Fit.PAD);
        slow.run(0);
        assertThat(kit.pictures.prepared).containsExactly("16:9 CROP 1.0");
        assertThat(model.sendingProperty().get()).isEmpty();
        slow.runAll();
        assertThat(kit.pictures.prepared).containsExactly("16:9 CROP 1.0", "16:9 PAD 1.0");
        assertThat(model.sendingProperty().get()).isPresent();
    }

    @Test
    void theFrameStaysOnThePictureAndWithIt() {
        model.offer(List.of(Path.of("a-1600x900.jpg"), Path.of("b-1600x900.jpg")));
        model.frame(new CropFrame(5, -5, 2));
        assertThat(model.shownProperty().get().orElseThrow().frame()).isEqualTo(new CropFrame(0.75, 0.25, 2));
        model.show(model.pictures().get(1));
        assertThat(model.shownProperty().get().orElseThrow().frame()).isEqualTo(CropFrame.WHOLE);
        assertThat(model.pictures().getFirst().frame().zoom()).isEqualTo(2);
    }

    @Test
    void removingTheLastPictureClearsTheWell() {
        model.offer(List.of(Path.of("a-1600x900.jpg"), Path.of("b-1600x900.jpg")));
        model.remove(model.pictures().getFirst());
        assertThat(shownName()).isEqualTo("b-1600x900.jpg");
        model.remove(model.pictures().getFirst());
        assertThat(model.shownProperty().get()).isEmpty();
        assertThat(kit.draft.picture().get()).isEmpty();
    }

    @Test
    void thePictureOfTheLastTimeComesBackWithItsRatioIfItIsThere() throws IOException {
        Path file = Files.createFile(folder.resolve("last-900x1600.png"));
        kit.draft.picture().set(Optional.of(file));
        kit.draft.ratio().set(AspectRatio.R1X1);
        assertThat(kit.model().picture().shownProperty().get().orElseThrow().file())
                .isEqualTo(file);
        assertThat(kit.draft.ratio().get()).isEqualTo(AspectRatio.R1X1);
        Files.delete(file);
        assertThat(kit.model().picture().shownProperty().get()).isEmpty();
    }

    private String shownName() {
        return model.shownProperty().get().map(GivenPicture::name).orElse("");
    }
}
