package app.zoetrope.ui.compose;

import app.zoetrope.model.GenerationRequest;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Tips;
import app.zoetrope.ui.fx.ViewScope;
import javafx.beans.property.IntegerProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A number with a minus and a plus.
final class TakesStepper extends HBox {
    private final IntegerProperty takes;
    private final Button less = step("\u2212", "compose.takes.less", -1);
    private final Button more = step("+", "compose.takes.more", 1);
    private final Label number = new Label();

    TakesStepper(IntegerProperty takes) {
        this.takes = takes;
        setId("takes");
        getStyleClass().addAll("segmented", "stepper");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SPINNER);
        Tips.put(this, Text.of("compose.takes.tip"));
        number.getStyleClass().add("number");
        number.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(number, Priority.ALWAYS);
        getChildren().addAll(less, number, more);
        setOnKeyPressed(this::key);
        setOnMousePressed(_ -> requestFocus());
        new ViewScope(this).whileShowing(() -> takes.subscribe(now -> show(now.intValue())));
    }

    private void show(int now) {
        number.setText(String.valueOf(now));
        setAccessibleText(Text.of("compose.takes.name") + " " + now);
        less.setDisable(now <= 1);
        more.setDisable(now >= GenerationRequest.MAX_TAKES);
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD, UP, RIGHT -> by(1);
            case MINUS, SUBTRACT, DOWN, LEFT -> by(-1);
            case HOME -> takes.set(1);
            case END -> takes.set(GenerationRequest.MAX_TAKES);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void by(int change) {
        takes.set(Math.clamp(takes.get() + change, 1, GenerationRequest.MAX_TAKES));
    }

    private Button step(String words, String name, int change) {
        var button = new Button(words);
        button.getStyleClass().add("flat");
        button.setFocusTraversable(false);
        button.setAccessibleText(Text.of(name));
        Tips.put(button, Text.of(name));
        button.setOnAction(_ -> by(change));
        return button;
    }
}
