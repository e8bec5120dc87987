package app.zoetrope.ui.compose;

import app.zoetrope.generation.PictureFetcher;
import app.zoetrope.generation.PicturePreparer;
import app.zoetrope.model.Pixels;
import java.io.IOException;
import java.nio.file.Path;

/// The ways a picture comes in.
///
/// @param scratch a folder for pictures that were no files, and for what would be sent; made when needed
public record PictureDoors(PicturePreparer preparer, PictureFetcher fetcher, PictureWriter writer, Path scratch) {
    /// Writes a PNG.
    public interface PictureWriter {
        void write(Pixels picture, Path target) throws IOException;
    }
}
