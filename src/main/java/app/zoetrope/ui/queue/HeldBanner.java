package app.zoetrope.ui.queue;

import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.ViewScope;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks what becomes of jobs that an earlier start left waiting: they cost money only with the user's word.
final class HeldBanner extends VBox {
    private final Label words = new Label();

    HeldBanner(QueueViewModel model) {
        setId("queue-held");
        getStyleClass().addAll("card", "held");
        words.setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        var start = new Button(Text.of("queue.held.start"));
        start.setId("held-start");
        start.getStyleClass().add("accent");
        start.setOnAction(_ -> model.startHeld());
        var remove = new Button(Text.of("queue.held.remove"));
        remove.setId("held-remove");
        remove.setOnAction(_ -> model.removeHeld());
        getChildren().addAll(words, new HBox(8, start, remove));
        new ViewScope(this).whileShowing(() -> model.heldProperty().subscribe(this::show));
    }

    private void show(QueueViewModel.Held held) {
        setVisible(held.count() > 0);
        setManaged(held.count() > 0);
        words.setText(
                held.upTo().isZero()
                        ? Text.of("queue.heldFree", held.count())
                        : Text.of("queue.held", held.count(), Text.price(held.upTo())));
    }
}
