package app.zoetrope.ui.player;

import app.zoetrope.model.Clip;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.TaskRunner;
import app.zoetrope.ui.fx.Thumbnails;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// One clip of the film-strip: its poster, its length, whether it is a sketch. It is used again for other clips.
final class FilmstripTile extends StackPane {
    static final double WIDTH = 144;
    static final double HEIGHT = 80;
    private static final double RADIUS = 6;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final FilmstripViewModel model;
    private final Thumbnails thumbnails;
    private final ImageView picture = new ImageView();
    private final Label length = new Label();
    private final Label sketch = new Label(Text.of("player.sketch"));
    private @Nullable Clip shown;
    private TaskRunner.Cancellable loading = () -> {};

    FilmstripTile(FilmstripViewModel model, Thumbnails thumbnails) {
        this.model = model;
        this.thumbnails = thumbnails;
        getStyleClass().add("filmstrip-tile");
        setPrefSize(WIDTH, HEIGHT);
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        var corners = new Rectangle(WIDTH, HEIGHT);
        corners.setArcWidth(2 * RADIUS);
        corners.setArcHeight(2 * RADIUS);
        picture.setClip(corners);
        length.getStyleClass().addAll("on-picture", "length");
        sketch.getStyleClass().add("badge");
        var outline = new Region();
        outline.getStyleClass().add("outline");
        outline.setMouseTransparent(true);
        getChildren().addAll(picture, length, sketch, outline);
        StackPane.setAlignment(length, Pos.BOTTOM_RIGHT);
        StackPane.setAlignment(sketch, Pos.TOP_LEFT);
    }

    void show(@Nullable Clip clip) {
        if (clip == null || !clip.equals(shown)) {
            loading.cancel();
            picture.setImage(null);
        }
        if (clip != null && !clip.equals(shown)) {
            length.setText(Text.clock(clip.facts().length()));
            sketch.setVisible(clip.isSketch());
            loading = thumbnails.load(clip.id(), pixels(this, clip), model.poster(clip), this::showPoster);
        }
        shown = clip;
    }

    /// The longest side of a poster that fills a tile.
    static int pixels(Node node, Clip clip) {
        double shape = (double) clip.facts().height() / Math.max(1, clip.facts().width());
        return Thumbnails.pixels(node, WIDTH * Math.max(1, shape));
    }

    void choose(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    /// Fills the tile; what is too wide or too tall is cut off evenly.
    private void showPoster(Image image) {
        double scale = Math.min(image.getWidth() / WIDTH, image.getHeight() / HEIGHT);
        double width = WIDTH * scale;
        double height = HEIGHT * scale;
        picture.setViewport(
                new Rectangle2D((image.getWidth() - width) / 2, (image.getHeight() - height) / 2, width, height));
        picture.setImage(image);
    }
}
