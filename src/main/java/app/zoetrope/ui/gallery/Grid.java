package app.zoetrope.ui.gallery;

import app.zoetrope.model.Clip;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.ViewScope;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.Subscription;

/// The clips as a grid: a list of rows, so that only what is seen has nodes and pictures.
final class Grid extends StackPane {
    static final double GAP = 16;
    static final double SIDES = 36;
    /// Room for the frame of a chosen tile.
    private static final double RIM = 2;

    private final GalleryViewModel model;
    private final RowList rows = new RowList();
    private final ListView<Integer> list = new ListView<>(rows);
    private final Set<GridRow> cells = Collections.newSetFromMap(new WeakHashMap<>());
    /// The tiles, in front of the cells of their rows.
    private final Group layer = new Group();
    private final Pace pace;
    private final PauseTransition standing = new PauseTransition(Duration.millis(100));
    private final PauseTransition settling = new PauseTransition(Duration.millis(250));
    private boolean following;
    private int columns = 1;
    private double tileWidth = TileWidth.USUAL;
    private double pictureWidth;

    Grid(GalleryViewModel model, Pace pace, Supplier<Tile> tiles) {
        this.model = model;
        this.pace = pace;
        getStyleClass().add("grid");
        list.setId("gallery");
        list.setAccessibleText(Text.of("gallery.grid"));
        list.setCellFactory(_ -> {
            var cell = new GridRow(this, tiles);
            cells.add(cell);
            return cell;
        });
        list.setSelectionModel(new NoSelection<>());
        list.addEventFilter(KeyEvent.KEY_PRESSED, new GridKeys(model, this));
        getChildren().add(list);
        var _ = new RubberBand(this);
        widthProperty().subscribe((_, _) -> fit());
        standing.setOnFinished(_ -> pace.rest());
        settling.setOnFinished(_ -> settle());
        var scope = new ViewScope(this);
        scope.whileShowing(() -> Subscription.combine(
                model.foundProperty().subscribe(_ -> fit()),
                model.tileSizeProperty().subscribe(_ -> fit()),
                model.versionProperty().subscribe(_ -> redraw()),
                model.selectedProperty().subscribe(this::chosen)));
    }

    ListView<Integer> list() {
        return list;
    }

    int columns() {
        return columns;
    }

    double tileWidth() {
        return tileWidth;
    }

    /// For how wide a tile pictures are read: while the window grows or the slider moves, those that are there do.
    double pictureWidth() {
        return pictureWidth;
    }

    /// How many rows are seen at once.
    int rowsShown() {
        return Math.max(1, (int) (list.getHeight() / list.getFixedCellSize()));
    }

    /// A row comes into sight.
    void came() {
        if (pace.step(rowsShown())) {
            standing.playFromStart();
        }
    }

    void fill(Tile tile, int index) {
        if (index >= model.foundProperty().get()) {
            tile.clear();
            return;
        }
        Clip clip = model.at(index).orElse(null);
        tile.show(index, clip, clip != null && model.chooser().isSelected(clip));
        if (clip != null) {
            tile.mark(clip, model.isAway(clip));
        }
    }

    /// Puts a row's tiles into the layer, which is where the list keeps its cells. A list that makes all its cells anew
    /// empties that place.
    void hold(Node strip) {
        if (layer.getParent() == null && list.lookup(".sheet") instanceof Group sheet) {
            layer.getChildren().clear();
            layer.setManaged(false);
            sheet.getChildren().add(layer);
        }
        layer.getChildren().add(strip);
    }

    double rowWidth() {
        return columns * (tileWidth + GAP) - GAP;
    }

    double rowHeight() {
        return Tile.pictureHeight(tileWidth) + Tile.WORDS;
    }

    /// How far the rows have gone up, in pixels.
    double scrolled() {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            var first = flow.getFirstVisibleCell();
            return first == null ? 0 : first.getIndex() * list.getFixedCellSize() - first.getLayoutY();
        }
        return 0;
    }

    /// Chooses the tiles that a frame touches, told in pixels from the beginning of the first row.
    void choose(double left, double top, double right, double bottom) {
        double row = list.getFixedCellSize();
        double side = tileWidth + GAP;
        int firstRow = Math.max(0, (int) ((top + GAP) / row));
        int firstColumn = Math.max(0, (int) ((left - SIDES / 2 + GAP) / side));
        int lastColumn = Math.min(columns - 1, (int) Math.floor((right - SIDES / 2) / side));
        int lastRow = Math.min(rows.size() - 1, (int) (bottom / row));
        model.chooser().box(firstRow, lastRow, firstColumn, lastColumn, columns);
    }

    /// What the keyboard chooses next is brought into sight, once it is known.
    void followNext() {
        following = true;
    }

    /// No further than needed.
    private void follow() {
        following = false;
        int row = model.chooser().lead() / columns;
        if (model.chooser().lead() < 0 || !(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return;
        }
        var first = flow.getFirstVisibleCell();
        if (first == null) {
            return;
        }
        double size = list.getFixedCellSize();
        double top = (row - first.getIndex()) * size + first.getLayoutY();
        if (top < 0) {
            list.scrollTo(row);
        } else if (top + size > flow.getHeight()) {
            flow.scrollPixels(top + size - flow.getHeight());
        }
    }

    private void chosen(List<Clip> clips) {
        redraw();
        if (following) {
            follow();
        }
        list.setAccessibleText(clips.isEmpty() ? Text.of("gallery.grid") : Facts.spoken(clips.getLast()));
    }

    private void redraw() {
        Set.copyOf(cells).forEach(GridRow::redraw);
    }

    /// What was at the top stays there.
    private void fit() {
        double room = getWidth() - SIDES;
        if (room < 1) {
            return;
        }
        int top = firstInSight();
        double wanted = model.tileSizeProperty().get();
        int before = columns;
        columns = Math.max(1, (int) ((room + GAP) / (wanted + GAP)));
        tileWidth = Math.floor((room - (columns - 1) * GAP) / columns);
        list.setFixedCellSize(Tile.pictureHeight(tileWidth) + Tile.WORDS + GAP + RIM);
        rows.resize((model.foundProperty().get() + columns - 1) / columns);
        if (pictureWidth == 0) {
            settle();
        } else if (pictureWidth != tileWidth) {
            settling.playFromStart();
        }
        redraw();
        if (columns != before && top > 0) {
            list.scrollTo(top / columns);
        }
    }

    private void settle() {
        pictureWidth = tileWidth;
        redraw();
        Set.copyOf(cells).forEach(GridRow::yieldTiles);
    }

    private int firstInSight() {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            var first = flow.getFirstVisibleCell();
            return first == null ? 0 : first.getIndex() * columns;
        }
        return 0;
    }
}
