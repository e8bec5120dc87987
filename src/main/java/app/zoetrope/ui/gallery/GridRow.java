package app.zoetrope.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A row of the grid: as many tiles as there are columns, made once and used again.
final class GridRow extends ListCell<Integer> {
    private final HBox strip = new HBox(Grid.GAP);
    private final List<Tile> tiles = new ArrayList<>();
    private final Supplier<Tile> maker;
    private final Grid grid;

    /// The tiles stay in the row while it is out of sight: each way into a scene styles them all anew.
    GridRow(Grid grid, Supplier<Tile> maker) {
        this.grid = grid;
        this.maker = maker;
        getStyleClass().add("grid-row");
        setPrefWidth(0);
        setGraphic(strip);
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
        super.updateItem(row, empty);
        redraw();
    }

    /// Shows what is at the row's places now.
    void redraw() {
        Integer row = getItem();
        if (isEmpty() || row == null) {
            tiles.forEach(Tile::rest);
            strip.setVisible(false);
            return;
        }
        strip.setVisible(true);
        int columns = grid.columns();
        while (tiles.size() < columns) {
            tiles.add(maker.get());
        }
        if (strip.getChildren().size() != columns) {
            tiles.stream().skip(columns).forEach(Tile::clear);
            strip.getChildren().setAll(tiles.subList(0, columns));
        }
        for (int i = 0; i < columns; i++) {
            tiles.get(i).resizeTo(grid.tileWidth(), grid.pictureWidth());
            grid.fill(tiles.get(i), row * columns + i);
        }
    }
}
