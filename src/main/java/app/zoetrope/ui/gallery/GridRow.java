package app.zoetrope.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A row of the grid: as many tiles as there are columns, made once and used again. The list takes its cells out of the
/// scene and puts them back while it scrolls, and each way back would style every tile anew; so the tiles stand in a
/// layer of their own, where the cell is.
final class GridRow extends ListCell<Integer> {
    private static final double TOP = 2;

    private final HBox strip = new HBox(Grid.GAP);
    private final List<Tile> tiles = new ArrayList<>();
    private final Supplier<Tile> maker;
    private final Grid grid;
    /// Whether it was out of sight when it was to be drawn.
    private boolean stale;

    GridRow(Grid grid, Supplier<Tile> maker) {
        this.grid = grid;
        this.maker = maker;
        getStyleClass().add("grid-row");
        setPrefWidth(0);
        setMouseTransparent(true);
        strip.setManaged(false);
        strip.setLayoutX(Grid.SIDES / 2);
        strip.layoutYProperty().bind(layoutYProperty().add(TOP));
        strip.visibleProperty()
                .bind(visibleProperty()
                        .and(emptyProperty().not())
                        .and(parentProperty().isNotNull()));
        visibleProperty().subscribe(seen -> {
            if (seen && stale) {
                redraw();
            }
        });
        grid.hold(strip);
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
        boolean other = row != null && !row.equals(getItem());
        super.updateItem(row, empty);
        if (other) {
            grid.came();
        }
        redraw();
    }

    /// Shows what is at the row's places now; out of sight, as soon as it is seen.
    void redraw() {
        Integer row = getItem();
        stale = !isVisible();
        if (isEmpty() || row == null || stale) {
            tiles.forEach(Tile::rest);
            return;
        }
        int columns = grid.columns();
        while (tiles.size() < columns) {
            tiles.add(maker.get());
        }
        if (strip.getChildren().size() != columns) {
            // What is left over would keep its picture, and all that a row once needed would stay for good.
            List<Tile> surplus = tiles.subList(columns, tiles.size());
            surplus.forEach(Tile::clear);
            surplus.clear();
            strip.getChildren().setAll(tiles);
        }
        for (int i = 0; i < columns; i++) {
            tiles.get(i).resizeTo(grid.tileWidth(), grid.pictureWidth());
            grid.fill(tiles.get(i), row * columns + i);
        }
        strip.resize(grid.rowWidth(), grid.rowHeight());
    }

    /// Gives up the tiles if the list keeps the row for later: where tiles were smaller once, it keeps many.
    void yieldTiles() {
        if (!isVisible()) {
            tiles.forEach(Tile::clear);
            tiles.clear();
            strip.getChildren().clear();
            stale = true;
        }
    }
}
