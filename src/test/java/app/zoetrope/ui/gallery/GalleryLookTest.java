package app.zoetrope.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.zoetrope.library.FrameSheet;
import app.zoetrope.model.Clip;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.FakeClipLibrary;
import app.zoetrope.testkit.FakeDesktop;
import app.zoetrope.testkit.FakeSearches;
import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Look;
import app.zoetrope.testkit.PosterPainter;
import app.zoetrope.ui.fx.FxTaskRunner;
import app.zoetrope.ui.fx.Thumbnails;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of the library screen for somebody to look at, and that nothing in them is cut off.
@Tag("fx")
@ExtendWith(FxExtension.class)
class GalleryLookTest {
    @TempDir
    Path folder;

    @Test
    void aFullLibraryInBothSchemes() {
        for (ColorScheme scheme : ColorScheme.values()) {
            shoot("gallery-" + scheme, Clips.some(212), 1440, 848, scheme, model -> {
                model.needsLookProperty().set(3);
                model.filters().minRatingProperty().set(1);
                model.chooser().moveTo(0, false);
            });
        }
    }

    @Test
    void aSmallWindow() {
        shoot(
                "gallery-small",
                Clips.some(60),
                1024,
                588,
                ColorScheme.DARK,
                model -> model.chooser().moveTo(4, false));
    }

    @Test
    void longWordsSeveralChosenAndAnUndo() {
        List<Clip> clips = new ArrayList<>(Clips.some(30));
        clips.set(
                0,
                Clips.clip(0, "A very long prompt that goes on and on about the light on the water. ".repeat(14))
                        .tagged(List.of("surf", "hero", "client: the harbour company", "second unit", "night")));
        shoot(
                "gallery-long",
                clips,
                1440,
                848,
                ColorScheme.DARK,
                model -> model.chooser().moveTo(0, false));
        shoot("gallery-several", clips, 1440, 848, ColorScheme.LIGHT, model -> {
            model.chooser().moveTo(1, false);
            model.chooser().moveTo(2, true);
            model.delete();
            model.chooser().moveTo(5, true);
        });
    }

    @Test
    void theShotsThatGoOnFromEachOther() {
        List<Clip> clips = new ArrayList<>(Clips.some(12));
        for (int number = 5; number > 0; number--) {
            clips.set(number - 1, Clips.nextShot(number - 1, clips.get(number)));
        }
        for (ColorScheme scheme : ColorScheme.values()) {
            shoot(
                    "gallery-shots-" + scheme,
                    clips,
                    1440,
                    848,
                    scheme,
                    model -> model.chooser().moveTo(2, false));
        }
    }

    @Test
    void emptyStates() {
        shoot("gallery-empty", List.of(), 1024, 588, ColorScheme.DARK, _ -> {});
        shoot("gallery-nothing", Clips.some(9), 1440, 848, ColorScheme.LIGHT, model -> {
            model.filters().wordsProperty().set("zeppelin");
            model.filters().minRatingProperty().set(3);
        });
    }

    private void shoot(
            String name, List<Clip> clips, int width, int height, ColorScheme scheme, Consumer<GalleryViewModel> act) {
        try (var tasks = new FxTaskRunner()) {
            sources(clips);
            var library = new FakeClipLibrary(folder, clips);
            var model = FxExtension.onFx(() -> new GalleryViewModel(
                    library,
                    tasks,
                    new FakeDesktop(),
                    new GalleryActions(
                            _ -> {},
                            (_, _) -> {},
                            _ -> {},
                            (_, _) -> {},
                            new FakeSearches(),
                            _ -> {},
                            (_, _) -> {},
                            () -> {})));
            Stage stage = Look.show(
                    () -> new GalleryView(model, new Thumbnails(tasks, 64L << 20), this::poster, this::strip),
                    width,
                    height,
                    scheme);
            FxExtension.runOnFx(model::refresh);
            await().until(() ->
                    FxExtension.onFx(() -> model.countsProperty().get().all()) == clips.size());
            FxExtension.runOnFx(() -> act.accept(model));
            await().until(() -> FxExtension.onFx(() -> settled(stage)));
            Look.shoot(stage, Path.of("target/looks/" + name + ".png"));
            assertThat(stage.getScene()
                            .getRoot()
                            .lookup("#inspector")
                            .getBoundsInParent()
                            .getMaxX())
                    .isLessThanOrEqualTo(width);
            FxExtension.runOnFx(stage::hide);
        }
    }

    private void sources(List<Clip> clips) {
        try {
            Files.createDirectories(folder.resolve("sources"));
            for (Clip clip : clips.subList(0, Math.min(8, clips.size()))) {
                Path painted = PosterPainter.paint(folder, number(clip), 640, 360);
                Files.copy(
                        painted,
                        folder.resolve("sources")
                                .resolve(clip.given().orElseThrow().fileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Clip clip) {
        return (int) clip.id().value().getLeastSignificantBits();
    }

    private static boolean settled(Stage stage) {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        return stage.getScene().getRoot().lookupAll(".tile").stream()
                .filter(tile -> tile instanceof Tile shown && shown.index() >= 0 && shown.clip() != null)
                .allMatch(tile -> tile.lookupAll(".frame").stream()
                        .flatMap(frame -> frame.lookupAll("ImageView").stream())
                        .allMatch(each -> ((ImageView) each).getImage() != null));
    }

    private Path strip(Clip clip) throws IOException {
        return PosterPainter.strip(folder, FrameSheet.of(clip.facts()));
    }

    private Path poster(Clip clip) throws IOException {
        boolean wide = clip.facts().width() > clip.facts().height();
        return PosterPainter.paint(folder, number(clip), wide ? 640 : 348, wide ? 348 : 640);
    }
}
