package app.zoetrope.ui.player;

import app.zoetrope.library.ClipPictures;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Pixels;
import app.zoetrope.ui.fx.TaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;

/// What the timeline shows of a clip besides its time. JavaFX thread only.
final class TimelineParts {
    private static final int FRAMES = 16;
    private static final int HEIGHT = 88;
    private static final int PEAKS = 600;

    private final ClipLoader<List<Pixels>> strips;
    private final ClipLoader<float[]> waves;

    TimelineParts(ClipPictures pictures, Function<Clip, Path> files, TaskRunner tasks) {
        strips = new ClipLoader<>(
                List.of(), clip -> pictures.strip(files.apply(clip), clip.facts(), FRAMES, HEIGHT), tasks);
        waves = new ClipLoader<>(
                new float[0], clip -> pictures.loudness(files.apply(clip), clip.facts(), PEAKS), tasks);
    }

    /// Frames, evenly spaced.
    ReadOnlyObjectProperty<List<Pixels>> stripProperty() {
        return strips.madeProperty();
    }

    /// How loud the sound is from beginning to end, 0 to 1; empty where there is none.
    ReadOnlyObjectProperty<float[]> waveProperty() {
        return waves.madeProperty();
    }

    void show(Clip clip) {
        strips.show(clip);
        if (clip.facts().hasSound()) {
            waves.show(clip);
        } else {
            waves.clear();
        }
    }

    void clear() {
        strips.clear();
        waves.clear();
    }
}
