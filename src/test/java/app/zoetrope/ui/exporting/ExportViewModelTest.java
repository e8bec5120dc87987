package app.zoetrope.ui.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.export.ExportJournal;
import app.zoetrope.export.FolderExport;
import app.zoetrope.export.Transcoder;
import app.zoetrope.model.Clip;
import app.zoetrope.settings.ExportSettings;
import app.zoetrope.settings.Settings;
import app.zoetrope.storage.FilePresets;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.CopyingTranscoder;
import app.zoetrope.testkit.FakeDesktop;
import app.zoetrope.testkit.FakeDialogs;
import app.zoetrope.testkit.ManualTaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {
    @TempDir
    Path folder;

    private final ManualTaskRunner tasks = new ManualTaskRunner();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final FakeDesktop desktop = new FakeDesktop();
    private final ExportSettings settings = new Settings(Path.of("library"), _ -> null).export();
    private final List<String> said = new ArrayList<>();
    private Path source;
    private Path target;
    private ExportViewModel model;

    @BeforeEach
    void make() throws IOException {
        source = Files.write(folder.resolve("clip.mp4"), new byte[] {1, 2, 3});
        target = Files.createDirectory(folder.resolve("out"));
        model = model(new CopyingTranscoder());
    }

    @Test
    void theNamesAreShownBeforeAnythingIsWritten() {
        settings.folderProperty().set(Optional.of(target));
        model.open(Clips.some(8));
        type("{resolution} {counter}");

        Preview preview = model.previewProperty().get();
        assertThat(preview.lines()).extracting(Preview.Line::name).startsWith("480p 001.mp4", "720p 002.mp4");
        assertThat(preview.more()).isEqualTo(2);
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void aNameThatIsTakenIsMarkedAndGetsANumber() throws IOException {
        Files.createFile(target.resolve("shot.mp4"));
        settings.folderProperty().set(Optional.of(target));
        model.open(Clips.some(2));
        type("shot");

        assertThat(model.previewProperty().get().lines())
                .containsExactly(
                        new Preview.Line("shot (2).mp4", true, false), new Preview.Line("shot (3).mp4", true, false));
    }

    @Test
    void theLatestTemplateWins() {
        settings.folderProperty().set(Optional.of(target));
        model.open(Clips.some(1));
        tasks.runAll();
        model.templateProperty().set("old");
        tasks.elapse();
        model.templateProperty().set("new");
        tasks.elapse();
        tasks.run(1);
        tasks.run(0);

        assertThat(model.previewProperty().get().lines().getFirst().name()).isEqualTo("new.mp4");
    }

    @Test
    void anEmptyTemplateCannotStartAndSaysWhy() {
        settings.folderProperty().set(Optional.of(target));
        model.open(Clips.some(1));
        type(" ");
        model.start();

        assertThat(model.problemProperty().get()).isNotEmpty();
        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Choosing());
    }

    @Test
    void aTokenThatIsNoneIsTold() {
        model.open(Clips.some(1));
        type("{promt}");
        assertThat(model.previewProperty().get().unknown()).containsExactly("promt");
    }

    @Test
    void withoutAFolderItAsksForOneAndGoesOn() {
        dialogs.place = Optional.of(target);
        model.open(Clips.some(2));
        model.start();
        tasks.runAll();

        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Finished(2, 0, false));
        assertThat(target).isDirectoryContaining("glob:**.mp4");
        assertThat(settings.folderProperty().get()).contains(target);
        model.showInFolder();
        assertThat(desktop.asked()).hasSize(1);
    }

    @Test
    void oneThatFailsSaysWhyAndTheOthersAreWritten() {
        model = model(new CopyingTranscoder() {
            @Override
            public void make(Work work, Path part, DoubleConsumer progress) throws IOException, InterruptedException {
                if (work.clips().contains(Clips.clip(1))) {
                    throw new IOException("No space left on device");
                }
                super.make(work, part, progress);
            }
        });
        settings.folderProperty().set(Optional.of(target));
        model.open(Clips.some(3));
        model.start();
        tasks.runAll();

        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Finished(2, 1, false));
        assertThat(model.rows().get(1).failureProperty().get()).contains("No space left on device");
        assertThat(model.rows().get(2).doneProperty().get()).isEqualTo(1);
    }

    @Test
    void stoppingEndsItAndTheSheetCanBeClosed() {
        settings.folderProperty().set(Optional.of(target));
        model.open(Clips.some(3));
        model.start();
        model.stop();
        tasks.runAll();
        model.close();

        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Finished(0, 0, true));
        assertThat(model.openProperty().get()).isFalse();
        assertThat(target).isEmptyDirectory();
    }

    private void type(String template) {
        model.templateProperty().set(template);
        tasks.elapse();
        tasks.runAll();
    }

    private ExportViewModel model(Transcoder transcoder) {
        var export = new FolderExport(transcoder, _ -> new byte[0], ExportJournal.NONE);
        var doors = new ExportDoors(
                (Clip _) -> source, () -> _ -> 1, export, transcoder, new FilePresets(folder), said::add);
        return new ExportViewModel(doors, tasks, dialogs, desktop, settings, ZoneOffset.UTC);
    }
}
