package app.zoetrope.ui.compose;

import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.ViewScope;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Asks for a picture's address and shows how the fetching goes.
final class FetchForm extends VBox {
    private final PictureViewModel model;
    private final TextField address = new TextField();
    private final Button fetch = new Button(Text.of("compose.url.fetch"));
    private final ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Label words = new Label(Text.of("compose.url.hint"));
    private boolean asked;
    private Runnable onDone = () -> {};

    FetchForm(PictureViewModel model) {
        this.model = model;
        getStyleClass().add("bubble");
        address.setId("picture-address");
        fetch.setId("picture-fetch");
        address.setPromptText(Text.of("compose.url.prompt"));
        address.setAccessibleText(Text.of("compose.url.hint"));
        address.setOnAction(_ -> go());
        HBox.setHgrow(address, Priority.ALWAYS);
        fetch.getStyleClass().add("accent");
        fetch.disableProperty().bind(address.textProperty().map(String::isBlank));
        fetch.setOnAction(_ -> {
            if (model.fetchingProperty().get()) {
                model.cancelFetch();
            } else {
                go();
            }
        });
        words.getStyleClass().add("second");
        words.setWrapText(true);
        progress.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(new HBox(8, address, fetch), progress, words);
        var scope = new ViewScope(this);
        scope.whileShowing(() -> model.fetchingProperty().subscribe(this::fetching));
        scope.whileShowing(() -> model.problemProperty().subscribe(this::problem));
    }

    /// Told when the picture has come.
    void whenDone(Runnable action) {
        onDone = action;
    }

    private void go() {
        if (!address.getText().isBlank()) {
            asked = true;
            model.fetch(address.getText().strip());
        }
    }

    private void fetching(boolean now) {
        fetch.setText(Text.of(now ? "compose.url.cancel" : "compose.url.fetch"));
        progress.setVisible(now);
        if (!now && asked && model.problemProperty().get().isEmpty()) {
            asked = false;
            onDone.run();
        }
    }

    private void problem(String text) {
        boolean bad = asked && !text.isEmpty();
        words.setText(bad ? text : Text.of("compose.url.hint"));
        words.getStyleClass().setAll("label", bad ? "bad" : "second");
    }
}
