package app.zoetrope.ui.compose;

import app.zoetrope.generation.UsedPrompt;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.control.Segments;
import app.zoetrope.ui.fx.ViewScope;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Earlier prompts to search, keep on top and use again; and snippets beside them.
final class HistoryPane extends VBox {
    /// Two lines of a prompt.
    private static final double ROW_HEIGHT = 38;

    private final PromptViewModel model;
    private final PromptBox box;
    private final TextField search = new TextField();
    private final ListView<UsedPrompt> list = new ListView<>();
    private final Label nothing = new Label();
    private final VBox recent = new VBox(8);
    private final SnippetPane snippets;
    private Runnable onDone = () -> {};

    private enum Part {
        RECENT,
        SNIPPETS
    }

    HistoryPane(PromptViewModel model, PromptBox box) {
        this.model = model;
        this.box = box;
        getStyleClass().addAll("bubble", "history");
        snippets = new SnippetPane(model, box, () -> onDone.run());
        search.setId("history-search");
        search.setPromptText(Text.of("compose.history.search"));
        search.textProperty().subscribe((_, words) -> model.search(words));
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
                event.consume();
            }
        });
        list.setId("history-list");
        list.setCellFactory(_ -> new Cell());
        nothing.getStyleClass().add("second");
        nothing.setWrapText(true);
        list.setPlaceholder(nothing);
        list.setOnKeyPressed(event -> {
            @Nullable UsedPrompt chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null && event.getCode() == KeyCode.ENTER) {
                use(chosen);
            } else if (chosen != null && event.getCode() == KeyCode.DELETE) {
                model.remove(chosen);
            }
        });
        recent.getChildren().addAll(search, list);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(parts(), recent, snippets);
        VBox.setVgrow(recent, Priority.ALWAYS);
        VBox.setVgrow(snippets, Priority.ALWAYS);
        new ViewScope(this)
                .whileShowing(() -> model.foundProperty().subscribe(found -> {
                    nothing.setText(
                            Text.of(search.getText().isBlank() ? "compose.history.none" : "compose.history.noMatch"));
                    list.getItems().setAll(found);
                }));
    }

    /// Told when a prompt or a snippet was taken.
    void whenDone(Runnable action) {
        onDone = action;
    }

    /// Reads the book anew.
    void open() {
        search.clear();
        model.search("");
        model.readSnippets();
    }

    private Segments<Part> parts() {
        var part = new SimpleObjectProperty<>(Part.RECENT);
        var choices = new Segments<>(part, part::set);
        ToggleButton earlier = choices.add(
                Part.RECENT, "history-recent", Text.of("compose.history.recent"), Text.of("compose.history.recent"));
        earlier.setText(Text.of("compose.history.recent"));
        ToggleButton second = choices.add(
                Part.SNIPPETS,
                "history-snippets",
                Text.of("compose.history.snippets"),
                Text.of("compose.history.snippets"));
        second.setText(Text.of("compose.history.snippets"));
        part.subscribe(now -> {
            recent.setVisible(now == Part.RECENT);
            recent.setManaged(now == Part.RECENT);
            snippets.setVisible(now == Part.SNIPPETS);
            snippets.setManaged(now == Part.SNIPPETS);
        });
        return choices;
    }

    private void use(UsedPrompt used) {
        model.promptProperty().set(used.text());
        onDone.run();
        box.area().requestFocus();
        box.area().end();
    }

    private final class Cell extends ListCell<UsedPrompt> {
        private final Label text = new Label();
        private final Button pin =
                Buttons.icon("history-pin", BootstrapIcons.PIN_ANGLE, Text.of("compose.history.pin"));
        private final Button remove =
                Buttons.icon("history-remove", BootstrapIcons.X, Text.of("compose.history.remove"));
        private final HBox row = new HBox(2, text, pin, remove);

        Cell() {
            getStyleClass().add("book-cell");
            text.setWrapText(true);
            text.setMaxHeight(ROW_HEIGHT);
            text.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(text, Priority.ALWAYS);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPrefWidth(0);
            row.setPrefHeight(ROW_HEIGHT);
            pin.setFocusTraversable(false);
            remove.setFocusTraversable(false);
            pin.setOnAction(_ -> model.pin(getItem(), !getItem().pinned()));
            remove.setOnAction(_ -> model.remove(getItem()));
            setOnMouseClicked(_ -> {
                if (!isEmpty()) {
                    use(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable UsedPrompt item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty ? null : row);
            if (item != null && !empty) {
                text.setText(item.text());
                pin.setGraphic(new FontIcon(item.pinned() ? BootstrapIcons.PIN_ANGLE_FILL : BootstrapIcons.PIN_ANGLE));
                pin.setAccessibleText(Text.of(item.pinned() ? "compose.history.unpin" : "compose.history.pin"));
            }
        }
    }
}
