package app.zoetrope.ui.gallery;

import app.zoetrope.model.Clip;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.ViewScope;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// The clips as a grid: a list of rows, so that only what is seen has nodes and pictures.
final class Grid extends StackPane {
    static final double GAP = 16;
    private static final double NARROWEST = 200;
    private static final double SIDES = 36;
    /// Room for the frame of a chosen tile.
    private static final double RIM = 2;

    private final GalleryViewModel model;
    private final ObservableList<Integer> rows = FXCollections.observableArrayList();
    private final ListView<Integer> list = new ListView<>(rows);
    private final Set<GridRow> cells = new HashSet<>();
    private boolean following;
    private int columns = 1;
    private double tileWidth = NARROWEST;

    Grid(GalleryViewModel model, Supplier<Tile> tiles) {
        this.model = model;
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
        widthProperty().subscribe((_, _) -> fit());
        var scope = new ViewScope(this);
        scope.whileShowing(() -> Subscription.combine(
                model.foundProperty().subscribe(_ -> fit()),
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

    /// How many rows are seen at once.
    int rowsShown() {
        return Math.max(1, (int) (list.getHeight() / list.getFixedCellSize()));
    }

    void fill(Tile tile, int index) {
        if (index >= model.foundProperty().get()) {
            tile.clear();
            return;
        }
        Clip clip = model.at(index).orElse(null);
        tile.show(index, clip, clip != null && model.chooser().isSelected(clip));
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

    private void fit() {
        double room = getWidth() - SIDES;
        if (room < 1) {
            return;
        }
        columns = Math.max(1, (int) ((room + GAP) / (NARROWEST + GAP)));
        tileWidth = Math.floor((room - (columns - 1) * GAP) / columns);
        list.setFixedCellSize(Tile.pictureHeight(tileWidth) + Tile.WORDS + GAP + RIM);
        int wanted = (model.foundProperty().get() + columns - 1) / columns;
        if (rows.size() > wanted) {
            rows.remove(wanted, rows.size());
        } else if (rows.size() < wanted) {
            rows.addAll(IntStream.range(rows.size(), wanted).boxed().toList());
        }
        redraw();
    }
}
