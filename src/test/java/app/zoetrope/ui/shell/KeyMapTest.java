package app.zoetrope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.FxExtension;
import app.zoetrope.ui.fx.KeyMap;
import app.zoetrope.ui.fx.KeyTip;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fx")
@ExtendWith(FxExtension.class)
class KeyMapTest {
    private final ObjectProperty<Map<String, String>> changes = new SimpleObjectProperty<>(Map.of());
    private final KeyMap keys = Shortcut.map(changes);

    @Test
    void noTwoCommandsOfAScreenHaveTheSameKey() {
        for (KeyMap.Command command : keys.commands()) {
            assertThat(keys.conflict(command.id(), command.standard()))
                    .as(command.id())
                    .isEmpty();
            assertThat(KeyMap.isFree(command.standard())).as(command.id()).isTrue();
            assertThat(command.words()).as(command.id()).isNotBlank();
        }
    }

    @Test
    void aKeyOfThisScreenIsTakenAndOneOfAnotherIsFree() {
        assertThat(keys.conflict("MUTE", new KeyCodeCombination(KeyCode.N)))
                .get()
                .extracting(KeyMap.Command::id)
                .isEqualTo("NEXT_SHOT");
        assertThat(keys.conflict("MUTE", new KeyCodeCombination(KeyCode.X))).isEmpty();
        assertThat(keys.conflict("MUTE", new KeyCodeCombination(KeyCode.N, KeyCombination.ALT_DOWN)))
                .isEmpty();
        keys.change("NEXT_SHOT", new KeyCodeCombination(KeyCode.Y));
        assertThat(keys.conflict("MUTE", new KeyCodeCombination(KeyCode.N))).isEmpty();
        assertThat(keys.conflict("MUTE", new KeyCodeCombination(KeyCode.Y))).isPresent();
    }

    @Test
    void aChangedKeyComesBackFromItsName() {
        var key = new KeyCodeCombination(KeyCode.F7, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        keys.change("MUTE", key);
        assertThat(Shortcut.map(changes).key("MUTE")).contains(key);
        assertThat(keys.isChanged("MUTE")).isTrue();
        keys.reset("MUTE");
        assertThat(keys.words("MUTE")).contains("M");
    }

    @Test
    void aKeyThatMakesNoSenseLeavesTheStandard() {
        changes.set(Map.of("MUTE", "Nonsense+Key+", "GONE", "M"));
        assertThat(keys.words("MUTE")).contains("M");
        assertThat(keys.key("GONE")).isEmpty();
    }

    @Test
    void starsAndTheKeysOfEveryControlAreKept() {
        assertThat(KeyMap.isFree(new KeyCodeCombination(KeyCode.DIGIT3))).isFalse();
        assertThat(KeyMap.isFree(new KeyCodeCombination(KeyCode.TAB))).isFalse();
        assertThat(KeyMap.isFree(new KeyCodeCombination(KeyCode.DIGIT7))).isTrue();
        assertThat(KeyMap.isFree(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN)))
                .isTrue();
    }

    @Test
    void tooltipsTellTheKeyOfToday() {
        Scene scene = FxExtension.onFx(() -> new Scene(new Pane()));
        keys.install(scene);
        assertThat(KeyTip.told("Mute ([MUTE])", scene)).isEqualTo("Mute (M)");
        keys.change("MUTE", new KeyCodeCombination(KeyCode.Q));
        assertThat(KeyTip.told("Mute ([MUTE])", scene)).isEqualTo("Mute (Q)");
        assertThat(KeyTip.plain("Speed ([SLOWER] slower, [FASTER] faster)")).isEqualTo("Speed");
        assertThat(KeyTip.told("Mute ([MUTE])", null)).isEqualTo("Mute");
    }

    @Test
    void theSheetsQuestionMarkReadsAsOne() {
        assertThat(keys.words("HELP")).contains("?");
    }
}
