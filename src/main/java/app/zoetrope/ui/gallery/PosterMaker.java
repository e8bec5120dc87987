package app.zoetrope.ui.gallery;

import app.zoetrope.model.Clip;
import java.io.IOException;
import java.nio.file.Path;

/// Finds or makes the still picture of a clip. Called in the background.
@FunctionalInterface
public interface PosterMaker {
    Path poster(Clip clip) throws IOException, InterruptedException;
}
