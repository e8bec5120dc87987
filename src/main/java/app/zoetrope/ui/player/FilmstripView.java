package app.zoetrope.ui.player;

import app.zoetrope.model.Clip;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Thumbnails;
import app.zoetrope.ui.fx.ViewScope;
import app.zoetrope.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;

/// The strip of recent clips below the player.
public final class FilmstripView extends StackPane {
    private final FilmstripViewModel model;
    private final ListView<Clip> list;
    private final List<FilmstripCell> cells = new ArrayList<>();

    public FilmstripView(FilmstripViewModel model, Thumbnails thumbnails) {
        this.model = model;
        getStyleClass().add("filmstrip");
        getStylesheets().add(Styles.sheet(FilmstripView.class, "filmstrip.css"));
        list = new ListView<>(model.clips());
        list.setId("filmstrip");
        list.setAccessibleText(Text.of("player.filmstrip.name"));
        list.setOrientation(Orientation.HORIZONTAL);
        list.setCellFactory(_ -> {
            var cell = new FilmstripCell(model, thumbnails);
            cells.add(cell);
            return cell;
        });
        var hint = new Label(Text.of("player.filmstrip.empty"));
        hint.getStyleClass().add("third");
        list.setPlaceholder(hint);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.addEventFilter(ScrollEvent.SCROLL, this::scrollSideways);
        getChildren().add(list);
        new ViewScope(this).whileShowing(() -> model.shownProperty().subscribe(_ -> showChosen()));
    }

    private void showChosen() {
        cells.forEach(FilmstripCell::showChosen);
        model.clips().stream()
                .filter(clip -> model.shownProperty().get().equals(Optional.of(clip.id())))
                .findFirst()
                .ifPresent(this::bringIntoView);
    }

    private void bringIntoView(Clip clip) {
        if (!clip.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(clip);
            boolean visible = cells.stream().anyMatch(cell -> clip.equals(cell.getItem()) && cell.isVisible());
            if (!visible) {
                list.scrollTo(clip);
            }
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        Clip focused = list.getFocusModel().getFocusedItem();
        if (event.getCode() == KeyCode.ENTER && focused != null) {
            model.open(focused);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE && focused != null) {
            model.actions().delete(focused);
            event.consume();
        }
    }

    /// A wheel turns one way only; here that way is along the strip.
    private void scrollSideways(ScrollEvent event) {
        if (event.getDeltaX() == 0 && event.getDeltaY() != 0 && !event.isDirect()) {
            list.lookupAll(".virtual-flow").stream()
                    .filter(javafx.scene.control.skin.VirtualFlow.class::isInstance)
                    .map(javafx.scene.control.skin.VirtualFlow.class::cast)
                    .forEach(flow -> flow.scrollPixels(-event.getDeltaY()));
            event.consume();
        }
    }
}
