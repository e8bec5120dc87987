package app.zoetrope.ui.queue;

import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.model.StoredPicture;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.fx.TaskRunner;
import app.zoetrope.ui.fx.Thumbnails;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// One job. It touches only what is different, since it is asked far more often than there is something new.
final class CardCell extends ListCell<JobCard> {
    private static final double THUMB_WIDTH = 64;
    private static final double THUMB_HEIGHT = 48;

    private final QueueViewModel model;
    private final JobCommands commands;
    private final Thumbnails thumbnails;
    private final ImageView picture = new ImageView();
    private final Label prompt = new Label();
    private final Label state = new Label();
    private final Label trouble = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final HBox actions = new HBox(2);
    private final StackPane card;
    private @Nullable JobCard shown;
    private @Nullable StoredPicture pictured;
    private List<JobAction> offered = List.of();
    private String price = "";
    private TaskRunner.Cancellable loading = () -> {};

    CardCell(QueueViewModel model, JobCommands commands, Thumbnails thumbnails) {
        this.model = model;
        this.commands = commands;
        this.thumbnails = thumbnails;
        prompt.getStyleClass().add("prompt");
        state.setId("job-state");
        state.setWrapText(true);
        trouble.setWrapText(true);
        trouble.getStyleClass().addAll("bad", "trouble");
        bar.setMaxWidth(Double.MAX_VALUE);
        var words = new VBox(2, prompt, state, bar, trouble);
        words.setMinWidth(0);
        VBox.setMargin(bar, new Insets(5, 0, 0, 0));
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(10, thumbnail(), words);
        row.getStyleClass().addAll("card", "job-card");
        actions.getStyleClass().add("job-actions");
        actions.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(actions, Pos.TOP_RIGHT);
        card = new StackPane(row, actions);
        card.setPrefWidth(0);
        card.setMinWidth(0);
        card.setOnMouseClicked(event -> {
            if (shown != null && event.isStillSincePress()) {
                commands.activate(shown, card);
            }
        });
        setOnContextMenuRequested(event -> {
            if (shown != null) {
                commands.menu(shown, card, event.getScreenX(), event.getScreenY());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable JobCard item, boolean empty) {
        super.updateItem(item, empty);
        @Nullable JobCard wanted = empty ? null : item;
        if (wanted == null) {
            shown = null;
            setGraphic(null);
            return;
        }
        if (!wanted.equals(shown)) {
            shown = wanted;
            show(wanted);
        }
        if (getGraphic() == null) {
            setGraphic(card);
        }
    }

    /// The time has gone on.
    void tick() {
        JobCard now = shown;
        if (now != null && now.ticks()) {
            lines(now);
        }
    }

    private void show(JobCard now) {
        Job job = now.job();
        prompt.setText(
                job.request().prompt().isBlank()
                        ? job.given().name()
                        : job.request().prompt());
        show(job.sent());
        lines(now);
        trouble.setText(now.trouble());
        trouble.setVisible(!now.trouble().isEmpty());
        trouble.setManaged(!now.trouble().isEmpty());
        offer(JobAction.of(job.state(), model.words().isPaid(job)), job);
        card.pseudoClassStateChanged(QueueView.OPENABLE, job.state() instanceof JobState.Done);
    }

    private void lines(JobCard now) {
        String line = model.words().line(now);
        state.setText(line);
        setAccessibleText(Text.of("queue.card", prompt.getText(), line));
        String tone = JobWords.tone(now.job().state());
        if (!state.getStyleClass().contains(tone)) {
            state.getStyleClass().setAll("label", "state", tone);
        }
        var part = model.words().bar(now);
        bar.setVisible(part.isPresent());
        bar.setManaged(part.isPresent());
        part.ifPresent(bar::setProgress);
    }

    private void show(StoredPicture sent) {
        if (sent.equals(pictured)) {
            return;
        }
        pictured = sent;
        picture.setImage(null);
        loading.cancel();
        loading = thumbnails.load(
                "picture-" + sent.sha256(),
                Thumbnails.pixels(this, THUMB_WIDTH * 1.5),
                () -> commands.picture(sent),
                image -> {
                    if (sent.equals(pictured)) {
                        fill(image);
                    }
                });
    }

    /// The middle part of the picture that has the thumbnail's shape.
    private void fill(Image image) {
        double shape = THUMB_WIDTH / THUMB_HEIGHT;
        double width = Math.min(image.getWidth(), image.getHeight() * shape);
        double height = width / shape;
        picture.setViewport(
                new Rectangle2D((image.getWidth() - width) / 2, (image.getHeight() - height) / 2, width, height));
        picture.setImage(image);
    }

    private void offer(List<JobAction> wanted, Job job) {
        Money again = model.priceAgain(job);
        String newPrice = again.isZero() ? Text.of("queue.free") : Text.price(again);
        if (wanted.equals(offered) && newPrice.equals(price)) {
            return;
        }
        offered = wanted;
        price = newPrice;
        actions.getChildren().setAll(wanted.stream().map(this::button).toList());
    }

    private Button button(JobAction action) {
        Button button = Buttons.icon(action.id(), action.icon(), action.words(price));
        button.setTooltip(new Tooltip(action.tip(price)));
        button.setFocusTraversable(false);
        button.setOnAction(_ -> {
            if (shown != null) {
                commands.run(action, shown);
            }
        });
        return button;
    }

    private StackPane thumbnail() {
        picture.setFitWidth(THUMB_WIDTH);
        picture.setFitHeight(THUMB_HEIGHT);
        picture.setSmooth(true);
        var clip = new Rectangle(THUMB_WIDTH, THUMB_HEIGHT);
        clip.setArcWidth(10);
        clip.setArcHeight(10);
        var frame = new StackPane(picture);
        frame.getStyleClass().add("job-picture");
        frame.setClip(clip);
        frame.setMinSize(THUMB_WIDTH, THUMB_HEIGHT);
        frame.setMaxSize(THUMB_WIDTH, THUMB_HEIGHT);
        return frame;
    }
}
