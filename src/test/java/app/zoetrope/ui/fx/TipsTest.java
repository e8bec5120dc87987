package app.zoetrope.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.FxExtension;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fx")
@ExtendWith(FxExtension.class)
final class TipsTest {
    private final Button button = new Button();

    @Test
    void aTooltipIsMadeWhenThePointerComesAndNotBefore() {
        FxExtension.runOnFx(() -> {
            Tips.put(button, "Opens the folder");
            assertThat(installed(button)).isNull();
            assertThat(button.getAccessibleHelp()).isEqualTo("Opens the folder");
            assertThat(told()).isEqualTo("Opens the folder");
        });
    }

    @Test
    void wordsOfAUserInBracketsStayAsTheyAreAfterWordsThatNamedAKey() {
        FxExtension.runOnFx(() -> {
            windowWithKey("M");
            KeyTip.put(button, "Mute ([MUTE])");
            assertThat(told()).isEqualTo("Mute (M)");
            Tips.put(button, "Scene [MUTE].mp4");
            assertThat(told()).isEqualTo("Scene [MUTE].mp4");
            assertThat(button.getAccessibleHelp()).isEqualTo("Scene [MUTE].mp4");
        });
    }

    @Test
    void wordsThatNameAKeyTellItAfterPlainOnes() {
        FxExtension.runOnFx(() -> {
            windowWithKey("M");
            Tips.put(button, "Plain");
            assertThat(told()).isEqualTo("Plain");
            KeyTip.put(button, "Mute ([MUTE])");
            assertThat(told()).isEqualTo("Mute (M)");
            assertThat(button.getAccessibleHelp()).isEqualTo("Mute");
        });
    }

    private void windowWithKey(String key) {
        var command = new KeyMap.Command("MUTE", "mute", "Player", Set.of("player"), KeyCombination.valueOf(key));
        new KeyMap(List.of(command), new SimpleObjectProperty<>(Map.of())).install(new Scene(button));
    }

    private String told() {
        Event.fireEvent(
                button,
                new MouseEvent(
                        MouseEvent.MOUSE_ENTERED,
                        1,
                        1,
                        1,
                        1,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        null));
        return Objects.requireNonNull(installed(button)).getText();
    }

    /// As `Tooltip.install` keeps it.
    private static Tooltip installed(Node node) {
        return (Tooltip) node.getProperties().get("javafx.scene.control.Tooltip");
    }
}
