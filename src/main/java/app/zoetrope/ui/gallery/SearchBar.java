package app.zoetrope.ui.gallery;

import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.fx.KeyTip;
import app.zoetrope.ui.fx.ViewScope;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Search, filters, how many were found, and their order: in one line, or in two where it is narrow.
final class SearchBar extends VBox {
    private static final double ONE_LINE = 1010;
    private static final double SEARCH = 320;

    private final GalleryViewModel model;
    private final CustomTextField search = new CustomTextField();
    private final FilterBar filters;
    private final HBox line;
    private final Label count = new Label();
    private final TileSize size;

    /// @param first stands before the search
    SearchBar(GalleryViewModel model, Runnable toResults, Node first) {
        this.model = model;
        getStyleClass().add("search-bar");
        search.setId("search");
        search.setAccessibleText(Text.of("gallery.search"));
        KeyTip.put(search, Text.of("gallery.search.tip"));
        search.setLeft(new FontIcon(BootstrapIcons.SEARCH));
        search.setRight(clear());
        search.setMaxWidth(SEARCH);
        HBox.setHgrow(search, Priority.ALWAYS);
        search.textProperty().bindBidirectional(model.filters().wordsProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.DOWN || press.getCode() == KeyCode.ENTER) {
                toResults.run();
                press.consume();
            } else if (press.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                press.consume();
            }
        });
        filters = new FilterBar(model);
        count.getStyleClass().addAll("second", "found");
        count.setMinWidth(Region.USE_PREF_SIZE);
        size = new TileSize(model);
        size.managedProperty().bind(size.visibleProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.SOMETIMES);
        line = new HBox(8, first, search, filters, space, count, FilterBar.sort(model.filters()), size);
        line.setAlignment(Pos.CENTER_LEFT);
        filters.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, new FilterChips(model.filters()));
        widthProperty().subscribe((_, width) -> foldFilters(width.doubleValue() < ONE_LINE));
        new ViewScope(this)
                .whileShowing(() -> Subscription.combine(
                        model.foundProperty().subscribe(_ -> tell()),
                        model.countsProperty().subscribe(_ -> tell())));
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private Button clear() {
        Button button = Buttons.icon("search-clear", BootstrapIcons.X, Text.of("gallery.search.clear"));
        button.setFocusTraversable(false);
        button.visibleProperty().bind(search.textProperty().isNotEmpty());
        button.setOnAction(_ -> search.clear());
        return button;
    }

    /// Where there is hardly room for the words, the size of the tiles has its keys.
    void fold(boolean tight) {
        size.setVisible(!tight);
        search.setPromptText(Text.of(tight ? "gallery.search.brief" : "gallery.search"));
    }

    private void foldFilters(boolean narrow) {
        if (narrow && line.getChildren().contains(filters)) {
            line.getChildren().remove(filters);
            getChildren().add(1, filters);
        } else if (!narrow && getChildren().contains(filters)) {
            getChildren().remove(filters);
            line.getChildren().add(line.getChildren().indexOf(search) + 1, filters);
        }
    }

    private void tell() {
        int found = model.foundProperty().get();
        int all =
                model.countsProperty().get().of(model.filters().shelfProperty().get());
        count.setText(found == all ? Text.of("gallery.clips", found) : Text.of("gallery.found", found, all));
    }
}
