package app.zoetrope.ui.player;

import app.zoetrope.model.Clip;
import java.util.ArrayList;
import java.util.List;

/// Remembers what the film-strip asked of the application.
final class RecordedFilmstrip implements FilmstripActions {
    final List<String> asked = new ArrayList<>();

    @Override
    public void open(Clip clip) {
        asked.add("open " + clip.id());
    }

    @Override
    public void reuse(Clip clip) {
        asked.add("reuse " + clip.id());
    }

    @Override
    public void exportClip(Clip clip) {
        asked.add("export " + clip.id());
    }

    @Override
    public void reveal(Clip clip) {
        asked.add("reveal " + clip.id());
    }

    @Override
    public void delete(Clip clip) {
        asked.add("delete " + clip.id());
    }
}
