package app.zoetrope.ui.gallery;

import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// A frame drawn with the mouse from between the tiles chooses all that it touches.
final class RubberBand {
    private static final double SLACK = 4;

    private final Grid grid;
    private final Region band = new Region();
    private boolean possible;
    private boolean drawn;
    private double startX;
    private double startY;

    RubberBand(Grid grid) {
        this.grid = grid;
        band.getStyleClass().add("band");
        band.setManaged(false);
        band.setMouseTransparent(true);
        band.setVisible(false);
        grid.getChildren().add(band);
        grid.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        grid.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        grid.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> {
            band.setVisible(false);
            possible = false;
        });
    }

    private void pressed(MouseEvent press) {
        possible = press.getButton() == MouseButton.PRIMARY && isBetween(press);
        drawn = false;
        startX = press.getX();
        startY = press.getY() + grid.scrolled();
    }

    private static boolean isBetween(MouseEvent press) {
        for (Node node = press.getPickResult().getIntersectedNode(); node != null; node = node.getParent()) {
            if (node instanceof Tile || node instanceof ScrollBar) {
                return false;
            }
        }
        return true;
    }

    private void dragged(MouseEvent drag) {
        if (!possible) {
            return;
        }
        double x = Math.clamp(drag.getX(), 0, grid.getWidth());
        double y = drag.getY() + grid.scrolled();
        drawn |= Math.hypot(x - startX, y - startY) > SLACK;
        if (!drawn) {
            return;
        }
        double left = Math.min(x, startX);
        double top = Math.min(y, startY);
        double width = Math.abs(x - startX);
        double height = Math.abs(y - startY);
        double above = Math.max(0, top - grid.scrolled());
        double below = Math.min(grid.getHeight(), top + height - grid.scrolled());
        band.resizeRelocate(left, above, width, Math.max(0, below - above));
        band.setVisible(true);
        grid.choose(left, top, left + width, top + height);
        drag.consume();
    }
}
