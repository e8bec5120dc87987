package app.zoetrope.ui.gallery;

import app.zoetrope.library.VideoFiles;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.fx.Thumbnails;
import app.zoetrope.ui.fx.ViewScope;
import app.zoetrope.ui.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The library: shelves on the left, the found clips in the middle, the chosen one on the right. Where there is no room
/// for both sides a person chooses between them.
public final class GalleryView extends HBox {
    private static final double NARROW = 1160;
    private static final double ONE_SIDE = 900;

    private final GalleryViewModel model;
    private final Grid grid;
    private final SearchBar search;
    private final Inspector inspector;
    private final ScrollPane shelves;
    private final ToggleButton sides =
            Buttons.toggle("shelves-toggle", BootstrapIcons.LAYOUT_SIDEBAR, Text.of("gallery.shelves"));
    private final Toast toast;
    private final EmptyState empty;
    private @Nullable ContextMenu menu;

    /// @param thumbnails the application's shared cache
    /// @param strips makes the pictures with the frames of a clip
    public GalleryView(GalleryViewModel model, Thumbnails thumbnails, PosterMaker posterMaker, PosterMaker strips) {
        this.model = model;
        getStyleClass().add("gallery-view");
        getStylesheets().add(Styles.sheet(GalleryView.class, "gallery.css"));
        setAccessibleText(Text.of("gallery.grid"));
        var pace = new Pace(System::nanoTime);
        var posters = new Posters(thumbnails, posterMaker, strips, model::picture, pace);
        var hover = new HoverStrip(posters);
        grid = new Grid(model, pace, () -> {
            var tile = new Tile(posters);
            TileMouse.install(model, tile);
            hover.install(tile);
            return tile;
        });
        search = new SearchBar(model, this::toResults, sides);
        inspector = new Inspector(model, posters);
        shelves = new ScrollPane(new ShelfList(model));
        shelves.setFitToWidth(true);
        shelves.setFitToHeight(true);
        shelves.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        shelves.setFocusTraversable(false);
        toast = new Toast(model);
        empty = new EmptyState(model);
        StackPane.setAlignment(toast, Pos.BOTTOM_CENTER);
        var stage = new StackPane(grid, empty, toast);
        VBox.setVgrow(stage, Priority.ALWAYS);
        var middle = new VBox(search, stage);
        middle.getStyleClass().add("middle");
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        getChildren().addAll(shelves, middle, inspector);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        grid.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
        grid.setOnMouseClicked(this::clickedBeside);
        grid.setOnMousePressed(_ -> grid.list().requestFocus());
        sides.managedProperty().bind(sides.visibleProperty());
        shelves.managedProperty().bind(shelves.visibleProperty());
        inspector.managedProperty().bind(inspector.visibleProperty());
        shelves.visibleProperty()
                .bind(sides.selectedProperty().or(sides.visibleProperty().not()));
        inspector
                .visibleProperty()
                .bind(sides.selectedProperty().and(sides.visibleProperty()).not());
        widthProperty().subscribe((_, width) -> fold(width.doubleValue()));
        fold(NARROW);
        new ViewScope(this)
                .whileShowing(() -> Subscription.combine(
                        model.emptinessProperty().subscribe(empty::show),
                        model.noticeProperty().subscribe(toast::show)));
    }

    /// For Ctrl+F.
    public void focusSearch() {
        search.focusSearch();
    }

    /// Videos dropped on the library are handed over.
    public void onVideosDropped(Consumer<List<Path>> take) {
        addEventHandler(DragEvent.DRAG_OVER, drag -> {
            if (drag.getGestureSource() == null && !videos(drag).isEmpty()) {
                drag.acceptTransferModes(TransferMode.COPY);
                drag.consume();
            }
        });
        addEventHandler(DragEvent.DRAG_DROPPED, drop -> {
            List<Path> videos = videos(drop);
            drop.setDropCompleted(!videos.isEmpty());
            drop.consume();
            if (!videos.isEmpty()) {
                take.accept(videos);
            }
        });
    }

    private static List<Path> videos(DragEvent drag) {
        return drag.getDragboard().hasFiles()
                ? drag.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .filter(VideoFiles::isVideo)
                        .toList()
                : List.of();
    }

    private void toResults() {
        grid.list().requestFocus();
        if (model.chooser().lead() < 0) {
            model.chooser().moveTo(0, false);
        }
    }

    /// A click between the tiles chooses nothing; one on the scroll bar only scrolls.
    private void clickedBeside(MouseEvent click) {
        for (Node node = click.getPickResult().getIntersectedNode(); node != null; node = node.getParent()) {
            if (node instanceof ScrollBar) {
                return;
            }
        }
        if (click.isStillSincePress()) {
            model.chooser().none();
        }
    }

    /// Single keys act anywhere on the screen where nothing is being typed.
    private void pressed(KeyEvent press) {
        if (press.getTarget() instanceof TextInputControl || press.isAltDown()) {
            return;
        }
        if (press.isShortcutDown()) {
            if (press.getCode() == KeyCode.Z) {
                model.undo();
                press.consume();
            }
            return;
        }
        if (press.getCode().isArrowKey() && press.getTarget() == this) {
            toResults();
            press.consume();
        } else if (press.getCode() == KeyCode.DELETE) {
            model.delete();
            press.consume();
        } else if (press.getCode().isDigitKey() && stars(press) <= 5 && stars(press) >= 0) {
            model.judging().rate(stars(press));
            press.consume();
        }
    }

    private static int stars(KeyEvent press) {
        String name = press.getCode().getName();
        return Character.digit(name.charAt(name.length() - 1), 10);
    }

    private void menu(ContextMenuEvent event) {
        if (menu != null) {
            menu.hide();
        }
        menu = ClipMenu.of(model, inspector::editTags);
        menu.show(grid, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private void fold(double width) {
        boolean oneSide = width > 0 && width < ONE_SIDE;
        sides.setVisible(oneSide);
        search.fold(oneSide);
        fix(shelves, width < NARROW ? 168 : 208);
        fix(inspector, width < NARROW ? 264 : 304);
    }

    private static void fix(Region side, double width) {
        side.setMinWidth(width);
        side.setMaxWidth(width);
    }
}
