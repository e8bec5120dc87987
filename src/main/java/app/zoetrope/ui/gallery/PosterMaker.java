package app.zoetrope.ui.gallery;

import app.zoetrope.model.Clip;
import java.io.IOException;
import java.nio.file.Path;

/// Finds or makes a picture of a clip: its poster, or its frames side by side. Called in the background.
@FunctionalInterface
public interface PosterMaker {
    Path poster(Clip clip) throws IOException, InterruptedException;
}
