package app.zoetrope.ui.shell;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Compose, stage with the film-strip, and queue beside each other. The side panels narrow with the window, and
/// where it is low the film-strip makes room for the stage. Compose is there at once, so that a person can begin; the
/// others have their places and come a moment later.
public final class StudioView extends HBox {
    private static final double FULL_WIDTH = 1280;

    private static final double ROOM_FOR_STRIP = 460;

    private final Region compose;
    private final VBox middle = new VBox();
    private Region right = new Region();

    public StudioView(Region compose) {
        this.compose = compose;
        getStyleClass().add("studio");
        setMinHeight(0);
        middle.setMinWidth(0);
        setHgrow(middle, Priority.ALWAYS);
        compose.getStyleClass().add("left-panel");
        right.getStyleClass().add("right-panel");
        getChildren().addAll(compose, middle, right);
        widthProperty().subscribe(width -> fit(width.doubleValue()));
    }

    /// Fills the places that are still empty; once.
    public void complete(Region stage, Region filmstrip, Region queue) {
        VBox.setVgrow(stage, Priority.ALWAYS);
        stage.setMinHeight(0);
        middle.getChildren().setAll(stage, filmstrip);
        queue.getStyleClass().add("right-panel");
        getChildren().set(getChildren().indexOf(right), queue);
        right = queue;
        fit(getWidth());
        filmstrip.managedProperty().bind(filmstrip.visibleProperty());
        heightProperty().subscribe(height -> filmstrip.setVisible(height.doubleValue() >= ROOM_FOR_STRIP));
    }

    /// The panel with the button that costs money.
    Region compose() {
        return compose;
    }

    /// What is between the panels.
    Region stage() {
        return middle;
    }

    private void fit(double width) {
        boolean wide = width >= FULL_WIDTH;
        fix(compose, wide ? 360 : 320);
        fix(right, wide ? 304 : 248);
    }

    private static void fix(Region panel, double width) {
        panel.setMinWidth(width);
        panel.setPrefWidth(width);
        panel.setMaxWidth(width);
    }
}
