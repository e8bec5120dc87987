package app.zoetrope.ui.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.export.Collision;
import app.zoetrope.export.ExportJournal;
import app.zoetrope.export.ExportPlan;
import app.zoetrope.export.FolderExport;
import app.zoetrope.export.Format;
import app.zoetrope.export.Look;
import app.zoetrope.export.Preset;
import app.zoetrope.export.Span;
import app.zoetrope.export.Transcoder;
import app.zoetrope.export.Treatment;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Fit;
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

    @Test
    void severalFormatsMakeSeveralFilesOfEachClip() {
        settings.folderProperty().set(Optional.of(target));
        model.open(Clips.some(2));
        model.presets().add(Preset.of(Format.GIF));
        model.presets().add(Preset.of(Format.WEBM));
        assertThat(model.presets().chosen())
                .as("the untouched file makes room")
                .containsExactly(Preset.of(Format.GIF), Preset.of(Format.WEBM));
        type("{counter}");
        assertThat(model.previewProperty().get().lines())
                .extracting(Preview.Line::name)
                .containsExactly("001.gif", "001.webm", "002.gif", "002.webm");
        model.presets().remove(Preset.of(Format.GIF));
        model.presets().remove(Preset.of(Format.WEBM));
        assertThat(model.presets().chosen()).containsExactly(Preset.UNTOUCHED);
    }

    @Test
    void twoFormatsOfTheSameExtensionHaveTwoNames() {
        settings.folderProperty().set(Optional.of(target));
        model.open(Clips.some(1));
        model.presets().chosen().setAll(Preset.UNTOUCHED, Preset.of(Format.WEB));
        type("shot");
        assertThat(model.previewProperty().get().lines())
                .extracting(Preview.Line::name)
                .containsExactly("shot mp4.mp4", "shot web.mp4");
    }

    @Test
    void whatWillBeWrittenOverIsToldBeforehand() throws IOException {
        Files.createFile(target.resolve("shot.mp4"));
        settings.folderProperty().set(Optional.of(target));
        model.open(Clips.some(2));
        model.treatment().collisionProperty().set(Collision.OVERWRITE);
        type("shot");
        assertThat(model.previewProperty().get().replaced()).isEqualTo(1);
        model.treatment().collisionProperty().set(Collision.SKIP);
        tasks.runAll();
        assertThat(model.previewProperty().get().skipped()).isEqualTo(1);
        model.start();
        tasks.runAll();
        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Finished(1, 0, 1, false));
        assertThat(target.resolve("shot.mp4")).isEmptyFile();
    }

    @Test
    void aCutWithoutLossSaysWhereItTrulyBegins() {
        model.open(Clips.clip(0), new Span(1.2, 3));
        tasks.runAll();
        assertThat(model.cutProperty().get()).contains("24 to 71", "29 to 71");
        model.treatment().exactProperty().set(true);
        tasks.runAll();
        assertThat(model.cutProperty().get()).isEmpty();
    }

    @Test
    void joinedClipsBecomeOneFile() {
        settings.folderProperty().set(Optional.of(target));
        model.openJoined(Clips.some(3));
        type("all");
        assertThat(model.previewProperty().get().lines()).hasSize(1);
        assertThat(model.cutProperty().get()).contains("without loss");
        model.treatment().fadeProperty().set(0.5);
        tasks.runAll();
        assertThat(model.cutProperty().get()).contains("common form");
    }

    @Test
    void aSecondExportFollowsTheFirstAndAHiddenEndIsTold() {
        settings.folderProperty().set(Optional.of(target));
        model.open(Clips.some(2));
        tasks.runAll();
        model.start();
        model.close();
        assertThat(model.openProperty().get())
                .as("it may be hidden while it runs")
                .isFalse();
        model.open(Clips.some(3));
        assertThat(model.choosingProperty().get()).isTrue();
        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Running());
        model.templateProperty().set("second {counter}");
        model.start();
        model.close();
        tasks.runAll();
        assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Finished(5, 0, 0, false));
        assertThat(model.rows()).hasSize(5);
        assertThat(said).hasSize(1).first().asString().contains("5");
    }

    @Test
    void whatAnEarlierStartLeftWaitsForAWordAndIsFinished() throws IOException {
        var ended = new ArrayList<String>();
        var item = new ExportPlan.Item(
                List.of(Clips.clip(0)),
                List.of(source),
                Preset.UNTOUCHED,
                Treatment.PLAIN,
                target.resolve("left.mp4"),
                false,
                false);
        var rest = new ExportJournal.Unfinished(
                new ExportPlan(target, List.of(item), List.of()), new ExportJournal.Entry() {
                    @Override
                    public void done(int index) {
                        ended.add("done " + index);
                    }

                    @Override
                    public void end() {
                        ended.add("end");
                    }

                    @Override
                    public void close() {}
                });
        model = model(new CopyingTranscoder(), new ExportJournal() {
            @Override
            public Entry begin(ExportPlan plan) {
                return Entry.NONE;
            }

            @Override
            public List<Unfinished> unfinished() {
                return List.of(rest);
            }
        });
        model.takeUp();
        tasks.run(0);
        assertThat(model.openProperty().get()).isTrue();
        assertThat(model.interruptedProperty().get()).isTrue();
        assertThat(model.pausedProperty().get()).isTrue();
        model.goOn();
        tasks.runAll();
        assertThat(target.resolve("left.mp4")).exists();
        assertThat(ended).containsExactly("done 0", "end");
    }

    @Test
    void aPresetOfOnesOwnIsKeptAndFoundAgain() {
        model.open(Clips.some(1));
        model.presets().add(Preset.of(Format.WEB));
        model.presets().edit(Preset.of(Format.WEB));
        model.presets().look(Look.PLAIN.sized(1080, 1350, Fit.PAD));
        model.presets().save("Reel");
        tasks.runAll();
        var reel = new Preset("Reel", Format.WEB, Look.PLAIN.sized(1080, 1350, Fit.PAD));
        assertThat(model.presets().own()).containsExactly(reel);
        assertThat(model.presets().chosen()).containsExactly(reel);
        model.presets().save("gif");
        assertThat(model.presets().problemProperty().get()).isNotEmpty();
        model.presets().forget(reel);
        tasks.runAll();
        assertThat(model.presets().own()).isEmpty();
    }

    private void type(String template) {
        model.templateProperty().set(template);
        tasks.elapse();
        tasks.runAll();
    }

    private ExportViewModel model(Transcoder transcoder) {
        return model(transcoder, ExportJournal.NONE);
    }

    private ExportViewModel model(Transcoder transcoder, ExportJournal journal) {
        var export = new FolderExport(transcoder, _ -> new byte[0], journal);
        var doors = new ExportDoors(
                (Clip _) -> source, () -> _ -> 1, export, transcoder, new FilePresets(folder), said::add);
        return new ExportViewModel(doors, tasks, dialogs, desktop, settings, ZoneOffset.UTC);
    }
}
