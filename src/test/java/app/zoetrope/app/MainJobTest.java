package app.zoetrope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.zoetrope.library.ClipQuery;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Money;
import app.zoetrope.platform.AppFolders;
import app.zoetrope.platform.Instance;
import app.zoetrope.testkit.FakeSegmind;
import app.zoetrope.testkit.FakeSegmind.Step;
import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Gestures;
import app.zoetrope.testkit.Look;
import app.zoetrope.testkit.PulseWatchdog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The whole main job in the real window over real files: a picture, a prompt, a ratio, a clip that plays, found in the
/// library, brought back, exported. The JavaFX thread is watched all the while.
@Tag("fx")
@ExtendWith(FxExtension.class)
class MainJobTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path home;

    private OpenWindow open;
    private String lastTime = "";

    @AfterEach
    void stop() {
        open.close();
    }

    @Test
    void aPictureBecomesASketchThatIsWatchedFoundReusedAndExported() throws IOException {
        openWindow(Map.of());
        until(() -> isReady("generate"));
        wholeJob("neon rain, slow push in, wind", "ratio-16x9", 1);

        try (var watchdog = new PulseWatchdog(100)) {
            Clip clip = wholeJob("harbour at night, pan left then pull out, rain", "ratio-1x1", 2);
            assertThat(clip.request().ratio()).isEqualTo(AspectRatio.R1X1);
            assertThat(clip.facts().frames()).isEqualTo(48);
            assertThat(clip.isSketch()).isTrue();
            assertThat(watchdog.blocked()).isEmpty();
        }
    }

    /// Makes a sketch, watches it, finds it in the library, exports it and brings its settings back.
    private Clip wholeJob(String prompt, String ratio, int seconds) {
        String word = prompt.substring(0, prompt.indexOf(' '));
        FxExtension.runOnFx(() -> ((ToggleButton) node(ratio)).fire());
        generateSketch(prompt, seconds);
        Clip clip = clips().getFirst();
        until(this::isAdvancing);

        Gestures.press(open.stage(), KeyCode.DIGIT2, KeyCode.SHORTCUT);
        until(() -> lookup("search").isPresent());
        FxExtension.runOnFx(() -> ((TextInputControl) node("search")).setText(word));
        var gallery = open.window().models().gallery;
        until(() -> FxExtension.onFx(() -> gallery.foundProperty().get()) == 1);
        until(() -> FxExtension.onFx(() -> {
            gallery.chooser().all();
            return gallery.selectedProperty().get().stream().anyMatch(clip::equals);
        }));

        Path folder = home.resolve("exported " + word);
        FxExtension.runOnFx(
                () -> open.core().settings().export().folderProperty().set(Optional.of(folder)));
        Gestures.press(open.stage(), KeyCode.E, KeyCode.SHORTCUT);
        until(() -> isReady("export-start"));
        Gestures.fire(open.stage(), "export-start");
        until(() -> videos(folder) == 1);
        until(() -> isReady("export-close"));
        Gestures.fire(open.stage(), "export-close");

        Gestures.press(open.stage(), KeyCode.R, KeyCode.SHORTCUT);
        until(() -> text("prompt").equals(prompt));
        return clip;
    }

    @Test
    void aNewUserIsLedToAFinishedSketchAndFindsTheGuide() throws IOException {
        openWindow(Map.of());
        until(() -> isReady("welcome-sketch"));
        shoot("welcome");
        Gestures.fire(open.stage(), "welcome-sketch");
        until(() -> clips().size() == 1);
        until(() -> isReady("welcome-own"));
        assertThat(clips().getFirst().isSketch()).isTrue();
        assertThat(open.core().settings().care().welcomedProperty().get()).isTrue();
        shoot("welcome-done");
        Gestures.fire(open.stage(), "welcome-key");
        until(() -> FxExtension.onFx(
                () -> lookup("settings-api-key").filter(Node::isFocused).isPresent()));
        Gestures.press(open.stage(), KeyCode.F1);
        until(() -> lookup("help-text").isPresent());
        shoot("guide");
        Gestures.fire(open.stage(), "help-health");
        until(() -> lookup("settings-health").isPresent());
        Gestures.press(open.stage(), KeyCode.F, KeyCode.SHORTCUT);
        assertThat(FxExtension.onFx(() -> node("settings-search").isFocused())).isTrue();

        open.core().crashes().report("worker", new IllegalStateException("broken"));
        until(() -> text("notices").contains("sent nowhere"));
        assertThat(open.core().crashes().count()).isEqualTo(1);
    }

    private void shoot(String name) {
        FxExtension.runOnFx(() -> {
            open.stage().getScene().getRoot().applyCss();
            open.stage().getScene().getRoot().layout();
        });
        Look.shoot(open.stage(), Path.of("target/looks/" + name + ".png"));
    }

    @Test
    void aSecondStartWithAPictureOpensItInTheFirstWindow() throws IOException {
        openWindow(Map.of());
        until(() -> isReady("generate"));
        Path picture = Files.copy(Path.of("assets/sample.jpg"), home.resolve("a second\n\u732b.jpg"));
        Gestures.press(open.stage(), KeyCode.DIGIT2, KeyCode.SHORTCUT);
        try (var second = Instance.claim(open.core().folders().data(), List.of(picture.toString()))) {
            assertThat(second.kind()).isEqualTo(Instance.Kind.HANDED_OVER);
        }
        until(() -> FxExtension.onFx(() -> open.window().models().compose.picture().pictures().stream()
                .anyMatch(given -> given.file().equals(picture))));
    }

    @Test
    void aPaidClipComesFromTheServiceAtThePriceOnTheButton() throws IOException {
        try (var service = FakeSegmind.start()) {
            String address = service.url().toString();
            openWindow(Map.of(
                    "ZOETROPE_API_URL", address, "ZOETROPE_UPLOAD_URL", address, "SEGMIND_API_KEY", FakeSegmind.KEY));
            until(() -> isReady("generate") && text("cost").contains("$0.61"));
            Gestures.press(open.stage(), KeyCode.ENTER, KeyCode.SHORTCUT);
            until(() -> clips().size() == 1);
            until(() -> isAdvancing());
            assertThat(service.requests(Step.SUBMIT)).hasSize(1);
            var entry = open.core().ledger().entries(10).getFirst();
            assertThat(entry.estimate()).isEqualTo(Money.usd("0.6125"));
            assertThat(entry.actual()).contains(service.billed().getFirst());
            assertThat(clips().getFirst().cost()).isEqualTo(entry.actual());
        }
    }

    private void openWindow(Map<String, String> environment) throws IOException {
        open = OpenWindow.over(new AppFolders(home.resolve("data"), home.resolve("library")), environment::get);
    }

    private void generateSketch(String prompt, int seconds) {
        int before = clips().size();
        FxExtension.runOnFx(() -> {
            ((TextInputControl) node("prompt")).setText(prompt);
            ((Slider) node("duration")).setValue(seconds);
        });
        until(() -> isReady("generate"));
        Gestures.press(open.stage(), KeyCode.ENTER, KeyCode.SHORTCUT);
        until(() -> clips().size() == before + 1);
    }

    private List<Clip> clips() {
        return open.core().library().find(ClipQuery.ALL);
    }

    /// Whether the player's clock says another time than when it was last asked.
    private boolean isAdvancing() {
        String before = lastTime;
        lastTime = text("time-label");
        return !before.isEmpty() && !before.equals(lastTime);
    }

    private boolean isReady(String id) {
        return FxExtension.onFx(() -> lookup(id)
                .map(node -> node instanceof Button && !node.isDisabled() && node.isVisible())
                .orElse(false));
    }

    private String text(String id) {
        return FxExtension.onFx(() -> lookup(id).map(MainJobTest::words).orElse(""));
    }

    private static String words(Node node) {
        return switch (node) {
            case Labeled labeled -> String.valueOf(labeled.getText());
            case TextInputControl input -> input.getText();
            case Parent parent ->
                String.join(
                        " ",
                        parent.getChildrenUnmodifiable().stream()
                                .map(MainJobTest::words)
                                .toList());
            case Text plain -> plain.getText();
            default -> "";
        };
    }

    private Node node(String id) {
        return lookup(id).orElseThrow(() -> new AssertionError("There is no " + id));
    }

    private Optional<Node> lookup(String id) {
        return Optional.ofNullable(open.stage().getScene().getRoot().lookup("#" + id));
    }

    private static long videos(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".mp4")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void until(BooleanSupplier condition) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(condition::getAsBoolean);
    }
}
