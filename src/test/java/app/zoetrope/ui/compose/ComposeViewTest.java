package app.zoetrope.ui.compose;

import static app.zoetrope.testkit.FxExtension.onFx;
import static app.zoetrope.testkit.FxExtension.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.CropFrame;
import app.zoetrope.model.Fit;
import app.zoetrope.model.Money;
import app.zoetrope.model.Resolution;
import app.zoetrope.secrets.KeyState;
import app.zoetrope.testkit.DirectTaskRunner;
import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Look;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("fx")
@ExtendWith(FxExtension.class)
class ComposeViewTest {
    @TempDir
    private Path folder;

    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private ComposeKit kit;
    private ComposeViewModel model;
    private Stage stage;

    @BeforeEach
    void show() {
        kit = new ComposeKit(folder, tasks);
        kit.balance("12.40");
        kit.capDay.set(Optional.of(Money.usd("10")));
        stage = Look.show(
                () -> {
                    model = kit.readyModel();
                    tasks.elapse();
                    return new StackPane(new ComposeView(model, () -> {}));
                },
                360,
                848,
                ColorScheme.DARK);
    }

    @AfterEach
    void hide() {
        runOnFx(() -> {
            List.copyOf(Window.getWindows()).stream()
                    .filter(each -> each != stage)
                    .forEach(Window::hide);
            stage.hide();
        });
    }

    @Test
    void aPersonTypesChoosesAndGenerates() {
        runOnFx(() -> {
            this.<TextArea>node("prompt").setText("waves roll, camera pans left");
            this.<ButtonBase>node("ratio-1x1").fire();
            this.<ButtonBase>node("resolution-720p").fire();
            this.<Slider>node("duration").setValue(8.2);
            press("takes", KeyCode.PLUS);
        });
        assertThat(text("cost")).isEqualTo("$2.83");
        assertThat(text("cost-detail")).isEqualTo("2 takes × (8 s × $0.175 + $0.0125)");
        assertThat(text("duration-label")).isEqualTo("8 s");
        runOnFx(() -> press("prompt", KeyCode.ENTER, true));
        var draft = kit.queue.drafts.getFirst();
        assertThat(draft.request().ratio()).isEqualTo(AspectRatio.R1X1);
        assertThat(draft.request().resolution()).isEqualTo(Resolution.P720);
        assertThat(draft.request().seconds()).isEqualTo(8);
        assertThat(draft.takes()).isEqualTo(2);
        assertThat(kit.dialogs.asked).hasSize(1);
    }

    @Test
    void aChoiceCannotBeTakenBackToNothing() {
        runOnFx(() -> this.<ButtonBase>node("ratio-16x9").fire());
        assertThat(kit.draft.ratio().get()).isEqualTo(AspectRatio.R16X9);
        assertThat(onFx(() -> this.<ToggleButton>node("ratio-16x9").isSelected()))
                .isTrue();
    }

    @Test
    void theFrameIsDraggedAndMovedByKeys() {
        runOnFx(() -> {
            this.<ButtonBase>node("ratio-1x1").fire();
            stage.getScene().getRoot().layout();
            Node frame = node("crop-frame");
            mouse(frame, MouseEvent.MOUSE_PRESSED, 100, 100);
            mouse(frame, MouseEvent.MOUSE_DRAGGED, 40, 100);
        });
        CropFrame dragged = frame();
        assertThat(dragged.centreX()).isLessThan(0.4);
        runOnFx(() -> {
            press("crop-frame", KeyCode.PLUS);
            press("crop-frame", KeyCode.RIGHT);
        });
        assertThat(frame().zoom()).isGreaterThan(1);
        assertThat(frame().centreX()).isGreaterThan(dragged.centreX());
        runOnFx(() -> press("crop-frame", KeyCode.DIGIT0));
        assertThat(frame()).isEqualTo(CropFrame.WHOLE);
    }

    @Test
    void theButtonIsOnlyDisabledWithAReasonShown() {
        assertThat(onFx(() -> node("generate").isDisabled())).isFalse();
        runOnFx(() -> this.<ButtonBase>node("clear-image").fire());
        assertThat(onFx(() -> node("generate").isDisabled())).isTrue();
        assertThat(onFx(() -> node("compose-problem").isVisible())).isTrue();
    }

    @Test
    void aSuggestionGoesWhereTheCaretIs() {
        runOnFx(() -> {
            TextArea prompt = node("prompt");
            prompt.setText("A cat");
            prompt.positionCaret(5);
            this.<ButtonBase>node("lamp-camera").fire();
        });
        var pill = onFx(() -> (ButtonBase) popup("suggestions-camera").lookup(".pill"));
        Look.shoot(onFx(() -> popup("suggestions-camera").getScene()), Path.of("target/looks/compose-lamp.png"));
        runOnFx(pill::fire);
        assertThat(kit.draft.prompt().get()).isEqualTo("A cat, slow push in");
    }

    @Test
    void anEarlierPromptIsFoundAndTakenAgain() {
        kit.book.remember("Mist drifts through the pines, slow pan left, distant birdsong and a creek");
        kit.book.remember("Neon rain, tracking shot left");
        runOnFx(() -> {
            this.<ButtonBase>node("prompt-history").fire();
            ((TextInputControl) popup("history-search")).setText("mist");
        });
        runOnFx(() -> popup("history-list").layout());
        Look.shoot(onFx(() -> popup("history-list").getScene()), Path.of("target/looks/compose-history.png"));
        runOnFx(() -> {
            var list = (ListView<?>) popup("history-list");
            assertThat(list.getItems()).hasSize(1);
            list.getSelectionModel().selectFirst();
            key(list, KeyCode.ENTER, false);
        });
        assertThat(kit.draft.prompt().get()).startsWith("Mist drifts");
    }

