package app.zoetrope.bench;

import app.zoetrope.library.ClipLibrary;
import app.zoetrope.media.FfmpegPictures;
import app.zoetrope.storage.Database;
import app.zoetrope.storage.LibraryFolder;
import app.zoetrope.storage.SqliteClipLibrary;
import app.zoetrope.testkit.ClipMaker;
import app.zoetrope.testkit.FakeDesktop;
import app.zoetrope.testkit.FakeSearches;
import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Look;
import app.zoetrope.ui.fx.FxTaskRunner;
import app.zoetrope.ui.fx.Thumbnails;
import app.zoetrope.ui.gallery.GalleryActions;
import app.zoetrope.ui.gallery.GalleryView;
import app.zoetrope.ui.gallery.GalleryViewModel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.ColorScheme;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;

/// The library screen over a made library, in a window in memory drawn by the processor, for benchmarks.
final class GridStage implements AutoCloseable {
    static final int WIDTH = 1440;
    static final int HEIGHT = 848;
    private static final long THUMBNAIL_BYTES = 16L << 20;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final AtomicInteger loads = new AtomicInteger();
    private final FxTaskRunner tasks = new FxTaskRunner();
    private final Database database;
    private final ClipLibrary library;
    private final GalleryViewModel model;
    private final Stage stage;
    private final ListView<?> list;
    private final VirtualFlow<?> flow;

    /// @param home as `LibraryMaker` makes it
    GridStage(Path home) {
        database = Database.open(home.resolve("data"));
        Path root = home.resolve("library");
        library = new SqliteClipLibrary(
                database, new LibraryFolder(() -> root, database, Clock.systemUTC()), Clock.systemUTC());
        var pictures = new FfmpegPictures(ClipMaker.kit(), home.resolve("data"));
        model = FxExtension.onFx(() -> new GalleryViewModel(
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
        stage = Look.show(
                () -> new GalleryView(
                        model,
                        new Thumbnails(tasks, THUMBNAIL_BYTES),
                        clip -> {
                            loads.incrementAndGet();
                            return pictures.poster(clip, library.file(clip));
                        },
                        clip -> pictures.sheet(clip, library.file(clip))),
                WIDTH,
                HEIGHT,
                ColorScheme.DARK);
        FxExtension.runOnFx(model::refresh);
        await(() -> model.foundProperty().get() > 0);
        list = (ListView<?>) Objects.requireNonNull(stage.getScene().lookup("#gallery"));
        flow = (VirtualFlow<?>) Objects.requireNonNull(list.lookup(".virtual-flow"));
    }

    /// Before anything else of the toolkit is touched.
    static void start() throws InterruptedException {
        System.setProperty("prism.order", "sw");
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("headless.geometry", WIDTH + "x" + HEIGHT + "-32");
        FxExtension.start();
    }

    /// The folder where made libraries are kept: the first argument.
    static Path cache(String[] arguments) {
        return Path.of(arguments.length > 0 ? arguments[0] : "target/libraries");
    }

    /// How many clips each has: the further arguments.
    static List<Integer> sizes(String[] arguments) {
        return arguments.length > 1
                ? Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList()
                : List.of(100, 10_000, 100_000);
    }

    /// Waits until the JavaFX thread says so.
    static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (!FxExtension.onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("It never came");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    ClipLibrary library() {
        return library;
    }

    GalleryViewModel model() {
        return model;
    }

    Stage stage() {
        return stage;
    }

    ListView<?> list() {
        return list;
    }

    TextField search() {
        return (TextField) Objects.requireNonNull(stage.getScene().lookup("#search"));
    }

    /// How many pictures were read so far.
    int loads() {
        return loads.get();
    }

    /// The first and the last row in sight, as `first << 32 | last`; JavaFX thread.
    long rowsInSight() {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        return first == null || last == null ? -1 : (long) first.getIndex() << 32 | last.getIndex();
    }

    /// JavaFX thread.
    int columns() {
        return (int) list.lookupAll(".tile").stream()
                .mapToDouble(tile -> tile.getLayoutX())
                .distinct()
                .count();
    }

    @Override
    public void close() {
        FxExtension.runOnFx(stage::hide);
        tasks.close();
        database.close();
    }
}
