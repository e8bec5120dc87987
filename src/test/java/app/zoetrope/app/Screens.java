package app.zoetrope.app;

import static org.awaitility.Awaitility.await;

import app.zoetrope.bench.LibraryMaker;
import app.zoetrope.library.ClipQuery;
import app.zoetrope.model.Clip;
import app.zoetrope.platform.AppFolders;
import app.zoetrope.settings.Accent;
import app.zoetrope.settings.Theme;
import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Gestures;
import app.zoetrope.text.Text;
import app.zoetrope.ui.gallery.Shelf;
import app.zoetrope.ui.player.PlayerViewModel;
import app.zoetrope.ui.shell.MainWindow;
import app.zoetrope.ui.shell.Screen;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.ColorScheme;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// The real window over a small library, one screen after the other: for those who look at all of them. Call from any
/// thread but the JavaFX one.
public final class Screens implements AutoCloseable {
    private static final int CLIPS = 24;
    private static final long SETTLE_NANOS = TimeUnit.MILLISECONDS.toNanos(80);

    /// What can be seen in the window, in the order of a visit.
    public enum Sight {
        STUDIO,
        WELCOME,
        LIBRARY,
        BIN,
        NOTHING,
        COMPARE,
        EXPORT,
        SPENDING,
        SUMS,
        SETTINGS,
        NOTICE,
        GUIDE,
        KEYS
    }

    private final Locale before = Locale.getDefault();
    private final OpenWindow open;

    /// @param home a new library is made there unless there is one
    /// @param language a language tag such as `de`
    public Screens(Path home, String language) throws Exception {
        this(folders(busy(home)), language, _ -> null);
    }

