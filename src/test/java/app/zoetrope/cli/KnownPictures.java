package app.zoetrope.cli;

import app.zoetrope.generation.PictureException;
import app.zoetrope.generation.PicturePreparer;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.Framing;
import app.zoetrope.model.PictureInfo;
import app.zoetrope.model.Pixels;
import app.zoetrope.model.Problem.Kind;
import java.nio.file.Path;

/// Says the same of every picture, except of those that are broken by name.
record KnownPictures(PictureInfo info) implements PicturePreparer {
    @Override
    public PictureInfo inspect(Path picture) throws PictureException {
        if (picture.getFileName().toString().startsWith("broken")) {
            throw PictureException.of(Kind.PICTURE_UNREADABLE, "");
        }
        return info;
    }

    @Override
    public Pixels preview(Path picture, int longest) {
        throw new AssertionError();
    }

    @Override
    public Prepared prepare(Path picture, AspectRatio ratio, Framing framing, Path target) {
        throw new AssertionError();
    }
}
