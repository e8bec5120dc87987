package app.zoetrope.ui.gallery;

import app.zoetrope.library.FrameSheet;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.StoredPicture;
import app.zoetrope.ui.fx.TaskRunner;
import app.zoetrope.ui.fx.Thumbnails;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.image.Image;

/// The pictures of this screen, each at the size at which it is shown.
///
/// @param posters still pictures of clips
/// @param strips frames of clips, as `FrameSheet` has them
/// @param pictures where a source picture is
/// @param pace at which the tiles go by
record Posters(
        Thumbnails thumbnails,
        PosterMaker posters,
        PosterMaker strips,
        Function<StoredPicture, Path> pictures,
        Pace pace) {
    private static final int SIDE = 320;

    TaskRunner.Cancellable load(Node where, Clip clip, Consumer<Image> then) {
        return thumbnails.load(clip.id(), Thumbnails.pixels(where, SIDE), () -> posters.poster(clip), then);
    }

    /// For a tile of that width; it is drawn there pixel for pixel. What is not here yet waits while the tiles fly by.
    TaskRunner.Cancellable load(Node where, Clip clip, double width, TilePixels then) {
        var cut = TileCut.of(
                clip.facts(),
                Thumbnails.pixels(where, width - 2),
                Thumbnails.pixels(where, Tile.pictureHeight(width)),
                Thumbnails.pixels(where, TilePicture.RADIUS));
        var key = new TileKey(clip.id(), cut);
        Supplier<TaskRunner.Cancellable> load = () -> thumbnails
                .pixels()
                .load(
                        key,
                        cut.pixels(),
                        pixels -> cut.read(posters.poster(clip), pixels),
                        pixels -> then.show(cut, pixels));
        return pace.isFlying() && !thumbnails.pixels().isCached(key) ? pace.atRest(load) : load.get();
    }

    /// Shows a poster in a tile.
    @FunctionalInterface
    interface TilePixels {
        /// @param pixels as the cut has them, to be copied
        void show(TileCut cut, int[] pixels);
    }

    private record TileKey(ClipId clip, TileCut cut) {}

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
