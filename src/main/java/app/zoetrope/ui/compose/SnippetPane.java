package app.zoetrope.ui.compose;

import app.zoetrope.generation.Snippet;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.fx.Tips;
import app.zoetrope.ui.fx.ViewScope;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Snippets to insert, with a field for each gap; and a way to save a part of the prompt as one.
final class SnippetPane extends VBox {
    private final PromptViewModel model;
    private final PromptBox box;
    private final Runnable onDone;
    private final ListView<Snippet> list = new ListView<>();
    private final HBox saving;

    SnippetPane(PromptViewModel model, PromptBox box, Runnable onDone) {
        this.model = model;
        this.box = box;
        this.onDone = onDone;
        setSpacing(8);
        list.setId("snippet-list");
        list.setCellFactory(_ -> new Cell());
        var nothing = new Label(Text.of("compose.snippet.none"));
        nothing.getStyleClass().add("second");
        nothing.setWrapText(true);
        list.setPlaceholder(nothing);
        list.setOnKeyPressed(event -> {
            @Nullable Snippet chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null && event.getCode() == KeyCode.ENTER) {
                use(chosen);
            } else if (chosen != null && event.getCode() == KeyCode.DELETE) {
                model.delete(chosen);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        saving = saving();
        getChildren().addAll(list, saving);
        new ViewScope(this)
                .whileShowing(() -> model.snippetsProperty()
                        .subscribe(now -> list.getItems().setAll(now)));
    }

    private HBox saving() {
        var name = new TextField();
        name.setId("snippet-name");
        name.setPromptText(Text.of("compose.snippet.namePrompt"));
        HBox.setHgrow(name, Priority.ALWAYS);
        var save = new Button(Text.of("compose.snippet.save"));
        save.setId("snippet-save");
        Tips.put(save, Text.of("compose.snippet.saveTip"));
        save.disableProperty()
                .bind(name.textProperty().isEmpty().or(box.area().textProperty().isEmpty()));
        Runnable keep = () -> {
            String selected = box.area().getSelectedText();
            String text = selected.isBlank() ? box.area().getText() : selected;
            if (!text.isBlank() && !name.getText().isBlank()) {
                model.save(new Snippet(name.getText().strip(), text.strip()));
                name.clear();
            }
        };
        save.setOnAction(_ -> keep.run());
        name.setOnAction(_ -> keep.run());
        return new HBox(8, name, save);
    }

    private void use(Snippet snippet) {
        if (snippet.variables().isEmpty()) {
            insert(snippet.text());
        } else {
            ask(snippet);
        }
    }

    private void insert(String text) {
        getChildren().setAll(list, saving);
        onDone.run();
        box.insert(text);
    }

    private void ask(Snippet snippet) {
        var form = new VBox(8);
        Map<String, TextField> fields = new LinkedHashMap<>();
        Runnable fill = () -> {
            var values = new LinkedHashMap<String, String>();
            fields.forEach(
                    (variable, field) -> values.put(variable, field.getText().strip()));
            insert(model.fill(snippet, values));
        };
        for (String variable : snippet.variables()) {
            var field = new TextField(model.lastValue(variable));
            field.setAccessibleText(variable);
            field.setOnAction(_ -> fill.run());
            var label = new Label(variable);
            label.getStyleClass().add("second");
            label.setLabelFor(field);
            fields.put(variable, field);
            form.getChildren().addAll(label, field);
        }
        var back = new Button(Text.of("compose.snippet.back"));
        back.setOnAction(_ -> getChildren().setAll(list, saving));
        var insert = new Button(Text.of("compose.snippet.insert"));
        insert.getStyleClass().add("accent");
        insert.setOnAction(_ -> fill.run());
        form.getChildren().add(new HBox(8, back, insert));
        getChildren().setAll(form);
        fields.values().iterator().next().requestFocus();
    }

    private final class Cell extends ListCell<Snippet> {
        private final Label name = new Label();
        private final Label text = new Label();
        private final Button delete =
                Buttons.icon("snippet-delete", BootstrapIcons.X, Text.of("compose.snippet.delete"));
        private final HBox row;

        Cell() {
            getStyleClass().add("book-cell");
            name.getStyleClass().add("strong");
            text.getStyleClass().add("second");
            var words = new VBox(2, name, text);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            row = new HBox(4, words, delete);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPrefWidth(0);
            delete.setFocusTraversable(false);
            delete.setOnAction(_ -> model.delete(getItem()));
            setOnMouseClicked(_ -> {
                if (!isEmpty()) {
                    use(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Snippet item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty ? null : row);
            if (item != null && !empty) {
                name.setText(item.name());
                text.setText(item.text());
            }
        }
    }
}
