package app.zoetrope.ui.player;

import app.zoetrope.model.Clip;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.FileDrag;
import app.zoetrope.ui.fx.Thumbnails;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// A place in the film-strip: a click opens, a drag takes the file out, a right click offers the rest.
final class FilmstripCell extends ListCell<Clip> {
    private final FilmstripViewModel model;
    private final FilmstripTile tile;
    private final Tooltip tip = new Tooltip();
    private final ContextMenu menu;

    FilmstripCell(FilmstripViewModel model, Thumbnails thumbnails) {
        this.model = model;
        tile = new FilmstripTile(model, thumbnails);
        menu = menu();
        tip.setMaxWidth(360);
        tip.setWrapText(true);
        getStyleClass().add("filmstrip-cell");
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        setOnDragDetected(_ -> dragOut());
    }

    @Override
    protected void updateItem(@Nullable Clip clip, boolean empty) {
        super.updateItem(clip, empty);
        @Nullable Clip shown = empty ? null : clip;
        tile.show(shown);
        setGraphic(shown == null ? null : tile);
        setContextMenu(shown == null ? null : menu);
        setTooltip(shown == null ? null : tip);
        if (shown != null) {
            tip.setText(shown.request().prompt());
            setAccessibleText(Text.of(
                    "player.filmstrip.clip",
                    shown.request().prompt(),
                    Text.clock(shown.facts().length()),
                    shown.isSketch() ? 1 : 0));
        }
        showChosen();
    }

    void showChosen() {
        Clip clip = getItem();
        tile.choose(clip != null && model.shownProperty().get().equals(Optional.of(clip.id())));
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            with(model::open);
        }
    }

    private void dragOut() {
        with(clip -> FileDrag.start(this, List.of(model.file(clip))));
    }

    private ContextMenu menu() {
        FilmstripActions actions = model.actions();
        return new ContextMenu(
                item("reuse", BootstrapIcons.ARROW_COUNTERCLOCKWISE, actions::reuse),
                item("export", BootstrapIcons.BOX_ARROW_UP, actions::exportClip),
                item("reveal", BootstrapIcons.FOLDER2_OPEN, actions::reveal),
                new SeparatorMenuItem(),
                item("delete", BootstrapIcons.TRASH, actions::delete));
    }

    private MenuItem item(String name, BootstrapIcons icon, Consumer<Clip> action) {
        var item = new MenuItem(Text.of("player.filmstrip." + name), new FontIcon(icon));
        item.setOnAction(_ -> with(action));
        return item;
    }

    private void with(Consumer<Clip> action) {
        Clip clip = getItem();
        if (clip != null) {
            action.accept(clip);
        }
    }
}
