package app.zoetrope.ui.compose;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.Fit;
import app.zoetrope.model.Pixels;
import app.zoetrope.ui.fx.Images;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The shown picture as it will be sent: with its crop frame, or its bars, as large as there is room.
final class PictureStage extends Pane {
    private static final double ROUND = 20;

    private final PictureViewModel model;
    private final ComposeDraft draft;
    private final Region checks = new Region();
    private final Rectangle background = new Rectangle();
    private final ImageView view = new ImageView();
    private final CropLayer crop;
    private final Rectangle clip = new Rectangle();

    PictureStage(PictureViewModel model, ComposeDraft draft) {
        this.model = model;
        this.draft = draft;
        crop = new CropLayer(model::frame);
        checks.getStyleClass().add("checks");
        clip.setArcWidth(ROUND);
        clip.setArcHeight(ROUND);
        setClip(clip);
        setMinSize(0, 0);
        for (var each : new Node[] {checks, background, view, crop}) {
            each.setManaged(false);
        }
        view.setSmooth(true);
        getChildren().addAll(checks, background, view, crop);
    }

    void show(Optional<Pixels> pixels) {
        view.setImage(pixels.map(Images::of).orElse(null));
        refresh();
    }

    /// Takes over what the model and the draft hold now.
    void refresh() {
        background.setFill(Color.web(draft.background().get(), 1));
        Optional<GivenPicture> shown = model.shownProperty().get();
        boolean visible = view.getImage() != null && shown.isPresent();
        boolean cropping = visible && draft.fit().get() == Fit.CROP;
        boolean transparent =
                shown.filter(picture -> picture.info().transparent()).isPresent();
        checks.setVisible(visible && transparent && cropping);
        background.setVisible(visible && (transparent || draft.fit().get() == Fit.PAD));
        view.setVisible(visible);
        crop.setVisible(cropping);
        shown.ifPresent(picture -> crop.show(model.math(picture), picture.frame()));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        @Nullable Image image = view.getImage();
        if (image == null) {
            return;
        }
        double shape = image.getWidth() / image.getHeight();
        AspectRatio ratio = draft.ratio().get();
        boolean padded = draft.fit().get() == Fit.PAD;
        Box outer = new Box(0, 0, getWidth(), getHeight()).holding(padded ? ratio.value() : shape);
        Box inner = padded ? outer.holding(shape) : outer;
        clip.setX(outer.x());
        clip.setY(outer.y());
        clip.setWidth(outer.width());
        clip.setHeight(outer.height());
        checks.resizeRelocate(outer.x(), outer.y(), outer.width(), outer.height());
        view.setX(inner.x());
        view.setY(inner.y());
        view.setFitWidth(inner.width());
        view.setFitHeight(inner.height());
        crop.resizeRelocate(inner.x(), inner.y(), inner.width(), inner.height());
        layoutBackground(outer);
    }

    /// While cropping the background fills the frame alone, so that the checks around it say what is transparent.
    private void layoutBackground(Box outer) {
        Box box = crop.isVisible()
                ? model.shownProperty()
                        .get()
                        .map(picture -> {
                            CropMath math = model.math(picture);
                            var frame = math.inside(picture.frame());
                            double width = math.width(frame) * outer.width();
                            double height = math.height(frame) * outer.height();
                            return new Box(
                                    outer.x() + frame.centreX() * outer.width() - width / 2,
                                    outer.y() + frame.centreY() * outer.height() - height / 2,
                                    width,
                                    height);
                        })
                        .orElse(outer)
                : outer;
        background.setX(box.x());
        background.setY(box.y());
        background.setWidth(box.width());
        background.setHeight(box.height());
    }

    private record Box(double x, double y, double width, double height) {
        /// The largest box of a shape in the middle of this one.
        Box holding(double shape) {
            double wide = Math.min(width, height * shape);
            double high = wide / shape;
            return new Box(x + (width - wide) / 2, y + (height - high) / 2, wide, high);
        }
    }
}
