package app.zoetrope.ui.gallery;

import app.zoetrope.model.Clip;
import app.zoetrope.ui.fx.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The picture of one clip, whole; or those of up to four, as a wall.
final class PosterWall extends Region {
    private static final int MOST = 4;
    private static final double GAP = 2;
    private static final double ROUND = 16;

    private final List<ImageView> pictures = new ArrayList<>();
    private final List<TaskRunner.Cancellable> loading = new ArrayList<>();
    private final Posters posters;
    private List<Clip> shown = List.of();

    PosterWall(Posters posters) {
        this.posters = posters;
        getStyleClass().add("wall");
        var round = new Rectangle();
        round.setArcWidth(ROUND);
        round.setArcHeight(ROUND);
        round.widthProperty().bind(widthProperty());
        round.heightProperty().bind(heightProperty());
        setClip(round);
        for (int i = 0; i < MOST; i++) {
            var picture = new ImageView();
            picture.setPreserveRatio(true);
            pictures.add(picture);
        }
        getChildren().addAll(pictures);
    }

    void show(List<Clip> clips) {
        List<Clip> some = clips.stream().limit(MOST).toList();
        if (some.stream()
                .map(Clip::id)
                .toList()
                .equals(shown.stream().map(Clip::id).toList())) {
            return;
        }
        shown = some;
        loading.forEach(TaskRunner.Cancellable::cancel);
        loading.clear();
        for (int i = 0; i < MOST; i++) {
            ImageView picture = pictures.get(i);
            picture.setImage(null);
            if (i < some.size()) {
                loading.add(posters.load(this, some.get(i), image -> {
                    picture.setImage(image);
                    requestLayout();
                }));
            }
        }
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.round((width > 0 ? width : getWidth()) * 9 / 16);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        if (shown.size() == 1) {
            place(pictures.getFirst(), 0, 0, getWidth(), getHeight(), false);
            return;
        }
        double width = (getWidth() - GAP) / 2;
        double height = (getHeight() - GAP) / 2;
        for (int i = 0; i < shown.size(); i++) {
            int row = i / 2;
            place(pictures.get(i), i % 2 * (width + GAP), row * (height + GAP), width, height, true);
        }
    }

    private static void place(ImageView picture, double x, double y, double width, double height, boolean fill) {
        Image image = picture.getImage();
        if (image == null) {
            return;
        }
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        picture.setViewport(fill ? middle(image, width / height) : null);
        double scale = Math.min(width / image.getWidth(), height / image.getHeight());
        double left = fill ? 0 : (width - image.getWidth() * scale) / 2;
        double top = fill ? 0 : (height - image.getHeight() * scale) / 2;
        picture.relocate(x + left, y + top);
    }

    private static Rectangle2D middle(Image image, double ratio) {
        double width = Math.min(image.getWidth(), image.getHeight() * ratio);
        double height = Math.min(image.getHeight(), image.getWidth() / ratio);
        return new Rectangle2D((image.getWidth() - width) / 2, (image.getHeight() - height) / 2, width, height);
    }
}
