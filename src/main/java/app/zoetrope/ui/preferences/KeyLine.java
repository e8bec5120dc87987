package app.zoetrope.ui.preferences;

import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.fx.KeyMap;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// A command and its key. A press of the button waits for the next key; one that is taken is refused, with the name of
/// who has it.
final class KeyLine extends HBox {
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final KeyMap keys;
    private final KeyMap.Command command;
    private final Button key = new Button();
    private final Button reset;
    private final Label problem = new Label();
    private boolean waiting;

    KeyLine(KeyMap keys, KeyMap.Command command) {
        this.keys = keys;
        this.command = command;
        getStyleClass().add("key-line");
        setAlignment(Pos.CENTER_LEFT);
        String id = command.id().toLowerCase(Locale.ROOT).replace('_', '-');
        var name = new Label(command.words());
        name.setLabelFor(key);
        var gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        problem.getStyleClass().add("bad");
        problem.setId("key-problem-" + id);
        key.setId("key-" + id);
        key.getStyleClass().add("key");
        reset = Buttons.icon(
                "key-reset-" + id,
                BootstrapIcons.ARROW_COUNTERCLOCKWISE,
                Text.of("preferences.keys.reset", command.words(), KeyMap.words(command.standard())));
        reset.setOnAction(_ -> reset());
        key.setOnAction(_ -> await(!waiting));
        key.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        key.focusedProperty().subscribe(focused -> {
            if (!focused && waiting) {
                await(false);
            }
        });
        // before the key, so that all controls end at one edge
        getChildren().addAll(name, gap, problem, reset, key);
        show();
    }

    void show() {
        String words = keys.words(command.id()).orElse("");
        key.setText(waiting ? Text.of("preferences.keys.press") : words);
        key.setAccessibleText(Text.of("preferences.keys.change", command.words(), words));
        reset.setVisible(keys.isChanged(command.id()));
    }

    private void await(boolean wait) {
        waiting = wait;
        keys.setListening(!wait);
        key.pseudoClassStateChanged(WAITING, wait);
        problem.setText("");
        show();
    }

    private void pressed(KeyEvent event) {
        if (!waiting) {
            return;
        }
        event.consume();
        if (event.getCode() == KeyCode.ESCAPE) {
            await(false);
            return;
        }
        KeyMap.pressed(event).ifPresent(this::take);
    }

    private void take(KeyCombination pressed) {
        await(false);
        Optional<KeyMap.Command> other = keys.conflict(command.id(), pressed);
        if (!KeyMap.isFree(pressed)) {
            problem.setText(Text.of("preferences.keys.kept", KeyMap.words(pressed)));
        } else if (other.isPresent()) {
            problem.setText(Text.of(
                    "preferences.keys.taken", KeyMap.words(pressed), other.get().words()));
        } else {
            keys.change(command.id(), pressed);
        }
    }

    /// The standard key may belong to another command by now.
    private void reset() {
        Optional<KeyMap.Command> other = keys.conflict(command.id(), command.standard());
        if (other.isPresent()) {
            problem.setText(Text.of(
                    "preferences.keys.taken",
                    KeyMap.words(command.standard()),
                    other.get().words()));
        } else {
            problem.setText("");
            keys.reset(command.id());
        }
    }
}
