package app.zoetrope.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import app.zoetrope.library.FrameSheet;
import app.zoetrope.model.Clip;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.FakeClipLibrary;
import app.zoetrope.testkit.FakeDesktop;
import app.zoetrope.testkit.FakeSearches;
import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Gestures;
import app.zoetrope.testkit.Look;
import app.zoetrope.testkit.PosterPainter;
import app.zoetrope.ui.fx.FxTaskRunner;
import app.zoetrope.ui.fx.Thumbnails;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The library screen, used as a person uses it.
@Tag("fx")
@ExtendWith(FxExtension.class)
class GalleryViewTest {
    /// More small tiles than this are seen at once.
    private static final int MANY = 24;

    @TempDir
    Path folder;

    private final FxTaskRunner tasks = new FxTaskRunner();
    private final AtomicInteger posters = new AtomicInteger();
    private final List<String> called = new CopyOnWriteArrayList<>();
    private Stage stage;
    private GalleryViewModel model;
    private FakeClipLibrary library;

    @AfterEach
    void close() {
        FxExtension.runOnFx(stage::hide);
        tasks.close();
    }

    @Test
    void ofFiveThousandClipsOnlyThoseInSightHaveTilesAndPictures() {
        show(Clips.some(5000));
        await().until(() -> posters.get() >= visible().size() && !visible().isEmpty());
        int seen = visible().size();

        assertThat(tiles()).hasSizeLessThan(2 * seen + 12);
        assertThat(posters.get()).isLessThanOrEqualTo(seen + 8);

        FxExtension.runOnFx(() -> ((ListView<?>) Gestures.node(stage, "gallery")).scrollTo(1000));
        await().until(() -> visible().stream().anyMatch(tile -> tile.index() >= 4000 && tile.clip() != null));

        assertThat(tiles()).hasSizeLessThan(2 * seen + 12);
        assertThat(posters.get()).isLessThan(6 * seen);
    }

    @Test
    void searchChooseRateDeleteAndUndoByHand() {
        show(Clips.some(64));
        var search = (TextInputControl) Gestures.node(stage, "search");
        FxExtension.runOnFx(() -> {
            search.requestFocus();
            search.appendText("neon");
        });
        await().until(() -> FxExtension.onFx(() -> model.foundProperty().get()) == 8);

        Gestures.press(stage, KeyCode.DIGIT5);
        Gestures.press(stage, KeyCode.ENTER);
        assertThat(chosen())
                .extracting(Clip::rating)
                .as("a digit in the search is a digit")
                .containsExactly(1);

        Gestures.press(stage, KeyCode.RIGHT);
        Gestures.press(stage, KeyCode.DIGIT5);
        await().until(() -> chosen().getFirst().rating() == 5);
        Clip rated = chosen().getFirst();
        assertThat(rated.id()).isEqualTo(Clips.clip(9).id());

        Gestures.press(stage, KeyCode.DELETE);
        await().until(() -> Gestures.node(stage, "undo-toast").isVisible());
        await().until(() -> FxExtension.onFx(() -> model.foundProperty().get()) == 7);

        Gestures.press(stage, KeyCode.Z, KeyCode.SHORTCUT);
        await().until(() -> FxExtension.onFx(() -> model.foundProperty().get()) == 8);
        assertThat(library.find(rated.id()).orElseThrow().deleted()).isEmpty();
    }

    @Test
    void whoComesToTheLibraryChoosesByTheArrowsAtOnce() {
        show(Clips.some(8));
        await().until(() -> !visible().isEmpty());
        FxExtension.runOnFx(() -> stage.getScene().lookup(".gallery-view").requestFocus());
        Gestures.press(stage, KeyCode.RIGHT);
        await().until(() -> chosen().size() == 1);
        Gestures.press(stage, KeyCode.RIGHT);
        await().until(() -> chosen().equals(List.of(Clips.clip(1))));
    }

    @Test
    void whereThereIsRoomForOneSideOnlyAPersonChoosesWhich() {
        show(Clips.some(8));
        Node shelves = FxExtension.onFx(() -> stage.getScene().lookup(".shelves"));
        Node inspector = FxExtension.onFx(() -> stage.getScene().lookup(".inspector"));
        var sides = (ToggleButton) Gestures.node(stage, "shelves-toggle");
        assertThat(List.of(isSeen(shelves), isSeen(inspector), isSeen(sides))).containsExactly(true, true, false);

        FxExtension.runOnFx(() -> stage.setWidth(760));
        await().until(() -> isSeen(sides));
        assertThat(List.of(isSeen(shelves), isSeen(inspector))).containsExactly(false, true);

        FxExtension.runOnFx(sides::fire);
        assertThat(List.of(isSeen(shelves), isSeen(inspector))).containsExactly(true, false);
    }

    private static boolean isSeen(Node node) {
        return FxExtension.onFx(() -> {
            Node each = node;
            while (each != null && each.isVisible()) {
                each = each.getParent();
            }
            return each == null;
        });
    }

    @Test
    void clicksChooseAndADoubleClickOpens() {
        show(Clips.some(40));
        await().until(() -> visible().size() > 6);
        Gestures.click(tile(1));
        Gestures.click(tile(4), KeyCode.SHIFT);
        assertThat(chosen()).hasSize(4);
        Gestures.click(tile(2), KeyCode.SHORTCUT);
        assertThat(chosen()).hasSize(3);
        Gestures.doubleClick(tile(0));
        assertThat(called).containsExactly("open 2026/11/clip 00000.mp4");
    }

