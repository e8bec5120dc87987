package app.zoetrope.ui.queue;

import app.zoetrope.model.Job;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.fx.Tips;
import app.zoetrope.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// All there is to say about a job, and what can be done with it.
final class DetailsPane extends VBox {
    private Runnable onDone = () -> {};

    /// @param owner what a further bubble points at
    DetailsPane(JobCard card, QueueViewModel model, JobCommands commands, Node owner) {
        Job job = card.job();
        getStyleClass().add("job-details");
        getStylesheets().add(Styles.sheet(QueueView.class, "queue.css"));
        setId("job-details");
        getChildren().add(wrapped(job.request().prompt(), "strong"));
        getChildren().add(wrapped(facts(job), "second"));
        JobWords.problem(job.state())
                .ifPresentOrElse(
                        why -> getChildren().add(wrapped(Text.of(why), "body")),
                        () -> getChildren().add(wrapped(model.words().line(card), "body")));
        String note = JobWords.note(card);
        if (!note.isEmpty()) {
            getChildren().add(wrapped(note, "warn"));
        }
        JobWords.requestId(card).ifPresent(id -> getChildren().add(requestId(id)));
        var row = new FlowPane(8, 8);
        for (JobAction action : JobAction.of(card, model.words().isPaid(job))) {
            String price = commands.price(card);
            boolean small = action == JobAction.REMOVE || action == JobAction.CLOSE;
            Button button = small
                    ? Buttons.icon(action.id(), action.icon(), action.words(price))
                    : Buttons.labelled(action.id(), action.icon(), action.words(price));
            Tips.put(button, action.tip(price));
            button.setOnAction(_ -> {
                onDone.run();
                commands.run(action, card, owner);
            });
            row.getChildren().add(button);
        }
        getChildren().add(row);
    }

    void whenDone(Runnable action) {
        onDone = action;
    }

    private static String facts(Job job) {
        return Text.of(
                "queue.facts",
                job.request().ratio().label(),
                job.request().resolution().label(),
                job.request().seconds());
    }

    private static HBox requestId(String id) {
        var field = new TextField(id);
        field.setEditable(false);
        field.setId("job-request-id");
        field.setAccessibleText(Text.of("queue.requestId"));
        HBox.setHgrow(field, Priority.ALWAYS);
        var name = new Label(Text.of("queue.requestId"));
        name.getStyleClass().add("second");
        name.setMinWidth(USE_PREF_SIZE);
        Button copy = Buttons.icon("job-copy-id", BootstrapIcons.CLIPBOARD, Text.of("queue.copy"));
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(id);
            Clipboard.getSystemClipboard().setContent(content);
        });
        var row = new HBox(8, name, field, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label wrapped(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