    /// @param folders of a library that is there
    /// @param language a language tag such as `de`
    /// @param environment what would be the process's variables
    public Screens(AppFolders folders, String language, Function<String, @Nullable String> environment)
            throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        open = OpenWindow.over(folders, environment);
        await().atMost(Duration.ofSeconds(30)).until(() -> FxExtension.onFx(() -> scene().lookup("#generate") != null));
        settle();
    }

    /// With clips, and jobs in every state.
    private static Path busy(Path home) throws Exception {
        Path made = LibraryMaker.home(home, CLIPS);
        PastWork.in(made.resolve("data"));
        return made;
    }

    public static AppFolders folders(Path home) {
        return new AppFolders(home.resolve("data"), home.resolve("library"));
    }

    public Scene scene() {
        return open.stage().getScene();
    }

    /// Of the content, in units that a person's scale enlarges.
    public void size(int width, int height, ColorScheme scheme) {
        FxExtension.runOnFx(() -> {
            Stage stage = open.stage();
            stage.setMinWidth(0);
            stage.setMinHeight(0);
            stage.setWidth(width);
            stage.setHeight(height);
            open.core().settings().themeProperty().set(scheme == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT);
        });
        settle();
    }

    /// Gives everything that accent at once.
    public void tint(Accent accent) {
        FxExtension.runOnFx(() -> {
            open.core().settings().look().accentProperty().set(accent);
            scene().getRoot().applyCss();
        });
    }

    /// Shows it, and leaves whatever lies over it when that is done.
    public void visit(Sight sight, Consumer<Sight> then) {
        Runnable leave = open(sight);
        settle();
        try {
            then.accept(sight);
        } finally {
            leave.run();
            settle();
        }
    }

    private Runnable open(Sight sight) {
        var models = open.window().models();
        switch (sight) {
            case STUDIO -> show(Screen.STUDIO);
            case WELCOME -> {
                show(Screen.STUDIO);
                FxExtension.runOnFx(models.welcome::show);
                return () -> FxExtension.runOnFx(models.welcome::close);
            }
            case SPENDING -> show(Screen.SPENDING);
            case SUMS -> {
                show(Screen.SPENDING);
                fire("#spending-rows-true");
                return () -> fire("#spending-rows-false");
            }
            case SETTINGS -> show(Screen.SETTINGS);
            case LIBRARY -> choose();
            case BIN -> {
                show(Screen.LIBRARY);
                FxExtension.runOnFx(
                        () -> models.gallery.filters().shelfProperty().set(Shelf.BIN));
                return () -> FxExtension.runOnFx(
                        () -> models.gallery.filters().shelfProperty().set(Shelf.ALL));
            }
            case NOTHING -> {
                show(Screen.LIBRARY);
                FxExtension.runOnFx(
                        () -> models.gallery.filters().wordsProperty().set("zzz"));
                return () -> FxExtension.runOnFx(() -> models.gallery.filters().clear());
            }
            case NOTICE -> {
                show(Screen.STUDIO);
                FxExtension.runOnFx(() -> models.notices.say(
                        Text.of(
                                "shell.rescue.saved",
                                1,
                                open.core().folders().data().toAbsolutePath().getRoot()),
                        Text.of("shell.rescue.show"),
                        () -> {}));
                return () -> fire("#notices .link");
            }
            case GUIDE -> {
                show(Screen.STUDIO);
                fire("#nav-guide");
                return () -> fire("#help-close");
            }
            case KEYS -> {
                show(Screen.STUDIO);
                FxExtension.runOnFx(((MainWindow) scene().getRoot())::toggleKeys);
                return () -> FxExtension.runOnFx(((MainWindow) scene().getRoot())::toggleKeys);
            }
            case EXPORT -> {
                show(Screen.LIBRARY);
                List<Clip> chosen = clips(3);
                FxExtension.runOnFx(() -> models.export.open(chosen));
                return () -> FxExtension.runOnFx(models.export::close);
            }
            case COMPARE -> {
                show(Screen.LIBRARY);
                List<Clip> two = clips(2);
                FxExtension.runOnFx(() -> models.compare.open(two.getFirst(), two.getLast()));
                return () -> FxExtension.runOnFx(models.compare::close);
            }
        }
        return () -> {};
    }

    private void show(Screen screen) {
        fire("#nav-" + screen.name().toLowerCase(Locale.ROOT));
    }

    /// What plays in the studio. JavaFX thread.
    public PlayerViewModel player() {
        return open.window().models().player;
    }

    /// Presses a button.
    public void fire(String selector) {
        FxExtension.runOnFx(() -> ((ButtonBase) scene().lookup(selector)).fire());
    }

    private void choose() {
        show(Screen.LIBRARY);
        var gallery = open.window().models().gallery;
        await().atMost(Duration.ofSeconds(30))
                .until(() -> FxExtension.onFx(() -> gallery.foundProperty().get() > 0));
        FxExtension.runOnFx(() -> gallery.chooser().reveal(clips(1).getFirst()));
    }

    private List<Clip> clips(int count) {
        return open.core().library().find(ClipQuery.ALL.withLimit(0, count));
    }

    /// Of all clips of the library.
    public Set<String> prompts() {
        return clips(CLIPS).stream().map(clip -> clip.request().prompt()).collect(Collectors.toSet());
    }

    /// Scrolls every long part of the window to its end, or back.
    public void scroll(double part) {
        FxExtension.runOnFx(() -> scene().getRoot().lookupAll(".scroll-pane").forEach(node -> {
            if (node instanceof ScrollPane pane) {
                pane.setVvalue(part);
            }
        }));
        settle();
    }

    /// Lets what was asked for arrive and be laid out.
    public void settle() {
        for (int i = 0; i < 4; i++) {
            LockSupport.parkNanos(SETTLE_NANOS);
            FxExtension.runOnFx(() -> {
                scene().getRoot().applyCss();
                scene().getRoot().layout();
            });
        }
    }

    /// Every node that is seen in the window, parents before their children. JavaFX thread.
    public static List<Node> seen(Parent root) {
        var all = new ArrayList<Node>();
        collect(root, all);
        return all;
    }

    private static void collect(Parent parent, List<Node> all) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child.isVisible()) {
                all.add(child);
                if (child instanceof Parent inner) {
                    collect(inner, all);
                }
            }
        }
    }

    /// Writes what is seen, enlarged so many times.
    public void shoot(Path png, double scale) throws IOException {
        write(shot(scene().getRoot(), null, scale), png, "png");
    }

    /// Writes all that a scroll pane holds.
    public void shootWhole(String scrolled, Path png) throws IOException {
        write(shot(((ScrollPane) scene().lookup(scrolled)).getContent(), null, 1), png, "png");
    }

    /// Writes a piece of a part of the window, enlarged so many times.
    ///
    /// @param piece in the part's own pixels
    public void shoot(String part, Rectangle2D piece, double scale, Path jpg) throws IOException {
        write(shot(scene().lookup(part), piece, scale), jpg, "jpg");
    }

    private WritableImage shot(Node node, @Nullable Rectangle2D piece, double scale) {
        return FxExtension.onFx(() -> {
            var parameters = new SnapshotParameters();
            parameters.setTransform(new Scale(scale, scale));
            parameters.setFill(scene().getFill());
            if (piece != null) {
                var corner = node.localToParent(piece.getMinX(), piece.getMinY());
                parameters.setViewport(new Rectangle2D(
                        corner.getX() * scale,
                        corner.getY() * scale,
                        piece.getWidth() * scale,
                        piece.getHeight() * scale));
            }
            return node.snapshot(parameters, null);
        });
    }

    private static void write(WritableImage image, Path file, String format) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getPixelReader()
                    .getPixels(0, y, width, 1, javafx.scene.image.PixelFormat.getIntArgbInstance(), row, 0, width);
            picture.setRGB(0, y, width, 1, row, 0, width);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(picture, format, file.toFile());
    }

    /// Sends a key to whatever has the focus.
    public void press(KeyCode key) {
        Gestures.press(open.stage(), key);
    }

    @Override
    public void close() {
        open.close();
        Locale.setDefault(before);
    }
}