    @Test
    void theKeyboardBringsWhatItChoosesIntoSight() {
        show(Clips.some(400));
        await().until(() -> !visible().isEmpty());
        FxExtension.runOnFx(() -> Gestures.node(stage, "gallery").requestFocus());
        Gestures.press(stage, KeyCode.END);
        await().until(() -> visible().stream().anyMatch(tile -> tile.index() == 399));
        Gestures.press(stage, KeyCode.HOME);
        await().until(() -> visible().stream().anyMatch(tile -> tile.index() == 0));
        Gestures.press(stage, KeyCode.A, KeyCode.SHORTCUT);
        await().until(() -> chosen().size() == 400);
    }

    @Test
    void theMouseOverATileGoesThroughItsClip() {
        show(Clips.some(40));
        await().until(() -> visible().size() > 6);
        Tile tile = tile(1);
        Gestures.move(tile, 0.5);
        await().until(() -> texts(tile).contains("0:03 / 0:06"));
        Gestures.move(tile, 1);
        assertThat(texts(tile)).contains("0:06 / 0:06");
        Gestures.leave(tile);
        assertThat(texts(tile)).contains("0:06");
    }

    @Test
    void tilesGrowAndWhatWasAtTheTopStaysThere() {
        show(Clips.some(900));
        await().until(() -> !visible().isEmpty());
        FxExtension.runOnFx(() -> ((ListView<?>) Gestures.node(stage, "gallery")).scrollTo(60));
        await().until(() -> visible().getFirst().index() > 100);
        int before = visible().getFirst().index();
        FxExtension.runOnFx(() -> model.tileSizeProperty().set(360));
        await().until(() -> visible().getFirst().getWidth() >= 360);
        await().untilAsserted(() -> assertThat(visible().getFirst().index()).isCloseTo(before, within(4)));
    }

    @Test
    void tilesThatGrowLeaveNoneBehindThatIsOutOfSight() {
        show(Clips.some(900));
        await().until(() -> !visible().isEmpty());
        FxExtension.runOnFx(() -> model.tileSizeProperty().set(120));
        await().until(() -> visible().size() > MANY);
        FxExtension.runOnFx(() -> model.tileSizeProperty().set(360));
        await().until(() -> visible().getFirst().getWidth() >= 360);
        await().untilAsserted(() -> assertThat(tiles()).hasSameSizeAs(visible()));

        FxExtension.runOnFx(() -> model.tileSizeProperty().set(120));
        await().untilAsserted(() -> assertThat(visible())
                .hasSizeGreaterThan(MANY)
                .extracting(tile -> tile.clip() != null)
                .containsOnly(true));
    }

    private static List<String> texts(Tile tile) {
        return FxExtension.onFx(() -> tile.lookupAll(".line").stream()
                .map(line -> ((Line) line).text())
                .toList());
    }

    @Test
    void theInspectorActsOnWhatIsChosen() {
        show(Clips.some(40));
        await().until(() -> !visible().isEmpty());
        Gestures.click(tile(1));
        Gestures.fire(stage, "reuse-all");
        Gestures.fire(stage, "export");
        Gestures.fire(stage, "favourite");
        await().until(() -> chosen().getFirst().favourite());
        var tag = (TextInputControl) Gestures.node(stage, "tag-new");
        FxExtension.runOnFx(() -> {
            tag.requestFocus();
            tag.setText("night");
        });
        Gestures.press(stage, KeyCode.ENTER);
        await().until(() -> chosen().getFirst().tags().equals(List.of("night")));
        assertThat(called).containsExactly("reuse ALL", "export 1");
    }

    private void show(List<Clip> clips) {
        library = new FakeClipLibrary(folder, clips);
        model = FxExtension.onFx(() -> new GalleryViewModel(
                library,
                tasks,
                new FakeDesktop(),
                new GalleryActions(
                        clip -> called.add("open " + clip.file()),
                        (_, part) -> called.add("reuse " + part),
                        chosen -> called.add("export " + chosen.size()),
                        (_, _) -> called.add("compare"),
                        new FakeSearches(),
                        _ -> {},
                        (_, agreed) -> agreed.run(),
                        () -> {})));
        stage = Look.show(
                () -> new GalleryView(model, new Thumbnails(tasks, 64L << 20), this::poster, this::strip),
                1440,
                848,
                ColorScheme.DARK);
        FxExtension.runOnFx(model::refresh);
        await().until(() -> FxExtension.onFx(() -> model.foundProperty().get()) == clips.size());
    }

    private Path strip(Clip clip) throws IOException {
        return PosterPainter.strip(folder, FrameSheet.of(clip.facts()));
    }

    private Path poster(Clip clip) throws IOException {
        posters.incrementAndGet();
        return PosterPainter.paint(folder, (int) clip.id().value().getLeastSignificantBits(), 64, 36);
    }

    private List<Clip> chosen() {
        return FxExtension.onFx(() -> model.selectedProperty().get());
    }

    private List<Tile> tiles() {
        return FxExtension.onFx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return stage.getScene().getRoot().lookupAll(".tile").stream()
                    .map(Tile.class::cast)
                    .toList();
        });
    }

    private List<Tile> visible() {
        return tiles().stream()
                .filter(tile -> tile.index() >= 0
                        && tile.isVisible()
                        && tile.getParent().isVisible())
                .sorted(Comparator.comparingInt(Tile::index))
                .toList();
    }

    private Tile tile(int index) {
        return visible().stream()
                .filter(each -> each.index() == index)
                .findFirst()
                .orElseThrow();
    }
}
