package app.zoetrope.ui.queue;

import app.zoetrope.ui.fx.ViewScope;
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
    private final Label words = new Label();
    private final FlowPane deeds = new FlowPane(8, 8);

    /// @param tone a style class of the icon
    Banner(String id, Ikon icon, String tone, ObservableValue<String> sentence) {
        setId(id);
        getStyleClass().addAll("card", "queue-banner", tone);
        setMinHeight(USE_PREF_SIZE);
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().add(new HBox(8, new FontIcon(icon), words));
        new ViewScope(this).whileShowing(() -> sentence.subscribe(this::show));
    }

    /// @param label may change; the button is there while it is not empty
    Banner with(String id, ObservableValue<String> label, String style, Runnable action) {
        var button = new Button();
        button.setId(id);
        button.getStyleClass().add(style);
        button.setOnAction(_ -> action.run());
        if (deeds.getChildren().isEmpty()) {
            getChildren().add(deeds);
        }
        deeds.getChildren().add(button);
        new ViewScope(this).whileShowing(() -> label(button, label));
        return this;
    }

    private static Subscription label(Button button, ObservableValue<String> label) {
        return label.subscribe(text -> {
            button.setText(Objects.requireNonNullElse(text, ""));
            button.setVisible(!button.getText().isEmpty());
            button.setManaged(button.isVisible());
        });
    }

    private void show(String text) {
        words.setText(text);
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
    }
}
