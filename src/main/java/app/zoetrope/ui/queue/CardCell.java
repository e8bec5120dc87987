package app.zoetrope.ui.queue;

import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.model.StoredPicture;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.control.PartsLabel;
import app.zoetrope.ui.fx.TaskRunner;
import app.zoetrope.ui.fx.Thumbnails;
import app.zoetrope.ui.fx.Tips;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// One job. It touches only what is different, since it is asked far more often than there is something new.
final class CardCell extends ListCell<JobCard> {
    private static final PseudoClass BESIDE_BAR = PseudoClass.getPseudoClass("beside-bar");
    private static final double LIST_MARGIN = 17;
    private static final double THUMB_WIDTH = 64;
    private static final double THUMB_HEIGHT = 48;
    private static final double NARROW_BELOW = 280;
    private static final double NARROW = 0.75;
    private static final double TITLE_HEIGHT = 20;

    private final QueueViewModel model;
    private final JobCommands commands;
    private final Thumbnails thumbnails;
    private final ImageView picture = new ImageView();
    private final Label prompt = new Label();
    private final PartsLabel state = new PartsLabel();
    private final Label trouble = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final HBox actions = new HBox(2);
    private final FlowPane decisions = new FlowPane(6, 6);
    private final StackPane frame = thumbnail();
    private final VBox card;
    private @Nullable JobCard shown;
    private @Nullable StoredPicture pictured;
    private List<JobAction> offered = List.of();
    private String price = "";
    private boolean narrow;
    private TaskRunner.Cancellable loading = () -> {};

    CardCell(QueueViewModel model, JobCommands commands, Thumbnails thumbnails) {
        this.model = model;
        this.commands = commands;
        this.thumbnails = thumbnails;
        prompt.getStyleClass().add("prompt");
        prompt.setMinWidth(0);
        prompt.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(prompt, Priority.ALWAYS);
        state.setId("job-state");
        trouble.setWrapText(true);
        trouble.getStyleClass().addAll("warn", "trouble");
        bar.setMaxWidth(Double.MAX_VALUE);
        actions.getStyleClass().add("job-actions");
        actions.setMinWidth(USE_PREF_SIZE);
        // while they are seen the title makes room, so that it ends in an ellipsis and not under them
        actions.managedProperty().bind(actions.visibleProperty());
        var title = new HBox(4, prompt, actions);
        title.setAlignment(Pos.CENTER_LEFT);
        title.setMinHeight(TITLE_HEIGHT);
        title.setMaxHeight(TITLE_HEIGHT);
        var words = new VBox(1, title, state, bar);
        words.setMinWidth(0);
        VBox.setMargin(bar, new Insets(5, 0, 0, 0));
        HBox.setHgrow(words, Priority.ALWAYS);
        decisions.getStyleClass().add("job-decisions");
        card = new VBox(6, new HBox(10, frame, words), trouble, decisions);
        card.getStyleClass().addAll("card", "job-card");
        CardDrag.install(card, () -> shown, model.deeds());
        card.setPrefWidth(0);
        card.setMinWidth(0);
        card.setOnMouseClicked(event -> {
            if (shown != null && event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                commands.activate(shown, card);
            }
        });
        widthProperty().subscribe(this::besideBar);
        listViewProperty().flatMap(ListView::widthProperty).orElse(0.0).subscribe(width -> fit(width.doubleValue()));
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

    private void fit(double listWidth) {
        boolean nowNarrow = listWidth > 0 && listWidth < NARROW_BELOW;
        double width = nowNarrow ? THUMB_WIDTH * NARROW : THUMB_WIDTH;
        double height = nowNarrow ? THUMB_HEIGHT * NARROW : THUMB_HEIGHT;
        frame.setMinSize(width, height);
        frame.setMaxSize(width, height);
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        if (nowNarrow != narrow) {
            narrow = nowNarrow;
            if (shown != null) {
                lines(shown);
            }
        }
        requestLayout();
    }

    /// The scroll bar lies in the margin: the cards keep their width.
    private void besideBar() {
        boolean bar = getListView() != null && getListView().getWidth() - getWidth() > LIST_MARGIN;
        pseudoClassStateChanged(BESIDE_BAR, bar);
    }

    /// As high as its words need at the width that they have: a list asks without one.
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null) {
            return super.computePrefHeight(width);
        }
        double whole =
                width > 0 ? width : getWidth() > 0 ? getWidth() : getListView().getWidth();
        double inside = Math.max(1, whole - snappedLeftInset() - snappedRightInset());
        return snapSizeY(card.prefHeight(inside)) + snappedTopInset() + snappedBottomInset();
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
        trouble.setText(JobWords.note(now));
        trouble.setVisible(!trouble.getText().isEmpty());
        trouble.setManaged(trouble.isVisible());
        offer(JobAction.of(now, model.words().isPaid(job)), job);
        card.pseudoClassStateChanged(QueueView.OPENABLE, job.state() instanceof JobState.Done);
    }

    private void lines(JobCard now) {
        String line = model.words().line(now);
        state.say(model.words().line(now, narrow));
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
        Money again = model.deeds().priceAgain(job);
        String newPrice = again.isZero() ? Text.of("queue.free") : Text.price(again);
        if (wanted.equals(offered) && newPrice.equals(price)) {
            return;
        }
        offered = wanted;
        price = newPrice;
        boolean spoken = JobAction.wantsDecision(job);
        actions.getChildren()
                .setAll(spoken ? List.of() : wanted.stream().map(this::icon).toList());
        decisions
                .getChildren()
                .setAll(spoken ? wanted.stream().map(this::spoken).toList() : List.of());
        decisions.setVisible(spoken);
        decisions.setManaged(spoken);
    }

    private Button spoken(JobAction action) {
        var button = new Button(action.words(price));
        button.setId(action.id());
        return ready(button, action);
    }

    private Button icon(JobAction action) {
        return ready(Buttons.icon(action.id(), action.icon(), action.words(price)), action);
    }

    private Button ready(Button button, JobAction action) {
        Tips.put(button, action.tip(price));
        button.setFocusTraversable(false);
        button.setOnAction(_ -> {
            if (shown != null) {
                commands.run(action, shown, card);
            }
        });
        return button;
    }

    private StackPane thumbnail() {
        picture.setSmooth(true);
        var clip = new Rectangle();
        clip.widthProperty().bind(picture.fitWidthProperty());
        clip.heightProperty().bind(picture.fitHeightProperty());
        clip.setArcWidth(10);
        clip.setArcHeight(10);
        var made = new StackPane(picture);
        made.getStyleClass().add("job-picture");
        made.setClip(clip);
        return made;
    }
}
