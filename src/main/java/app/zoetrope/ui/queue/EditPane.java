package app.zoetrope.ui.queue;

import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Resolution;
import app.zoetrope.text.Text;
import app.zoetrope.ui.theme.Styles;
import atlantafx.base.controls.ProgressSliderSkin;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Prompt, resolution and length of a waiting job, and what it costs then.
final class EditPane extends VBox {
    private final JobEdit edit;
    private final TextArea prompt = new TextArea();
    private Runnable onDone = () -> {};

    EditPane(JobEdit edit, String ratio) {
        this.edit = edit;
        setId("job-edit-pane");
        getStyleClass().add("job-details");
        getStylesheets().add(Styles.sheet(QueueView.class, "queue.css"));
        prompt.setId("edit-prompt");
        prompt.setWrapText(true);
        prompt.setPrefRowCount(4);
        prompt.setAccessibleText(Text.of("queue.edit.prompt"));
        prompt.textProperty().bindBidirectional(edit.promptProperty());
        prompt.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
                save();
                event.consume();
            }
        });
        var save = new Button();
        save.setId("edit-save");
        save.getStyleClass().add("accent");
        save.setMaxWidth(Double.MAX_VALUE);
        save.textProperty()
                .bind(edit.priceProperty()
                        .map(price -> price.isZero()
                                ? Text.of("queue.edit.saveFree")
                                : Text.of("queue.edit.save", Text.price(price))));
        save.disableProperty().bind(edit.promptProperty().map(String::isBlank));
        save.setOnAction(_ -> save());
        var title = label(Text.of("queue.edit.title"), "strong");
        var problem = label("", "bad");
        problem.textProperty().bind(edit.problemProperty());
        problem.visibleProperty().bind(edit.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren()
                .addAll(title, prompt, settings(), label(Text.of("queue.edit.ratio", ratio), "second"), problem, save);
    }

    void whenDone(Runnable action) {
        onDone = action;
    }

    private void save() {
        edit.save(onDone);
    }

    private HBox settings() {
        var seconds = new Label();
        seconds.getStyleClass().add("strong");
        seconds.setMinWidth(34);
        seconds.setAlignment(Pos.CENTER_RIGHT);
        seconds.textProperty().bind(edit.secondsProperty().map(now -> Text.of("queue.seconds", now)));
        var length = new Slider(
                GenerationRequest.MIN_SECONDS,
                GenerationRequest.MAX_SECONDS,
                edit.secondsProperty().get());
        length.setId("edit-seconds");
        length.setBlockIncrement(1);
        length.setAccessibleText(Text.of("queue.edit.length"));
        length.setSkin(new ProgressSliderSkin(length));
        length.valueProperty().subscribe(now -> edit.secondsProperty().set((int) Math.round(now.doubleValue())));
        HBox.setHgrow(length, Priority.ALWAYS);
        var row = new HBox(10, resolution(), length, seconds);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox resolution() {
        var group = new ToggleGroup();
        var row = new HBox();
        row.getStyleClass().add("segmented");
        row.setMinWidth(Region.USE_PREF_SIZE);
        for (Resolution each : Resolution.values()) {
            var button = new ToggleButton(each.label());
            button.setId("edit-" + each.label());
            button.setToggleGroup(group);
            button.setSelected(each == edit.resolutionProperty().get());
            button.setOnAction(_ -> {
                button.setSelected(true);
                edit.resolutionProperty().set(each);
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
