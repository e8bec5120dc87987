package app.zoetrope.ui.gallery;

import app.zoetrope.text.Text;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Why there is nothing in the grid, and what to do.
final class EmptyState extends VBox {
    private static final double WIDEST = 380;

    private final FontIcon icon = new FontIcon(BootstrapIcons.FILM);
    private final Label title = new Label();
    private final Label words = new Label();
    private final Button act = new Button();
    private final GalleryViewModel model;

    EmptyState(GalleryViewModel model) {
        this.model = model;
        getStyleClass().add("empty");
        setAlignment(Pos.CENTER);
        setPickOnBounds(false);
        title.getStyleClass().add("title");
        words.getStyleClass().add("second");
        words.setWrapText(true);
        words.setAlignment(Pos.CENTER);
        words.setMaxWidth(WIDEST);
        words.setTextAlignment(TextAlignment.CENTER);
        act.setId("empty-act");
        getChildren().addAll(icon, title, words, act);
    }

    void show(Emptiness why) {
        setVisible(why != Emptiness.NONE);
        if (why == Emptiness.NONE) {
            return;
        }
        String key = "gallery.empty." + why.name().toLowerCase(Locale.ROOT);
        icon.setIconCode(icon(why));
        title.setText(Text.of(key + ".title"));
        words.setText(Text.of(key + ".words"));
        boolean clear = why == Emptiness.NOTHING_FOUND;
        boolean again = why == Emptiness.FAILED;
        act.setVisible(clear || again);
        act.setManaged(clear || again);
        act.setText(Text.of(clear ? "gallery.empty.clear" : "gallery.empty.again"));
        act.setOnAction(_ -> {
            if (clear) {
                model.filters().clear();
            } else {
                model.refresh();
            }
        });
    }

    private static Ikon icon(Emptiness why) {
        return switch (why) {
            case NONE, NO_CLIPS -> BootstrapIcons.FILM;
            case NOTHING_FOUND -> BootstrapIcons.SEARCH;
            case NO_FAVOURITES -> BootstrapIcons.HEART;
            case NO_SKETCHES -> BootstrapIcons.PENCIL;
            case BIN_EMPTY -> BootstrapIcons.TRASH;
            case FAILED -> BootstrapIcons.EXCLAMATION_TRIANGLE;
        };
    }
}
