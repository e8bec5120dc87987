package app.zoetrope.ui.gallery;

import app.zoetrope.model.Clip;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Stars;
import app.zoetrope.ui.fx.TaskRunner;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// One clip in the grid. Showing the same clip twice does nothing, so it may be told as often as a list likes.
final class Tile extends VBox {
    /// What stands under the picture, in pixels.
    static final double WORDS = 54;

    private static final double ROUND = 18;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final Posters posters;
    private final ImageView picture = new ImageView();
    private final StackPane frame = new StackPane();
    private final Label sketch = new Label(Text.of("gallery.sketch"));
    private final Label length = new Label();
    private final FontIcon favourite = new FontIcon(BootstrapIcons.HEART_FILL);
    private final Label prompt = new Label();
    private final Stars stars = new Stars();
    private final Label price = new Label();
    private final HBox facts = new HBox(stars, spacer(), price);
    private @Nullable Clip shown;
    private TaskRunner.Cancellable loading = () -> {};
    private int index = -1;

    Tile(Posters posters) {
        this.posters = posters;
        getStyleClass().add("tile");
        frame.getStyleClass().add("frame");
        sketch.getStyleClass().add("badge");
        length.getStyleClass().add("on-picture");
        var heart = new StackPane(favourite);
        heart.getStyleClass().add("heart");
        heart.visibleProperty().bind(favourite.visibleProperty());
        heart.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        prompt.getStyleClass().add("prompt");
        price.getStyleClass().add("second");
        facts.setAlignment(Pos.CENTER_LEFT);
        picture.setPreserveRatio(true);
        StackPane.setAlignment(sketch, Pos.TOP_LEFT);
        StackPane.setAlignment(heart, Pos.TOP_RIGHT);
        StackPane.setAlignment(length, Pos.BOTTOM_RIGHT);
        frame.getChildren().addAll(new FontIcon(BootstrapIcons.FILM), picture, sketch, heart, length);
        var words = new VBox(prompt, facts);
        words.getStyleClass().add("words");
        frame.setClip(round());
        getChildren().addAll(frame, words);
    }

    int index() {
        return index;
    }

    @Nullable
    Clip clip() {
        return shown;
    }

    void resizeTo(double width) {
        double height = pictureHeight(width);
        if (picture.getFitWidth() != width - 2) {
            setMinWidth(width);
            setMaxWidth(width);
            setPrefWidth(width);
            frame.setMinHeight(height);
            frame.setMaxHeight(height);
            picture.setFitWidth(width - 2);
            picture.setFitHeight(height);
        }
    }

    static double pictureHeight(double width) {
        return Math.round((width - 2) * 9 / 16);
    }

    /// @param clip null while it is on the way
    void show(int place, @Nullable Clip clip, boolean chosen) {
        index = place;
        setVisible(true);
        pseudoClassStateChanged(CHOSEN, chosen);
        if (clip != null && clip.equals(shown)) {
            return;
        }
        boolean otherPicture = clip == null || shown == null || !clip.id().equals(shown.id());
        shown = clip;
        pseudoClassStateChanged(WAITING, clip == null);
        frame.getChildren().forEach(each -> each.setOpacity(clip == null ? 0 : 1));
        facts.setVisible(clip != null);
        prompt.setText(clip == null ? "" : clip.request().prompt().strip().replaceAll("\\s+", " "));
        if (otherPicture) {
            showPicture(clip);
        }
        if (clip != null) {
            sketch.setVisible(clip.isSketch());
            favourite.setVisible(clip.favourite());
            length.setText(Text.clock(clip.facts().length()));
            stars.show(clip.rating());
            price.setText(Facts.price(clip));
            setAccessibleText(Facts.spoken(clip));
        }
    }

    /// There is no such place.
    void clear() {
        index = -1;
        shown = null;
        loading.cancel();
        picture.setImage(null);
        setVisible(false);
    }

    private void showPicture(@Nullable Clip clip) {
        loading.cancel();
        loading = () -> {};
        picture.setImage(null);
        if (clip != null) {
            loading = posters.load(this, clip, image -> {
                if (shown != null && clip.id().equals(shown.id())) {
                    picture.setImage(image);
                }
            });
        }
    }

    /// Round above, where the frame is the tile's edge; below it goes on into the words.
    private Rectangle round() {
        var round = new Rectangle();
        round.setArcWidth(ROUND);
        round.setArcHeight(ROUND);
        round.widthProperty().bind(frame.widthProperty());
        round.heightProperty().bind(frame.heightProperty().add(ROUND));
        return round;
    }

    private static Region spacer() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
