package app.zoetrope.ui.queue;

import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.fx.Thumbnails;
import app.zoetrope.ui.fx.Tips;
import app.zoetrope.ui.fx.ViewScope;
import app.zoetrope.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The right panel of the studio: every job with its state, its cost and what can be done with it.
public final class QueueView extends VBox {
    static final PseudoClass OPENABLE = PseudoClass.getPseudoClass("openable");
    private static final double WIDTH = 304;
    private static final Insets ASIDE = new Insets(0, 16, 10, 16);

    private final QueueViewModel model;
    private final JobCommands commands;
    private final ListView<JobCard> list;
    private final List<CardCell> cells = new ArrayList<>();
    private final Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));

    public QueueView(QueueViewModel model, QueueActions actions, Thumbnails thumbnails) {
        this.model = model;
        commands = new JobCommands(model, actions);
        getStyleClass().addAll("panel", "queue");
        getStylesheets().add(Styles.sheet(QueueView.class, "queue.css"));
        setAccessibleText(Text.of("queue.title"));
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        list = new ListView<>(model.cards());
        list.setId("queue-list");
        list.setAccessibleText(Text.of("queue.title"));
        list.setCellFactory(_ -> {
            var cell = new CardCell(model, commands, thumbnails);
            cells.add(cell);
            return cell;
        });
        list.setPlaceholder(empty());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().add(header());
        for (Banner banner : Banners.of(model, actions)) {
            VBox.setMargin(banner, ASIDE);
            getChildren().add(banner);
        }
        getChildren().addAll(list, footer());
        clock.setCycleCount(Animation.INDEFINITE);
        new ViewScope(this).whileShowing(() -> {
            var ticking = model.tickingProperty().subscribe(this::run);
            return ticking.and(clock::stop);
        });
    }

    private void run(boolean now) {
        if (now) {
            clock.play();
        } else {
            clock.stop();
        }
    }

    private void tick() {
        cells.forEach(CardCell::tick);
    }

    private void key(KeyEvent event) {
        @Nullable JobCard card = list.getSelectionModel().getSelectedItem();
        if (card == null || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER, SPACE -> commands.activate(card, list);
            case UP, DOWN -> {
                if (!event.isAltDown() || !card.isWaiting()) {
                    return;
                }
                model.deeds().move(card, event.getCode() == KeyCode.UP ? -1 : 1);
                select(card);
            }
            case DELETE, BACK_SPACE ->
                JobAction.of(card, model.words().isPaid(card.job())).stream()
                        .filter(action -> action == JobAction.REMOVE || action == JobAction.CLOSE)
                        .forEach(action -> commands.run(action, card, list));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(JobCard moved) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).job().id().equals(moved.job().id())) {
                list.getSelectionModel().select(i);
                list.scrollTo(i);
            }
        }
    }

    private HBox header() {
        var caption = new Label(Text.of("queue.title").toUpperCase(Locale.getDefault()));
        caption.getStyleClass().add("caption");
        Button pause = Buttons.labelled("queue-pause", BootstrapIcons.PAUSE, Text.of("queue.pause"), "pill");
        pause.setOnAction(_ -> model.pause(!model.pausedProperty().get()));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var header = new HBox(8, caption, gap, pause);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("queue-header");
        new ViewScope(header)
                .whileShowing(() -> model.pausedProperty().subscribe(paused -> {
                    pause.setText(Text.of(paused ? "queue.resume" : "queue.pause"));
                    pause.setGraphic(new FontIcon(paused ? BootstrapIcons.PLAY : BootstrapIcons.PAUSE));
                    String tip = Text.of(paused ? "queue.resumeTip" : "queue.pauseTip");
                    Tips.put(pause, tip);
                    pause.setAccessibleText(tip);
                    pause.pseudoClassStateChanged(PseudoClass.getPseudoClass("paused"), paused);
                }));
        return header;
    }

    private HBox footer() {
        var count = new Label();
        count.setId("queue-count");
        count.getStyleClass().add("second");
        var upTo = new Label(Text.of("queue.upTo"));
        upTo.getStyleClass().add("second");
        var total = new Label();
        total.setId("queue-total");
        total.getStyleClass().add("strong");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var footer = new HBox(4, count, gap, upTo, total);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().add("queue-footer");
        var scope = new ViewScope(footer);
        List.<ObservableValue<?>>of(model.activeProperty(), model.upToProperty())
                .forEach(each -> scope.whileShowing(() -> each.subscribe(_ -> {
                    boolean costs = !model.upToProperty().get().isZero();
                    count.setText(Text.of("queue.footer", model.activeProperty().get()));
                    total.setText(Text.price(model.upToProperty().get()));
                    upTo.setVisible(costs);
                    total.setVisible(costs);
                })));
        return footer;
    }

    private static VBox empty() {
        var words = new Label(Text.of("queue.empty"));
        words.getStyleClass().add("second");
        words.setWrapText(true);
        var box = new VBox(10, new FontIcon(BootstrapIcons.HOURGLASS), words);
        box.getStyleClass().add("queue-empty");
        box.setAlignment(Pos.TOP_CENTER);
        return box;
    }
}
