package app.zoetrope.ui.player;

import app.zoetrope.model.Clip;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.FileDrag;
import app.zoetrope.ui.fx.TaskRunner;
import app.zoetrope.ui.fx.Thumbnails;
import app.zoetrope.ui.fx.ViewScope;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.media.MediaView;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The clip in the middle of its area: video, poster and exact frame in one place, with what is written over them.
final class PicturePane extends Pane {
    static final double WIDE_MARGIN = 28;
    static final double NARROW_MARGIN = 16;
    static final double NARROW = 560;
    private static final int POSTER_PIXELS = 640;
    private static final double TEXT_MARGIN = 10;
    /// Of a ratio that comes of whole numbers.
    private static final double ROUNDING = 1e-6;

    private final PlayerViewModel model;
    private final Thumbnails thumbnails;
    private final Region outline = new Region();
    private final MediaView video = new MediaView();
    private final ImageView poster = new ImageView();
    private final StillView still = new StillView();
    /// With square corners: any other clip is drawn through two pictures more, for each frame.
    private final Rectangle edges = new Rectangle();
    private final Pane frame = new Pane(video, poster, still);
    private final Label sketch = new Label(Text.of("player.sketch"));
    private final Label notice = new Label();
    private final Node soundNote;
    private final ProblemPane problem;
    private @Nullable Clip shown;
    private TaskRunner.Cancellable loading = () -> {};
    private boolean filling;

    PicturePane(PlayerViewModel model, MediaSession session, Thumbnails thumbnails) {
        this.model = model;
        this.thumbnails = thumbnails;
        problem = new ProblemPane(model);
        soundNote = SoundNote.of(model);
        getStyleClass().add("picture-area");
        outline.getStyleClass().add("outline");
        frame.getStyleClass().add("frame");
        frame.setClip(edges);
        video.setPreserveRatio(false);
        sketch.getStyleClass().add("badge");
        notice.getStyleClass().addAll("on-picture", "notice");
        getChildren().addAll(outline, frame, sketch, soundNote, notice, problem);
        for (ImageView image : new ImageView[] {poster, still}) {
            image.setMouseTransparent(true);
        }
        frame.setOnDragDetected(this::dragOut);
        follow(session);
    }

    /// The clip's file goes to where the picture is dragged.
    private void dragOut(MouseEvent drag) {
        Clip clip = shown;
        if (clip != null && drag.getButton() == MouseButton.PRIMARY) {
            FileDrag.start(frame, List.of(model.taker().file(clip)));
            drag.consume();
        }
    }

    private void follow(MediaSession session) {
        var scope = new ViewScope(this);
        scope.whileShowing(() -> session.playerProperty().subscribe(video::setMediaPlayer));
        scope.whileShowing(() -> model.stateProperty().subscribe(this::show));
        scope.whileShowing(() -> model.reel().stillProperty().subscribe(still::show));
        scope.whileShowing(() -> model.layers().videoShownProperty().subscribe(is -> poster.setVisible(!is)));
        scope.whileShowing(() -> model.frames().noticeProperty().subscribe(this::showNotice));
        scope.whileShowing(() -> model.sound().missingProperty().subscribe(_ -> requestLayout()));
    }

    /// In full screen the picture may touch the edges.
    void setFilling(boolean fills) {
        filling = fills;
        requestLayout();
    }

    private void show(PlayerState state) {
        Clip clip = state.clip().orElse(null);
        boolean another = clip == null || shown == null || !clip.id().equals(shown.id());
        shown = clip;
        if (another) {
            loading.cancel();
            poster.setImage(null);
        }
        if (clip != null && another) {
            thumbnails.cached(clip.id(), FilmstripTile.pixels(this, clip)).ifPresent(this::showPoster);
            loading = thumbnails.load(clip.id(), POSTER_PIXELS, model.taker().poster(clip), this::showPoster);
        }
        sketch.setVisible(clip != null && clip.isSketch());
        outline.setVisible(clip != null);
        frame.setVisible(clip != null);
        problem.show(state);
        requestLayout();
    }

    private void showPoster(Image image) {
        poster.setImage(image);
    }

    private void showNotice(String sentence) {
        notice.setText(sentence);
        notice.setVisible(!sentence.isEmpty());
        requestLayout();
    }

    /// Where the clip lies in this area, at its size of now; nothing without a clip.
    Optional<Rectangle2D> place() {
        return Optional.ofNullable(shown).map(this::place);
    }

    private Rectangle2D place(Clip clip) {
        double ratio = clip.facts().height() > 0
                ? (double) clip.facts().width() / clip.facts().height()
                : clip.request().ratio().value();
        double margin = filling ? 0 : getWidth() < NARROW ? NARROW_MARGIN : WIDE_MARGIN;
        double roomWide = Math.max(0, getWidth() - 2 * margin);
        double roomHigh = Math.max(0, getHeight() - 2 * margin);
        double width = Math.floor(Math.min(roomWide, roomHigh * ratio));
        double height = Math.floor(width / ratio + ROUNDING);
        double x = Math.rint((getWidth() - width) / 2);
        double y = Math.rint((getHeight() - height) / 2);
        return new Rectangle2D(x, y, width, height);
    }

    @Override
    protected void layoutChildren() {
        place().ifPresent(this::lay);
    }

    private void lay(Rectangle2D place) {
        double x = place.getMinX();
        double y = place.getMinY();
        double width = place.getWidth();
        double height = place.getHeight();
        outline.resizeRelocate(x, y, width, height);
        frame.resizeRelocate(x, y, width, height);
        edges.setWidth(width);
        edges.setHeight(height);
        video.setFitWidth(width);
        video.setFitHeight(height);
        for (ImageView image : new ImageView[] {poster, still}) {
            image.setFitWidth(width);
            image.setFitHeight(height);
        }
        problem.resizeRelocate(x, y, width, height);
        place(sketch, x + TEXT_MARGIN, y + TEXT_MARGIN);
        soundNote.setVisible(model.sound().missingProperty().get());
        place(soundNote, x + width - soundNote.prefWidth(-1) - TEXT_MARGIN, y + TEXT_MARGIN);
        notice.setMaxWidth(Math.max(80, width - 2 * TEXT_MARGIN));
        double noticeWidth = Math.min(notice.prefWidth(-1), notice.getMaxWidth());
        place(notice, x + (width - noticeWidth) / 2, y + height - notice.prefHeight(-1) - TEXT_MARGIN);
        notice.resize(noticeWidth, notice.prefHeight(-1));
    }

    private static void place(Node node, double x, double y) {
        node.autosize();
        node.relocate(Math.rint(x), Math.rint(y));
    }

    @Override
    protected double computePrefWidth(double height) {
        return NARROW;
    }

    @Override
    protected double computePrefHeight(double width) {
        return NARROW;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
