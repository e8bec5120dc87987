package app.zoetrope.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.settings.Accent;
import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Look;
import app.zoetrope.ui.control.Bubble;
import app.zoetrope.ui.fx.Dialogs;
import app.zoetrope.ui.fx.FxDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.css.Stylesheet;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("fx")
@ExtendWith(FxExtension.class)
class AccentTest {
    private static final Color LIGHT_ROSE = Color.web("#bd2d6b");
    private static final Color DARK_ROSE = Color.web("#ff8fbe");

    @TempDir
    Path folder;

    private final Button button = new Button("Here");
    private Stage stage;

    @BeforeEach
    void show() {
        stage = Look.show(() -> new VBox(button), 400, 300, ColorScheme.DARK);
    }

    @AfterEach
    void hide() {
        FxExtension.runOnFx(stage::hide);
    }

    @Test
    void everyAccentHasAColourOfItsOwnInEachThemeWhileTheWindowIsOpen() {
        var seen = new HashSet<Paint>();
        FxExtension.runOnFx(() -> {
            for (ColorScheme scheme : ColorScheme.values()) {
                Styles.apply(stage.getScene(), scheme);
                for (Accent accent : Accent.values()) {
                    Styles.tint(stage.getScene(), accent.name());
                    assertThat(seen.add(of(button))).as(scheme + " " + accent).isTrue();
                }
            }
            assertThat(stage.getScene().getRoot().getStyleClass())
                    .as("those before have gone")
                    .containsExactly("root", "accent-grey");
        });
    }

    @Test
    void withoutAChoiceItIsAmber() {
        assertThat(FxExtension.onFx(() -> of(button))).isEqualTo(Color.web("#ffb454"));
    }

    @Test
    void whatOpensAtAControlHasTheAccentOfItsWindow() {
        for (ColorScheme scheme : ColorScheme.values()) {
            Color rose = scheme == ColorScheme.DARK ? DARK_ROSE : LIGHT_ROSE;
            FxExtension.runOnFx(() -> {
                Styles.apply(stage.getScene(), scheme);
                Styles.tint(stage.getScene(), Accent.ROSE.name());
                // as the next frame does, which need not have come yet
                stage.getScene().getRoot().applyCss();
            });
            var bubble = new Bubble(PopOver.ArrowLocation.TOP_LEFT, () -> new VBox(new Label("Words")));
            assertThat(inside(() -> new ContextMenu(new MenuItem("Act")).show(button, Side.BOTTOM, 0, 0)))
                    .containsExactly(rose);
            assertThat(inside(() -> new Tooltip("A tip").show(button, 10, 10))).containsExactly(rose);
            assertThat(inside(() -> bubble.toggle(button))).containsExactly(rose);
        }
    }

    @Test
    void aQuestionHasTheAccentOfItsWindow() {
        var seen = new ArrayList<Paint>();
        FxExtension.runOnFx(() -> {
            Styles.tint(stage.getScene(), Accent.ROSE.name());
            Platform.runLater(() -> {
                Window question = Window.getWindows().getLast();
                seen.add(of((Region) question.getScene().getRoot()));
                question.hide();
            });
            new FxDialogs(() -> stage).confirm(new Dialogs.Question("Sure?", "It costs $1.", "Do it"), () -> {});
        });
        assertThat(seen).containsExactly(DARK_ROSE);
    }

    /// As a package has them.
    @Test
    void accentsSurviveInTheBinaryFormOfTheSheet() throws IOException {
        Path sheet = folder.resolve("tokens.css");
        Path binary = folder.resolve("tokens.bss");
        try (var in = Styles.class.getResourceAsStream("tokens.css")) {
            Files.copy(in, sheet);
        }
        Stylesheet.convertToBinary(sheet.toFile(), binary.toFile());
        FxExtension.runOnFx(() -> {
            stage.getScene().getStylesheets().setAll(binary.toUri().toString());
            Styles.tint(stage.getScene(), Accent.ROSE.name());
            assertThat(of(button)).isEqualTo(DARK_ROSE);
            stage.getScene().getPreferences().setColorScheme(ColorScheme.LIGHT);
            assertThat(of(button)).isEqualTo(LIGHT_ROSE);
        });
    }

    /// The accent where that node is.
    private static Paint of(Region node) {
        node.setStyle("-fx-background-color: -zt-accent");
        node.applyCss();
        Paint accent = node.getBackground().getFills().getFirst().getFill();
        node.setStyle("");
        return accent;
    }

    /// The accents of what opens, without its root, which is empty, and what bridges that to its owner, which is not
    /// painted.
    private Set<Paint> inside(Runnable open) {
        return FxExtension.onFx(() -> {
            List<Window> before = List.copyOf(Window.getWindows());
            open.run();
            Window popup = Window.getWindows().stream()
                    .filter(each -> !before.contains(each))
                    .findFirst()
                    .orElseThrow();
            var all = new ArrayList<Region>();
            Parent bridge = (Parent)
                    popup.getScene().getRoot().getChildrenUnmodifiable().getFirst();
            bridge.applyCss();
            bridge.getChildrenUnmodifiable().forEach(each -> collect(each, all));
            Set<Paint> accents = all.stream().map(AccentTest::of).collect(Collectors.toSet());
            popup.hide();
            return accents;
        });
    }

    private static void collect(Node node, List<Region> all) {
        if (node instanceof Region region && !region.styleProperty().isBound()) {
            all.add(region);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(each -> collect(each, all));
        }
    }
}
