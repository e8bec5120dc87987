package app.zoetrope.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.library.LibraryCare.Seen;
import app.zoetrope.library.Trouble;
import app.zoetrope.testkit.FakeDialogs;
import app.zoetrope.testkit.FakeLibraryCare;
import app.zoetrope.testkit.ManualTaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CareViewModelTest {
    private final FakeLibraryCare care = new FakeLibraryCare();
    private final ManualTaskRunner tasks = new ManualTaskRunner();
    private int changes;
    private final FakeDialogs dialogs = new FakeDialogs();
    private final CareViewModel model = new CareViewModel(
            care,
            (into, progress) -> {
                progress.at(1, 2);
                return into.resolve("Zoetrope");
            },
            dialogs,
            tasks,
            () -> changes++);

    @Test
    void whatACheckFindsIsSaidInSentences() {
        care.willSee(new Seen(2, 0, 0, 0, 0, List.of(new Trouble(Trouble.Kind.CUT_SHORT, "2026/11/a.mp4"))));
        model.check();
        assertThat(model.runningProperty().get()).isTrue();
        tasks.runAll();
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.wordsProperty().get()).startsWith("One thing");
        assertThat(model.troubles())
                .singleElement()
                .asString()
                .contains("2026/11/a.mp4")
                .contains("shorter");
        assertThat(changes).isEqualTo(1);
    }

    @Test
    void whileOneThingIsDoneNoOtherBegins() {
        model.check();
        String words = model.wordsProperty().get();
        model.rebuild();
        assertThat(model.wordsProperty().get()).isEqualTo(words);
    }

    @Test
    void stoppedWorkSaysSoAndWhatItStillFindsIsDropped() {
        care.willSee(new Seen(9, 9, 0, 0, 0, List.of()));
        model.rebuild();
        model.stop();
        tasks.runAll();
        assertThat(model.wordsProperty().get()).startsWith("Stopped");
        assertThat(changes).isZero();
    }

    @Test
    void aFolderThatCannotBeReadIsAReason() {
        care.breakDown();
        model.rebuild();
        tasks.runAll();
        assertThat(model.wordsProperty().get()).contains("Read-only file system");
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void refusedVideosAreNamed() {
        model.bring(List.of(Path.of("folder", "song.mp3")));
        tasks.runAll();
        assertThat(model.wordsProperty().get()).startsWith("Nothing brought in").contains("1 could not be read");
        assertThat(model.troubles()).singleElement().asString().contains("song.mp3");
    }

    @Test
    void aMovedLibraryIsSaidToBeWhereItIsNow() {
        Path drive = Path.of("drive");
        dialogs.place = Optional.of(drive);
        model.move();
        assertThat(model.wordsProperty().get()).isEqualTo("Moving the library");
        tasks.runAll();
        assertThat(model.wordsProperty().get())
                .contains(drive.resolve("Zoetrope").toString());
        assertThat(changes).isEqualTo(1);
    }
}
