package app.zoetrope.ui.gallery;

import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keyboard in the grid.
final class GridKeys implements EventHandler<KeyEvent> {
    private final GalleryViewModel model;
    private final Grid grid;

    GridKeys(GalleryViewModel model, Grid grid) {
        this.model = model;
        this.grid = grid;
    }

    @Override
    public void handle(KeyEvent press) {
        if (press.isAltDown()) {
            return;
        }
        boolean extend = press.isShiftDown();
        boolean done = press.isShortcutDown() ? command(press.getCode()) : plain(press.getCode(), extend);
        if (done) {
            press.consume();
        }
    }

    private boolean command(KeyCode key) {
        switch (key) {
            case A -> model.chooser().all();
            case PLUS, EQUALS, ADD -> resize(true);
            case MINUS, SUBTRACT -> resize(false);
            case DIGIT0, NUMPAD0 -> model.tileSizeProperty().set(TileWidth.USUAL);
            case SPACE -> model.chooser().toggleLead();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyCode key, boolean extend) {
        if (key.isNavigationKey()) {
            grid.followNext();
        }
        int page = grid.columns() * grid.rowsShown();
        switch (key) {
            case LEFT -> model.chooser().move(-1, extend);
            case RIGHT -> model.chooser().move(1, extend);
            case UP -> model.chooser().move(-grid.columns(), extend);
            case DOWN -> model.chooser().move(grid.columns(), extend);
            case PAGE_UP -> model.chooser().move(-page, extend);
            case PAGE_DOWN -> model.chooser().move(page, extend);
            case HOME -> model.chooser().moveTo(0, extend);
            case END -> model.chooser().moveTo(model.foundProperty().get() - 1, extend);
            case ENTER -> model.open();
            case ESCAPE -> model.chooser().none();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void resize(boolean larger) {
        var size = model.tileSizeProperty();
        size.set(TileWidth.next(size.get(), larger));
    }
}
