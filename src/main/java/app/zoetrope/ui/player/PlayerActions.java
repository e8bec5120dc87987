package app.zoetrope.ui.player;

import app.zoetrope.model.Clip;
import java.nio.file.Path;

/// What the player asks of the rest of the application. JavaFX thread; nothing here may block.
public interface PlayerActions {
    void exportClip(Clip clip);

    /// @param frame a PNG of the frame from which the next shot goes on
    void nextShot(Clip clip, Path frame);

    void reveal(Clip clip);

    void delete(Clip clip);

    /// Shows the clip in the system's own player.
    void openOutside(Clip clip);

    /// First steps, offered while there is no clip.
    void choosePicture();

    void trySample();

    /// Where grabbed frames go; made when needed.
    Path frameFolder();

    /// Where the first pictures of next shots go; made when needed.
    Path nextShotFolder();
}
