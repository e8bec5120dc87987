package app.zoetrope.ui.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.zoetrope.export.ExportJournal;
import app.zoetrope.export.FolderExport;
import app.zoetrope.export.Format;
import app.zoetrope.export.Preset;
import app.zoetrope.export.Span;
import app.zoetrope.export.Transcoder;
import app.zoetrope.model.Clip;
import app.zoetrope.settings.Settings;
import app.zoetrope.storage.FilePresets;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.CopyingTranscoder;
import app.zoetrope.testkit.FakeDesktop;
import app.zoetrope.testkit.FakeDialogs;
import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Gestures;
import app.zoetrope.testkit.Look;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.FxTaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.application.ColorScheme;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("fx")
@ExtendWith(FxExtension.class)
class ExportViewTest {
    @TempDir
    Path folder;

    @Test
    void namesAreTypedFilesAreWrittenAndEachSaysHowItEnded() throws IOException {
        Path source = Files.write(folder.resolve("clip.mp4"), new byte[] {1, 2, 3});
        Path target = Files.createDirectory(folder.resolve("harbour deliveries"));
        Files.createFile(target.resolve("480p a cat surfing a wave at sunset.mp4"));
        var transcoder = new CopyingTranscoder() {
            @Override
            public void make(Work work, Path part, DoubleConsumer progress) throws IOException, InterruptedException {
                if (work.clips().contains(Clips.clip(2))) {
                    throw new IOException("No space left on device");
                }
                super.make(work, part, progress);
            }
        };
        try (var tasks = new FxTaskRunner()) {
            ExportViewModel model = model(source, transcoder, target, tasks);
            Stage stage = Look.show(() -> new StackPane(new ExportView(model)), 1024, 640, ColorScheme.DARK);
            assertThat(FxExtension.onFx(() ->
                            Gestures.node(stage, "export-sheet").getParent().isVisible()))
                    .isFalse();

            FxExtension.runOnFx(() -> model.open(Clips.some(9)));
            FxExtension.runOnFx(() -> ((TextInputControl) Gestures.node(stage, "export-template"))
                    .setText("{resolution} {words} {shot}"));
            await().until(() -> FxExtension.onFx(
                            () -> model.previewProperty().get().unknown().size())
                    == 1);
            Look.shoot(stage, Path.of("target/looks/export-choosing.png"));

            FxExtension.runOnFx(
                    () -> ((TextInputControl) Gestures.node(stage, "export-template")).setText("{resolution} {words}"));
            Gestures.fire(stage, "export-start");
            await().until(() -> FxExtension.onFx(() -> model.phaseProperty().get()) instanceof Phase.Finished);
            FxExtension.runOnFx(() -> stage.getScene().getRoot().layout());
            Look.shoot(stage, Path.of("target/looks/export-finished.png"));
            assertThat(model.phaseProperty().get()).isEqualTo(new Phase.Finished(8, 1, false));
            assertThat(FxExtension.onFx(
                            () -> Gestures.node(stage, "export-show").isVisible()))
                    .isTrue();

            Gestures.press(stage, KeyCode.ESCAPE);
            assertThat(FxExtension.onFx(() -> model.openProperty().get())).isFalse();
            FxExtension.runOnFx(stage::hide);
        }
    }

