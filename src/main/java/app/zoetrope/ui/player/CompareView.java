package app.zoetrope.ui.player;

import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.control.Segments;
import app.zoetrope.ui.fx.Thumbnails;
import app.zoetrope.ui.fx.ViewScope;
import app.zoetrope.ui.player.CompareViewModel.Way;
import app.zoetrope.ui.theme.Styles;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Two clips on one transport, over the whole window, seen while the view-model says so. Goes on top of a `StackPane`.
public final class CompareView extends BorderPane {
    private final CompareViewModel model;
    private final VBox controls = new VBox();
    private final AnimationTimer poll;

    public CompareView(CompareViewModel model, MediaSession first, MediaSession second, Thumbnails thumbnails) {
        this.model = model;
        setId("compare");
        getStyleClass().addAll("player", "compare");
        getStylesheets()
                .addAll(Styles.sheet(CompareView.class, "player.css"), Styles.sheet(CompareView.class, "compare.css"));
        controls.getStyleClass().add("controls");
        var stage = new CompareStage(model, first, second, thumbnails);
        VBox.setVgrow(stage, Priority.ALWAYS);
        setTop(header());
        setCenter(new VBox(stage, controls));
        setRight(new ComparePanel(model));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Text.of("compare.title"));
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(model.openProperty());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        poll = new AnimationTimer() {
            @Override
            public void handle(long now) {
                model.tick();
            }
        };
        var scope = new ViewScope(this);
        scope.whileShowing(() -> Subscription.combine(
                model.leadProperty().subscribe(this::control),
                model.leadProperty().flatMap(PlayerViewModel::stateProperty).subscribe(this::follow),
                model.pairProperty().subscribe(this::opened),
                poll::stop));
    }

    private HBox header() {
        var title = new Label(Text.of("compare.title"));
        title.getStyleClass().add("title");
        title.setMinWidth(USE_PREF_SIZE);
        var ways = new Segments<Way>(model.wayProperty(), model.wayProperty()::set);
        for (Way way : Way.values()) {
            String words = Text.of("compare.way." + way);
            ToggleButton button = ways.add(way, "compare-" + way.name().toLowerCase(Locale.ROOT), words, help(way));
            button.setText(words);
        }
        ways.setMinWidth(USE_PREF_SIZE);
        Button close = Buttons.icon("compare-close", BootstrapIcons.X, Text.of("compare.close"));
        close.setOnAction(_ -> model.close());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var header = new HBox(16, title, ways, space, close);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("header");
        return header;
    }

    private static String help(Way way) {
        return Text.of("compare.way." + way + ".help");
    }

    private void control(PlayerViewModel lead) {
        controls.getChildren().setAll(new Timeline(lead), Transport.shared(lead));
    }

    private void follow(PlayerState lead) {
        if (lead instanceof PlayerState.Playing) {
            poll.start();
        } else {
            poll.stop();
        }
    }

    private void opened(Optional<CompareViewModel.Pair> pair) {
        if (pair.isPresent()) {
            Platform.runLater(this::requestFocus);
        }
    }

    private void pressed(KeyEvent press) {
        switch (press.getCode()) {
            case ESCAPE -> model.close();
            case DIGIT0, DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5 ->
                model.rate(press.getText().charAt(0) - '0');
            case NUMPAD0, NUMPAD1, NUMPAD2, NUMPAD3, NUMPAD4, NUMPAD5 ->
                model.rate(press.getText().charAt(0) - '0');
            default -> {
                return;
            }
        }
        press.consume();
    }
}
