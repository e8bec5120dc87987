package app.zoetrope.ui.gallery;

import app.zoetrope.model.Clip;
import app.zoetrope.model.StoredPicture;
import app.zoetrope.ui.fx.TaskRunner;
import app.zoetrope.ui.fx.Thumbnails;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.image.Image;

/// The pictures of this screen, each at the size at which it is shown.
record Posters(Thumbnails thumbnails, PosterMaker maker, Function<StoredPicture, Path> pictures) {
    /// Tiles grow and shrink with the window; one size serves them all.
    private static final int SIDE = 320;

    Optional<Image> cached(Node where, Clip clip) {
        return thumbnails.cached(clip.id(), Thumbnails.pixels(where, SIDE));
    }

    TaskRunner.Cancellable load(Node where, Clip clip, Consumer<Image> then) {
        return thumbnails.load(clip.id(), Thumbnails.pixels(where, SIDE), () -> maker.poster(clip), then);
    }

    TaskRunner.Cancellable load(Node where, StoredPicture picture, double side, Consumer<Image> then) {
        return thumbnails.load(picture.sha256(), Thumbnails.pixels(where, side), () -> pictures.apply(picture), then);
    }
}
