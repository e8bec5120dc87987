package app.zoetrope.ui.gallery;

import app.zoetrope.library.FrameSheet;
import app.zoetrope.model.Clip;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.PixelCanvas;
import java.time.Duration;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The picture of a tile with what lies on it: the poster, or the frame that the mouse has gone to.
final class TilePicture extends StackPane {
    static final double RADIUS = 9;

    /// Seen beside a picture of another shape, and until there is one.
    private final Region ground = new Region();
    private final FontIcon film = new FontIcon(BootstrapIcons.FILM);
    private final ImageView picture = new ImageView();
    private final Label sketch = new Label(Text.of("gallery.sketch"));
    private final Line time = new Line("time");
    private final StackPane heart = new StackPane(new FontIcon(BootstrapIcons.HEART_FILL));
    private final Region gone = new Region();
    private final StackPane track = new StackPane(gone);
    private final StackPane front = new StackPane(sketch, heart, time, track);
    private final PixelCanvas canvas = new PixelCanvas();
    private @Nullable Image poster;
    private boolean fills;
    private Duration length = Duration.ZERO;

    TilePicture() {
        getStyleClass().add("frame");
        sketch.getStyleClass().add("badge");
        time.getStyleClass().add("on-picture");
        time.setMaxWidth(Region.USE_PREF_SIZE);
        heart.getStyleClass().add("heart");
        heart.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        track.getStyleClass().add("track");
        track.setMaxHeight(Region.USE_PREF_SIZE);
        track.setVisible(false);
        gone.getStyleClass().add("gone");
        picture.getStyleClass().add("picture");
        picture.setPreserveRatio(true);
        setAlignment(sketch, Pos.TOP_LEFT);
        setAlignment(heart, Pos.TOP_RIGHT);
        setAlignment(time, Pos.BOTTOM_RIGHT);
        setAlignment(track, Pos.BOTTOM_CENTER);
        setAlignment(gone, Pos.CENTER_LEFT);
        ground.getStyleClass().add("ground");
        getChildren().addAll(ground, film, picture, front);
    }

    /// @return whether that is another size than before
    boolean resizeTo(double width, double height) {
        if (picture.getFitWidth() == width) {
            return false;
        }
        setMinHeight(height);
        setMaxHeight(height);
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        return true;
    }

    /// @param clip null while it is on the way
    void show(@Nullable Clip clip) {
        front.setVisible(clip != null);
        if (clip != null) {
            sketch.setOpacity(clip.isSketch() ? 1 : 0);
            heart.setOpacity(clip.favourite() ? 1 : 0);
            length = clip.facts().length();
            tell();
        }
    }

    boolean hasPoster() {
        return poster != null;
    }

    /// @param pixels are copied
    void setPoster(TileCut cut, int[] pixels) {
        poster = cut.draw(canvas, pixels);
        fills = cut.fills();
        posterChanged();
    }

    void clearPoster() {
        poster = null;
        posterChanged();
    }

    private void posterChanged() {
        if (!track.isVisible()) {
            showPoster();
        }
    }

    private void showPoster() {
        picture.setViewport(null);
        picture.setImage(poster);
        ground.setOpacity(poster != null && fills ? 0 : 1);
        // It would be seen through the picture of a rejected clip.
        film.setOpacity(poster == null ? 1 : 0);
    }

    /// Shows a frame of the sheet.
    ///
    /// @param part how far into the clip, 0 to 1
    void scrub(Image frames, FrameSheet sheet, double part) {
        if (!track.isVisible()) {
            setClip(round());
            ground.setOpacity(1);
        }
        int number = sheet.at(part);
        double width = frames.getWidth() / sheet.columns();
        double height = frames.getHeight() / sheet.rows();
        picture.setViewport(new Rectangle2D(
                number % sheet.columns() * width, Math.floorDiv(number, sheet.columns()) * height, width, height));
        picture.setImage(frames);
        track.setVisible(true);
        gone.setMaxWidth(
                Math.max(1, part * (picture.getFitWidth() - track.getInsets().getLeft() * 2)));
        time.set(Text.of(
                "gallery.time",
                Text.clock(Duration.ofMillis(Math.round(part * length.toMillis()))),
                Text.clock(length)));
    }

    /// The poster again.
    void rest() {
        if (track.isVisible()) {
            track.setVisible(false);
            setClip(null);
            showPoster();
            tell();
        }
    }

    private void tell() {
        time.set(Text.clock(length));
    }

    /// Round above, where the frame is the tile's edge; below it goes on into the words. Posters come round already: a
    /// clip that is no rectangle is dear to draw.
    private Rectangle round() {
        var round = new Rectangle();
        round.setArcWidth(2 * RADIUS);
        round.setArcHeight(2 * RADIUS);
        round.widthProperty().bind(widthProperty());
        round.heightProperty().bind(heightProperty().add(2 * RADIUS));
        return round;
    }
}
