package app.zoetrope.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.settings.Accent;
import app.zoetrope.settings.Settings;
import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Gestures;
import app.zoetrope.testkit.Look;
import java.nio.file.Path;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.beans.property.Property;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fx")
@ExtendWith(FxExtension.class)
class AccentChoiceTest {
    private final Settings settings = new Settings(Path.of("Zoetrope"), _ -> null);
    private final Property<Accent> accent = settings.look().accentProperty();
    private Stage stage;

    @BeforeEach
    void show() {
        stage = Look.show(() -> new AccentChoice(accent), 400, 60, ColorScheme.DARK);
    }

    @AfterEach
    void hide() {
        FxExtension.runOnFx(stage::hide);
    }

    @Test
    void aDotIsChosenByAClickAndSaysItsName() {
        choose("violet");
        assertThat(accent.getValue()).isEqualTo(Accent.VIOLET);
        assertThat(chosen()).containsExactly("Violet");
        choose("violet");
        assertThat(chosen()).as("a second click changes nothing").containsExactly("Violet");
        assertThat(FxExtension.onFx(() -> ((Label) Gestures.node(stage, "settings-accent-name")).getText()))
                .isEqualTo("Violet");
    }

    @Test
    void whatChangesElsewhereIsMarked() {
        FxExtension.runOnFx(() -> accent.setValue(Accent.GREY));
        assertThat(chosen()).containsExactly("Grey");
        FxExtension.runOnFx(() -> settings.reset(accent));
        assertThat(chosen()).containsExactly("Amber");
    }

    /// The search of the settings reads these.
    @Test
    void everyDotHasANameThatCanBeLookedFor() {
        List<String> names = FxExtension.onFx(() -> stage.getScene().getRoot().lookupAll(".swatch").stream()
                .map(each -> each.getAccessibleText())
                .toList());
        assertThat(names).containsExactlyInAnyOrder("Amber", "Green", "Teal", "Blue", "Violet", "Rose", "Grey");
    }

    private void choose(String name) {
        FxExtension.runOnFx(() -> ((ToggleButton) Gestures.node(stage, "settings-accent-" + name)).fire());
    }

    private List<String> chosen() {
        return FxExtension.onFx(() -> stage.getScene().getRoot().lookupAll(".swatch").stream()
                .filter(each -> ((ToggleButton) each).isSelected())
                .map(each -> each.getAccessibleText())
                .toList());
    }
}
