package app.zoetrope.ui.control;

import app.zoetrope.ui.fx.KeyTip;
import app.zoetrope.ui.fx.ViewScope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A row of choices of which exactly one is taken.
public final class Segments<T> extends HBox {
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();
    private final Consumer<T> onChosen;

    public Segments(ObservableValue<T> value, Consumer<T> onChosen) {
        this.onChosen = onChosen;
        getStyleClass().add("segmented");
        new ViewScope(this).whileShowing(() -> value.subscribe(this::select));
    }

    public ToggleButton add(T choice, String id, String name, String tip) {
        var button = new ToggleButton();
        button.setId(id);
        button.setAccessibleText(name);
        KeyTip.put(button, tip);
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> {
            button.setSelected(true);
            onChosen.accept(choice);
        });
        HBox.setHgrow(button, Priority.ALWAYS);
        buttons.put(choice, button);
        getChildren().add(button);
        return button;
    }

    private void select(T choice) {
        @Nullable ToggleButton button = buttons.get(choice);
        group.selectToggle(button);
    }
}
