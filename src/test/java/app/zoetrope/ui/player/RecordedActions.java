package app.zoetrope.ui.player;

import app.zoetrope.model.Clip;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Remembers what the player asked of the application.
final class RecordedActions implements PlayerActions {
    final List<String> asked = new ArrayList<>();
    private final Path folder;

    RecordedActions(Path folder) {
        this.folder = folder;
    }

    @Override
    public void exportClip(Clip clip) {
        asked.add("export");
    }

    @Override
    public void nextShot(Clip clip, Path frame) {
        asked.add("next " + frame.getFileName());
    }

    @Override
    public void reveal(Clip clip) {
        asked.add("reveal");
    }

    @Override
    public void delete(Clip clip) {
        asked.add("delete");
    }

    @Override
    public void openOutside(Clip clip) {
        asked.add("outside");
    }

    @Override
    public void choosePicture() {
        asked.add("choose");
    }

    @Override
    public void trySample() {
        asked.add("sample");
    }

    @Override
    public Path frameFolder() {
        return folder.resolve("frames");
    }

    @Override
    public Path nextShotFolder() {
        return folder.resolve("next");
    }
}