    @Test
    void anAddressIsFetchedIntoTheWell() {
        runOnFx(() -> {
            this.<ButtonBase>node("image-url").fire();
            ((TextInputControl) popup("picture-address")).setText("https://example.org/web.jpg");
        });
        Look.shoot(onFx(() -> popup("picture-address").getScene()), Path.of("target/looks/compose-address.png"));
        runOnFx(() -> ((ButtonBase) popup("picture-fetch")).fire());
        assertThat(onFx(() ->
                        model.picture().shownProperty().get().orElseThrow().name()))
                .isEqualTo("web-1200x800.jpg");
    }

    @Test
    void everyControlHasItsId() {
        String ids = """
                image-well choose-image paste-image image-url clear-image fit-crop fit-pad prompt prompt-history
                lamp-motion lamp-camera lamp-sound ratio-16x9 ratio-9x16 ratio-1x1 ratio-4x3 ratio-3x4 ratio-3x2
                ratio-2x3 resolution-480p resolution-720p duration takes engine-segmind engine-sketch cost cost-detail
                balance generate compose-problem""";
        for (String id : ids.split("\\s+")) {
            assertThat(onFx(() -> this.<Node>node(id))).as(id).isNotNull();
        }
    }

    @Test
    void aViewThatIsGoneIsNotKeptByItsModel() {
        var gone = onFx(() -> {
            var root = (StackPane) stage.getScene().getRoot();
            var view = new WeakReference<>(root.getChildren().getFirst());
            root.getChildren().clear();
            stage.getScene().setRoot(new StackPane());
            return view;
        });
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            System.gc();
            runOnFx(() -> {});
            return gone.get() == null;
        });
        assertThat(model.readyProperty().getValue()).isTrue();
    }

    /// Pictures of the panel, to be looked at.
    enum Scenes {
        READY(848, ColorScheme.DARK, _ -> {}),
        LIGHT(848, ColorScheme.LIGHT, _ -> {}),
        SMALL(588, ColorScheme.DARK, _ -> {}),
        TALL(848, ColorScheme.DARK, test -> test.file("tower-900x1600.jpg")),
        PADDED(848, ColorScheme.LIGHT, test -> {
            test.file("wide-1800x700.jpg");
            test.kit.draft.fit().set(Fit.PAD);
            test.kit.draft.background().set("#30343c");
        }),
        CLEAR(848, ColorScheme.DARK, test -> {
            test.file("logo-600x500-clear.png");
            test.model.picture().frame(new CropFrame(0.6, 0.6, 1.6));
        }),
        BATCH(848, ColorScheme.DARK, test -> {
            test.model.picture().offer(List.of(Path.of("a-1600x900.jpg"), Path.of("b-900x900.jpg"), Path.of("c.txt")));
            test.kit.draft.takes().set(3);
        }),
        NO_KEY(588, ColorScheme.DARK, test -> test.kit.key.set(KeyState.NONE)),
        LOCKED(588, ColorScheme.DARK, test -> test.kit.key.set(KeyState.LOCKED)),
        ERROR(848, ColorScheme.LIGHT, test -> {
            test.file("broken.jpg");
            test.kit.draft.prompt().set("word ".repeat(830));
        }),
        EMPTY(848, ColorScheme.DARK, test -> {
            test.model.picture().clear();
            test.kit.draft.prompt().set("");
        });

        private final int height;
        private final ColorScheme scheme;
        private final Consumer<ComposeViewTest> change;

        Scenes(int height, ColorScheme scheme, Consumer<ComposeViewTest> change) {
            this.height = height;
            this.scheme = scheme;
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePriceIsInSightAtEverySize(Scenes scene) {
        runOnFx(() -> {
            stage.setHeight(scene.height);
            stage.getScene().getPreferences().setColorScheme(scene.scheme);
            scene.change.accept(this);
            tasks.elapse();
        });
        // Once through the event queue, so that the window has its new size.
        runOnFx(() -> this.<TextArea>node("prompt").requestFocus());
        runOnFx(() -> stage.getScene().getRoot().layout());
        Look.shoot(stage, Path.of("target/looks/compose-" + scene + ".png"));
        double bottom = onFx(() -> {
            Node button = node("generate");
            return button.localToScene(button.getLayoutBounds()).getMaxY();
        });
        assertThat(bottom).isBetween(100.0, (double) scene.height);
    }

    private void file(String name) {
        model.picture().offer(List.of(Path.of(name)));
    }

    private CropFrame frame() {
        return model.picture().shownProperty().get().orElseThrow().frame();
    }

    private String text(String id) {
        return onFx(() -> this.<Label>node(id).getText());
    }

    @SuppressWarnings("unchecked")
    private <N extends Node> N node(String id) {
        return (N) stage.getScene().getRoot().lookup("#" + id);
    }

    private static Parent popup(String id) {
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot().lookup("#" + id))
                .filter(Parent.class::isInstance)
                .map(Parent.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void press(String id, KeyCode code) {
        press(id, code, false);
    }

    private void press(String id, KeyCode code, boolean shortcut) {
        key(node(id), code, shortcut);
    }

    private static void key(Node node, KeyCode code, boolean shortcut) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
    }

    private static void mouse(Node node, EventType<MouseEvent> type, double x, double y) {
        var scene = node.localToScene(x, y);
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        scene.getX(),
                        scene.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        new PickResult(node, scene.getX(), scene.getY())));
    }
}
