package app.zoetrope.ui.gallery;

import app.zoetrope.model.Clip;
import app.zoetrope.ui.fx.FileDrag;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// The mouse on a tile: choose, open, drag the files out.
final class TileMouse {
    private final GalleryViewModel model;
    private final Tile tile;

    private TileMouse(GalleryViewModel model, Tile tile) {
        this.model = model;
        this.tile = tile;
    }

    static void install(GalleryViewModel model, Tile tile) {
        var mouse = new TileMouse(model, tile);
        tile.setOnMousePressed(mouse::pressed);
        tile.setOnMouseClicked(mouse::clicked);
        tile.setOnDragDetected(mouse::dragged);
    }

    /// A press on one of several chosen tiles keeps them, since it may become a drag.
    private void pressed(MouseEvent press) {
        Clip clip = tile.clip();
        if (clip == null) {
            return;
        }
        boolean changes = press.isShiftDown() || press.isShortcutDown();
        if ((press.getButton() == MouseButton.PRIMARY && changes)
                || !model.chooser().isSelected(clip)) {
            model.chooser().choose(tile.index(), press.isShiftDown(), press.isShortcutDown());
        }
    }

    private void clicked(MouseEvent click) {
        if (click.getButton() != MouseButton.PRIMARY || tile.clip() == null) {
            return;
        }
        click.consume();
        if (click.getClickCount() == 2) {
            model.open();
        } else if (click.isStillSincePress() && !click.isShiftDown() && !click.isShortcutDown()) {
            model.chooser().choose(tile.index(), false, false);
        }
    }

    private void dragged(MouseEvent drag) {
        List<Path> files =
                model.selectedProperty().get().stream().map(model::file).toList();
        if (files.isEmpty() || drag.getButton() != MouseButton.PRIMARY) {
            return;
        }
        FileDrag.start(tile, files);
        drag.consume();
    }
}
