package app.zoetrope.ui.queue;

import app.zoetrope.ui.fx.ViewScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A sentence of the queue over its jobs, with what can be done about it; there while there is something to say.
final class Banner extends VBox {
    private final Ikon icon;
    private final Label words = new Label();
    private final List<Deed> deeds = new ArrayList<>();

    private record Deed(String id, ObservableValue<String> label, String style, Runnable action) {}

    /// @param tone a style class of the icon
    Banner(String id, Ikon icon, String tone, ObservableValue<String> sentence) {
        this.icon = icon;
        setId(id);
        getStyleClass().addAll("card", "queue-banner", tone);
        setMinHeight(USE_PREF_SIZE);
        new ViewScope(this).whileShowing(() -> sentence.subscribe(this::show));
    }

    /// @param label may change; the button is there while it is not empty
    Banner with(String id, ObservableValue<String> label, String style, Runnable action) {
        deeds.add(new Deed(id, label, style, action));
        return this;
    }

    private void show(String text) {
        words.setText(text);
        if (!text.isEmpty() && getChildren().isEmpty()) {
            build();
        }
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
    }

    /// When there is something to say for the first time, which for most is never.
    private void build() {
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().add(new HBox(8, new FontIcon(icon), words));
        if (deeds.isEmpty()) {
            return;
        }
        var buttons = new FlowPane(8, 8);
        var scope = new ViewScope(this);
        for (Deed deed : deeds) {
            var button = new Button();
            button.setId(deed.id());
            button.getStyleClass().add(deed.style());
            button.setOnAction(_ -> deed.action().run());
            buttons.getChildren().add(button);
            scope.whileShowing(() -> label(button, deed.label()));
        }
        getChildren().add(buttons);
    }

    private static Subscription label(Button button, ObservableValue<String> label) {
        return label.subscribe(text -> {
            button.setText(Objects.requireNonNullElse(text, ""));
            button.setVisible(!button.getText().isEmpty());
            button.setManaged(button.isVisible());
        });
    }
}
