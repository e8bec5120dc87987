package app.zoetrope.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.FxExtension;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fx")
@ExtendWith(FxExtension.class)
final class KeyTipTest {
    @Test
    void aLabelTellsTheKeyThatTheWindowGetsAfterItAndEachOneThatItIsChangedTo() {
        FxExtension.runOnFx(() -> {
            var command =
                    new KeyMap.Command("OTHER", "other", "Compare", Set.of("compare"), KeyCombination.valueOf("S"));
            var keys = new KeyMap(List.of(command), new SimpleObjectProperty<>(Map.of()));
            var label = new Label();
            KeyTip.tell(label, "[OTHER] changes");
            var scene = new Scene(label);
            assertThat(label.getText()).isEqualTo("changes");
            keys.install(scene);
            assertThat(label.getText()).isEqualTo("S changes");
            keys.change("OTHER", KeyCombination.valueOf("Q"));
            assertThat(label.getText()).isEqualTo("Q changes");
        });
    }
}
