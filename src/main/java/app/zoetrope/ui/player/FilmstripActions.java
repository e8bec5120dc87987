package app.zoetrope.ui.player;

import app.zoetrope.model.Clip;

/// What can be done with a recent clip. JavaFX thread; nothing here may block.
public interface FilmstripActions {
    void open(Clip clip);

    /// Brings picture, prompt and settings of the clip back.
    void reuse(Clip clip);

    void exportClip(Clip clip);

    void reveal(Clip clip);

    void delete(Clip clip);
}
