package app.zoetrope.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.secrets.KeyState;
import app.zoetrope.testkit.DirectTaskRunner;
import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Gestures;
import app.zoetrope.testkit.Look;
import java.nio.file.Path;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("fx")
@ExtendWith(FxExtension.class)
class EngineChoiceTest {
    @TempDir
    private Path folder;

    private ComposeKit kit;
    private Stage stage;
    private int led;

    @BeforeEach
    void show() {
        kit = new ComposeKit(folder, new DirectTaskRunner());
        stage = Look.show(
                () -> new EngineChoice(kit.model(), new SimpleBooleanProperty(false), () -> led++),
                360,
                120,
                ColorScheme.DARK);
    }

    @AfterEach
    void hide() {
        FxExtension.runOnFx(stage::hide);
    }

    @Test
    void withAKeyNothingIsLacking() {
        assertThat(lack()).isEmpty();
        assertThat(FxExtension.onFx(() -> Gestures.node(stage, "engine-segmind").isDisabled()))
                .isFalse();
    }

    @Test
    void withoutAKeyItLeadsToWhereOneIsEntered() {
        FxExtension.runOnFx(() -> kit.key.set(KeyState.NONE));
        assertThat(lack()).containsExactly("Segmind needs a key.", "Enter it in Settings");
        Gestures.fire(stage, "engine-needs-key");
        assertThat(led).isOne();
    }

    @Test
    void aLockedKeyIsCalledLockedAndLeadsToItsPassphrase() {
        FxExtension.runOnFx(() -> kit.key.set(KeyState.LOCKED));
        assertThat(lack()).containsExactly("The key is locked.", "Enter its passphrase");
        assertThat(FxExtension.onFx(() -> Gestures.node(stage, "engine-segmind").isDisabled()))
                .isTrue();
        Gestures.fire(stage, "engine-needs-key");
        assertThat(led).isOne();
    }

    private List<String> lack() {
        return FxExtension.onFx(() -> {
            var line = (HBox) Gestures.node(stage, "engine-needs-key").getParent();
            return line.isVisible()
                    ? line.getChildren().stream()
                            .map(each -> ((Labeled) each).getText())
                            .toList()
                    : List.of();
        });
    }
}
