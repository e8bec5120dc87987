package app.zoetrope.ui.shell;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Compose, stage with the film-strip, and queue beside each other. The side panels narrow with the window, and
/// where it is low the film-strip makes room for the stage.
public final class StudioView extends HBox {
    private static final double FULL_WIDTH = 1280;

    private static final double ROOM_FOR_STRIP = 460;

    private final Region compose;
    private final Region queue;

    public StudioView(Region compose, Region stage, Region filmstrip, Region queue) {
        this.compose = compose;
        this.queue = queue;
        getStyleClass().add("studio");
        setMinHeight(0);
        var middle = new VBox(stage, filmstrip);
        VBox.setVgrow(stage, Priority.ALWAYS);
        stage.setMinHeight(0);
        middle.setMinWidth(0);
        setHgrow(middle, Priority.ALWAYS);
        compose.getStyleClass().add("left-panel");
        queue.getStyleClass().add("right-panel");
        getChildren().addAll(compose, middle, queue);
        widthProperty().subscribe(width -> fit(width.doubleValue()));
        filmstrip.managedProperty().bind(filmstrip.visibleProperty());
        heightProperty().subscribe((_, height) -> filmstrip.setVisible(height.doubleValue() >= ROOM_FOR_STRIP));
    }

    private void fit(double width) {
        boolean wide = width >= FULL_WIDTH;
        fix(compose, wide ? 360 : 320);
        fix(queue, wide ? 304 : 248);
    }

    private static void fix(Region panel, double width) {
        panel.setMinWidth(width);
        panel.setPrefWidth(width);
        panel.setMaxWidth(width);
    }
}