    @Test
    void everythingThatCanBeChosenHasItsPlaceAtBothSizesAndInBothThemes() throws IOException {
        Path source = Files.write(folder.resolve("clip.mp4"), new byte[] {1, 2, 3});
        var transcoder = new CopyingTranscoder();
        try (var tasks = new FxTaskRunner()) {
            ExportViewModel model = model(source, transcoder, folder, tasks);
            for (ColorScheme scheme : ColorScheme.values()) {
                for (int width : new int[] {1024, 1440}) {
                    Stage stage = Look.show(
                            () -> new StackPane(new ExportView(model)), width, width == 1024 ? 640 : 900, scheme);
                    String name = "export-" + scheme + "-" + width;
                    FxExtension.runOnFx(() -> {
                        model.open(Clips.clip(1), new Span(1.21, 3.5));
                        model.presets().chosen().setAll(Preset.UNTOUCHED, Preset.of(Format.GIF));
                    });
                    await().until(() ->
                            !FxExtension.onFx(() -> model.cutProperty().get()).isEmpty());
                    Look.shoot(stage, Path.of("target/looks/" + name + "-part.png"));
                    FxExtension.runOnFx(() -> {
                        model.openJoined(Clips.some(3));
                        model.presets().chosen().setAll(Preset.BUILT_IN.get(2), Preset.of(Format.GIF));
                        model.presets().edit(Preset.BUILT_IN.get(2));
                        model.treatment().fadeProperty().set(0.5);
                        ((javafx.scene.control.ScrollPane) Gestures.node(stage, "export-scroll")).setVvalue(1);
                    });
                    await().until(() ->
                            !FxExtension.onFx(() -> model.cutProperty().get()).isEmpty());
                    Look.shoot(stage, Path.of("target/looks/" + name + "-join.png"));
                    FxExtension.runOnFx(() -> {
                        ((javafx.scene.control.ScrollPane) Gestures.node(stage, "export-scroll")).setVvalue(0);
                    });
                    Look.shoot(stage, Path.of("target/looks/" + name + "-look.png"));
                    assertThat(FxExtension.onFx(
                                    () -> Gestures.node(stage, "export-start").isVisible()))
                            .isTrue();
                    FxExtension.runOnFx(stage::hide);
                }
            }
        }
    }

    @Test
    void theNamesHaveTheFocusAlsoWhereTheSheetIsMadeAsItOpens() throws IOException {
        Path source = Files.write(folder.resolve("clip.mp4"), new byte[] {1, 2, 3});
        try (var tasks = new FxTaskRunner()) {
            ExportViewModel model = model(source, new CopyingTranscoder(), folder, tasks);
            var place = new StackPane();
            Stage stage = Look.show(() -> place, 1024, 640, ColorScheme.DARK);
            FxExtension.runOnFx(() -> {
                model.open(Clips.some(1));
                place.getChildren().add(new ExportView(model));
            });
            await().until(() -> FxExtension.onFx(
                    () -> Gestures.node(stage, "export-template").isFocused()));
            FxExtension.runOnFx(stage::hide);
        }
    }

    @Test
    void aPartWithoutAMarkAtItsEndIsSaidToEndWithTheClip() throws IOException {
        Path source = Files.write(folder.resolve("clip.mp4"), new byte[] {1, 2, 3});
        Clip clip = Clips.clip(1);
        String end = Text.number(clip.facts().length().toNanos() / 1e9, 2);
        try (var tasks = new FxTaskRunner()) {
            ExportViewModel model = model(source, new CopyingTranscoder(), folder, tasks);
            Stage stage = Look.show(() -> new StackPane(new ExportView(model)), 1024, 640, ColorScheme.DARK);
            FxExtension.runOnFx(() -> model.open(clip, new Span(1.25, 99)));
            String words = FxExtension.onFx(() -> ((CheckBox) Gestures.node(stage, "export-part")).getText());
            assertThat(words).isEqualTo(Text.of("exporting.part", Text.number(1.25, 2), end));
            FxExtension.runOnFx(stage::hide);
        }
    }

    private ExportViewModel model(Path source, Transcoder transcoder, Path target, FxTaskRunner tasks) {
        var settings = new Settings(folder, _ -> null).export();
        settings.folderProperty().set(Optional.of(target));
        var doors = new ExportDoors(
                (Clip _) -> source,
                () -> _ -> 1,
                new FolderExport(transcoder, _ -> new byte[0], ExportJournal.NONE),
                transcoder,
                new FilePresets(folder),
                _ -> {});
        return FxExtension.onFx(() ->
                new ExportViewModel(doors, tasks, new FakeDialogs(), new FakeDesktop(), settings, ZoneOffset.UTC));
    }
}
