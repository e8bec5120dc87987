package app.zoetrope.ui.compose;

import app.zoetrope.model.GenerationRequest;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Bubble;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.fx.ViewScope;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The prompt with its counter, its lamps, and the door to earlier prompts.
final class PromptBox extends VBox {
    private final PromptViewModel model;
    private final TextArea prompt = new TextArea();
    private final Label counter = new Label();
    private final Label advice = new Label();
    private final Bubble bubble = new Bubble(PopOver.ArrowLocation.LEFT_TOP, this::book);
    private @Nullable HistoryPane book;

    PromptBox(PromptViewModel model) {
        this.model = model;
        getStyleClass().add("section");
        prompt.setId("prompt");
        prompt.setWrapText(true);
        prompt.setPrefRowCount(3);
        prompt.setPromptText(Text.of("compose.prompt.placeholder"));
        prompt.setAccessibleText(Text.of("compose.prompt.name"));
        prompt.textProperty().bindBidirectional(model.promptProperty());
        prompt.end();
        prompt.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByTab);
        VBox.setVgrow(prompt, Priority.SOMETIMES);
        advice.setWrapText(true);
        advice.managedProperty().bind(advice.visibleProperty());
        getChildren().addAll(header(), prompt, lampRow(), advice);
        var scope = new ViewScope(this);
        scope.whileShowing(() -> model.promptProperty().subscribe(_ -> count()));
    }

    TextArea area() {
        return prompt;
    }

    /// Puts a phrase where the caret is.
    void insert(String phrase) {
        var before = new Phrase(prompt.getText(), prompt.getCaretPosition());
        Phrase after = before.with(phrase);
        prompt.setText(after.text());
        prompt.requestFocus();
        prompt.positionCaret(after.caret());
    }

    private HBox header() {
        var caption = new Label(Text.of("compose.prompt.name").toUpperCase(Locale.getDefault()));
        caption.getStyleClass().add("caption");
        caption.setLabelFor(prompt);
        counter.setId("prompt-counter");
        Button history =
                Buttons.icon("prompt-history", BootstrapIcons.CLOCK_HISTORY, Text.of("compose.prompt.historyTip"));
        history.setOnAction(_ -> {
            book().open();
            bubble.toggle(history);
        });
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var header = new HBox(4, caption, gap, counter, history);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("section-header");
        return header;
    }

    /// Made when it is first wanted.
    private HistoryPane book() {
        if (book == null) {
            book = new HistoryPane(model, this);
            book.whenDone(bubble::hide);
        }
        return book;
    }

    private HBox lampRow() {
        var row = new HBox(8);
        for (Lamp lamp : Lamp.values()) {
            row.getChildren().add(new LampButton(lamp, model, this::insert));
        }
        return row;
    }

    private void count() {
        int length = prompt.getText().strip().length();
        counter.setText(Text.of("compose.prompt.counter", length, GenerationRequest.MAX_PROMPT));
        PromptViewModel.Room room = model.roomProperty().getValue();
        String style = switch (room) {
            case FINE, LONG -> "second";
            case NEAR_END -> "warn";
            case OVER -> "bad";
        };
        counter.getStyleClass().setAll("label", "counter", style);
        advice.getStyleClass().setAll("label", style);
        advice.setVisible(room != PromptViewModel.Room.FINE);
        advice.setText(
                switch (room) {
                    case FINE -> "";
                    case LONG -> Text.of("compose.prompt.long");
                    case NEAR_END -> Text.of("compose.prompt.nearEnd", GenerationRequest.MAX_PROMPT - length);
                    case OVER -> Text.of("compose.prompt.over", length - GenerationRequest.MAX_PROMPT);
                });
    }

    /// A prompt needs no tabs; the next control does.
    private void leaveByTab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            prompt.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }
}
