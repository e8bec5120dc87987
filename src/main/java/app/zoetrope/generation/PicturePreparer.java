package app.zoetrope.generation;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.Framing;
import app.zoetrope.model.PictureInfo;
import app.zoetrope.model.Pixels;
import java.nio.file.Path;

/// Turns a picture of the user's into the JPEG that is sent: upright, sRGB, opaque, of the chosen ratio, at most 2048
/// pixels long, quality 92. Calls block; the caller is a background thread.
public interface PicturePreparer {
    /// Reads the header alone, and refuses by it what is too large or unknown.
    PictureInfo inspect(Path picture) throws PictureException;

    /// Decodes the whole picture, upright and sRGB, scaled down to at most `longest` pixels on its long side;
    /// transparent parts stay transparent.
    Pixels preview(Path picture, int longest) throws PictureException;

    /// Decodes the whole picture and writes the JPEG.
    ///
    /// @param target overwritten
    Prepared prepare(Path picture, AspectRatio ratio, Framing framing, Path target) throws PictureException;

    /// @param width pixels of the JPEG
    /// @param bytes length of the JPEG
    record Prepared(Path file, int width, int height, long bytes) {}
}
