package app.zoetrope.ui.gallery;

import app.zoetrope.library.FrameSheet;
import app.zoetrope.model.Clip;
import app.zoetrope.model.StoredPicture;
import app.zoetrope.ui.fx.TaskRunner;
import app.zoetrope.ui.fx.Thumbnails;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.image.Image;

/// The pictures of this screen, each at the size at which it is shown.
///
/// @param posters still pictures of clips
/// @param strips frames of clips, as `FrameSheet` has them
/// @param pictures where a source picture is
record Posters(Thumbnails thumbnails, PosterMaker posters, PosterMaker strips, Function<StoredPicture, Path> pictures) {
    private static final int SIDE = 320;
    private static final double FILL = 1.04;

    TaskRunner.Cancellable load(Node where, Clip clip, Consumer<Image> then) {
        return thumbnails.load(clip.id(), Thumbnails.pixels(where, SIDE), () -> posters.poster(clip), then);
    }

    /// For a frame of 16:9 of that width, which pictures of nearly that shape fill.
    TaskRunner.Cancellable load(Node where, Clip clip, double width, Consumer<Image> then) {
        return thumbnails.load(
                clip.id(),
                Thumbnails.pixels(where, width * FILL),
                Thumbnails.pixels(where, width * FILL * 9 / 16),
                () -> posters.poster(clip),
                then);
    }

    TaskRunner.Cancellable strip(Clip clip, Consumer<Image> then) {
        var sheet = FrameSheet.of(clip.facts());
        return thumbnails.load(
                clip.id(),
                sheet.columns() * sheet.width(),
                sheet.rows() * sheet.height(),
                () -> strips.poster(clip),
                then);
    }

    TaskRunner.Cancellable load(Node where, StoredPicture picture, double side, Consumer<Image> then) {
        return thumbnails.load(picture.sha256(), Thumbnails.pixels(where, side), () -> pictures.apply(picture), then);
    }
}
