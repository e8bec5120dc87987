package app.zoetrope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fx")
@ExtendWith(FxExtension.class)
class ShortcutsTest {
    private final List<String> done = new ArrayList<>();
    private final Button button = new Button("Takes +");
    private final TextField field = new TextField();
    private final ObjectProperty<Map<String, String>> changes = new SimpleObjectProperty<>(Map.of());
    private Stage stage;

    @BeforeEach
    void show() {
        stage = Look.show(() -> new HBox(button, field), 300, 100, ColorScheme.DARK);
        FxExtension.runOnFx(() -> {
            button.setOnAction(_ -> done.add("button"));
            var shortcuts = new Shortcuts(Shortcut.map(changes));
            shortcuts.always(Shortcut.PLAY_PAUSE, () -> done.add("play"));
            shortcuts.install(stage.getScene());
        });
    }

    @AfterEach
    void hide() {
        FxExtension.runOnFx(stage::hide);
    }

    @Test
    void spacePlaysAfterAButtonWasClickedByMouse() {
        FxExtension.runOnFx(button::requestFocus);
        press(button);
        assertThat(done).containsExactly("play");
    }

    @Test
    void spacePressesAButtonThatTheKeyboardWentTo() {
        FxExtension.runOnFx(() -> {
            field.requestFocus();
            field.requestFocusTraversal(TraversalDirection.PREVIOUS);
        });
        press(button);
        assertThat(done).containsExactly("button");
    }

    @Test
    void spaceIsABlankWhileTextIsTyped() {
        FxExtension.runOnFx(field::requestFocus);
        press(field);
        assertThat(done).isEmpty();
    }

    private static void press(Node target) {
        FxExtension.runOnFx(() -> {
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(target, new KeyEvent(type, " ", " ", KeyCode.SPACE, false, false, false, false));
            }
        });
    }
}
