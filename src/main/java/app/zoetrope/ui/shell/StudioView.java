package app.zoetrope.ui.shell;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Compose, stage with the film-strip, and queue beside each other. The side panels narrow with the window, and
/// where it is low the film-strip makes room for the stage. Where three do not fit beside each other the queue is
/// under the stage, and a person scrolls to it where there is no height for both. Compose is there at once, so that
/// one can begin; the others have their places and come a moment later.
public final class StudioView extends HBox {
    private static final double FULL_WIDTH = 1280;
    private static final double THREE_PANELS = 1000;
    private static final double ROOM_FOR_STRIP = 460;
    /// Of the player, so that the head of the queue can be seen under it in a window of 720 by 450.
    private static final double LEAST_STAGE = 350;
    private static final double QUEUE_UNDER_STAGE = 240;

    private final Region compose;
    private final VBox middle = new VBox();
    private final ScrollPane column = new ScrollPane();
    private Region queue = new Region();
    private @Nullable Region player;
    private @Nullable Region filmstrip;
    private boolean narrow;

    public StudioView(Region compose) {
        this.compose = compose;
        getStyleClass().add("studio");
        setMinHeight(0);
        middle.setMinWidth(0);
        setHgrow(middle, Priority.ALWAYS);
        column.setFitToWidth(true);
        column.setFitToHeight(true);
        column.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setHgrow(column, Priority.ALWAYS);
        compose.getStyleClass().add("left-panel");
        queue.getStyleClass().add("right-panel");
        getChildren().addAll(compose, middle, queue);
        widthProperty().subscribe(this::fit);
        heightProperty().subscribe(this::fit);
    }

    /// Fills the places that are still empty; once.
    public void complete(Region welcome, Region player, Region filmstrip, Region queue) {
        this.player = player;
        this.filmstrip = filmstrip;
        VBox.setVgrow(player, Priority.ALWAYS);
        filmstrip.managedProperty().bind(filmstrip.visibleProperty());
        queue.getStyleClass().add("right-panel");
        middle.getChildren().setAll(welcome, player, filmstrip);
        getChildren().remove(this.queue);
        this.queue = queue;
        arrange();
        fit();
    }

    /// The panel with the button that costs money.
    Region compose() {
        return compose;
    }

    /// What is beside it.
    Region stage() {
        return narrow ? column : middle;
    }

    private void fit() {
        if (narrow != (getWidth() > 0 && getWidth() < THREE_PANELS)) {
            narrow = !narrow;
            arrange();
        }
        boolean wide = getWidth() >= FULL_WIDTH;
        fix(compose, wide ? 360 : 320);
        if (!narrow) {
            fix(queue, wide ? 304 : 248);
        }
        if (filmstrip != null) {
            filmstrip.setVisible(getHeight() >= ROOM_FOR_STRIP + (narrow ? QUEUE_UNDER_STAGE : 0));
        }
    }

    private void arrange() {
        getChildren().removeAll(middle, column, queue);
        middle.getChildren().remove(queue);
        column.setContent(narrow ? middle : null);
        if (player != null) {
            player.setMinHeight(narrow ? LEAST_STAGE : 0);
        }
        if (narrow) {
            queue.setMaxWidth(Double.MAX_VALUE);
            queue.setMinHeight(QUEUE_UNDER_STAGE);
            queue.setPrefHeight(QUEUE_UNDER_STAGE);
            middle.getChildren().add(queue);
            getChildren().add(column);
        } else {
            queue.setMinHeight(USE_COMPUTED_SIZE);
            queue.setPrefHeight(USE_COMPUTED_SIZE);
            getChildren().addAll(middle, queue);
        }
    }

    private static void fix(Region panel, double width) {
        panel.setMinWidth(width);
        panel.setPrefWidth(width);
        panel.setMaxWidth(width);
    }
}
