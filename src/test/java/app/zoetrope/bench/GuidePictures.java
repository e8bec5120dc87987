package app.zoetrope.bench;

import static org.awaitility.Awaitility.await;

import app.zoetrope.app.Screens;
import app.zoetrope.app.Screens.Sight;
import app.zoetrope.settings.Language;
import app.zoetrope.testkit.FakeSegmind;
import app.zoetrope.testkit.FxExtension;
import app.zoetrope.text.Text;
import app.zoetrope.ui.shell.GuidePicture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// Takes the pictures of the guide, in every language and both themes. `installer/pictures` makes the library whose
/// clips are seen on them and calls this. Arguments: that library's home; the folder for the pictures.
public final class GuidePictures {
    private static final int WIDTH = 1304;
    /// Where the library is narrow, so that its clips are large on the picture.
    private static final int NARROW = 1032;

    private static final int HEIGHT = 820;
    private static final double MARGIN = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path home;
    private final Path target;
    private final FakeSegmind segmind;

    private GuidePictures(Path home, Path target, FakeSegmind segmind) {
        this.home = home;
        this.target = target;
        this.segmind = segmind;
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("prism.order", "sw");
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("headless.geometry", "1600x1000-32");
        FxExtension.start();
        try (var segmind = FakeSegmind.start().withCredits("24.10")) {
            var pictures = new GuidePictures(Path.of(arguments[0]), Path.of(arguments[1]), segmind);
            for (Language language : Language.spoken()) {
                pictures.take(language.over(Locale.ROOT).getLanguage());
            }
        } finally {
            Platform.exit();
        }
    }

    private void take(String language) throws Exception {
        var environment = Map.of(
                "SEGMIND_API_KEY",
                FakeSegmind.KEY,
                "ZOETROPE_API_URL",
                segmind.url().toString());
        try (var screens = new Screens(Screens.folders(home), language, environment::get)) {
            for (ColorScheme scheme : ColorScheme.values()) {
                screens.size(WIDTH, HEIGHT, scheme);
                screens.visit(Sight.STUDIO, _ -> studio(screens, language, scheme));
                screens.size(NARROW, HEIGHT, scheme);
                screens.visit(Sight.LIBRARY, _ -> shoot(screens, GuidePicture.LIBRARY, ".middle", 0, language, scheme));
            }
        }
    }

    private void studio(Screens screens, String language, ColorScheme scheme) {
        await().atMost(PATIENCE).until(() -> FxExtension.onFx(() -> isReady(screens)));
        screens.fire("#engine-sketch");
        screens.fire("#ratio-1x1");
        screens.settle();
        await().atMost(PATIENCE).until(() -> FxExtension.onFx(() -> isReady(screens)));
        double lamps = edge(screens, "#lamp-motion", Bounds::getMaxY) + MARGIN;
        shoot(screens, GuidePicture.PROMPT, ".left-panel", lamps - GuidePicture.PROMPT.height(), language, scheme);
        screens.fire("#ratio-16x9");
        screens.fire("#engine-segmind");
        mark(screens);
        double length = edge(screens, ".left-panel .length", Bounds::getMinY) - MARGIN;
        shoot(screens, GuidePicture.PRICE, ".left-panel", length, language, scheme);
        double below = FxExtension.onFx(() ->
                screens.scene().lookup("#player .controls").getLayoutBounds().getHeight());
        shoot(screens, GuidePicture.WATCH, "#player .controls", below - GuidePicture.WATCH.height(), language, scheme);
    }

    /// Whether the balance, the picture and a clip are there.
    private static boolean isReady(Screens screens) {
        Set<String> said = screens.scene().getRoot().lookupAll(".label").stream()
                .filter(node -> node instanceof Label && node.isVisible())
                .map(node -> ((Label) node).getText())
                .collect(Collectors.toSet());
        return !said.contains(Text.of("shell.balance.unknown"))
                && !said.contains(Text.of("compose.picture.preparing"))
                && screens.player().stateProperty().get().isOpen();
    }

    /// A part of the clip, and stands in it. A clip whose sound cannot be heard here is opened once more, and loses
    /// them.
    private static void mark(Screens screens) {
        await().atMost(PATIENCE).until(() -> {
            seek(screens, 1);
            screens.fire("#mark-in");
            seek(screens, 4);
            screens.fire("#mark-out");
            seek(screens, 3);
            screens.settle();
            screens.settle();
            return FxExtension.onFx(
                    () -> screens.scene().lookup("#timeline .range").isVisible());
        });
    }

    private static void seek(Screens screens, int second) {
        FxExtension.runOnFx(() -> {
            screens.player().pause();
            screens.player().seek(Duration.ofSeconds(second).plusMillis(500));
        });
        await().atMost(PATIENCE)
                .until(() -> FxExtension.onFx(() -> ((Label) screens.scene().lookup("#time-label")).getText())
                        .startsWith("00:0" + second));
    }

    /// Where a node of the left panel begins or ends in it.
    private static double edge(Screens screens, String node, ToDoubleFunction<Bounds> edge) {
        return FxExtension.onFx(() -> {
            Node inner = screens.scene().lookup(node);
            return edge.applyAsDouble(
                    screens.scene().lookup(".left-panel").sceneToLocal(inner.localToScene(inner.getLayoutBounds())));
        });
    }

    /// @param top where the picture begins in the part; above it there is the window's colour
    private void shoot(
            Screens screens, GuidePicture picture, String part, double top, String language, ColorScheme scheme) {
        Path file = target.resolve(picture.file(Locale.forLanguageTag(language), scheme));
        try {
            screens.shoot(
                    part,
                    new Rectangle2D(0, Math.round(top), picture.width(), picture.height()),
                    GuidePicture.SCALE,
                    file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
