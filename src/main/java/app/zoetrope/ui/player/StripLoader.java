package app.zoetrope.ui.player;

import app.zoetrope.library.ClipPictures;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.Pixels;
import app.zoetrope.ui.fx.TaskRunner;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The frames along the timeline of the clip that was asked for last; those of a few clips are kept. JavaFX thread
/// only.
final class StripLoader {
    static final int COUNT = 16;
    private static final int HEIGHT = 88;
    private static final int KEPT = 8;
    private static final Logger LOG = LoggerFactory.getLogger(StripLoader.class);

    private final ClipPictures pictures;
    private final Function<Clip, Path> files;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<List<Pixels>> strip = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<ClipId, List<Pixels>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private TaskRunner.Cancellable work = () -> {};

    StripLoader(ClipPictures pictures, Function<Clip, Path> files, TaskRunner tasks) {
        this.pictures = pictures;
        this.files = files;
        this.tasks = tasks;
    }

    ReadOnlyObjectProperty<List<Pixels>> stripProperty() {
        return strip.getReadOnlyProperty();
    }

    void show(Clip clip) {
        work.cancel();
        List<Pixels> here = kept.getOrDefault(clip.id(), List.of());
        strip.set(here);
        if (here.isEmpty()) {
            work = tasks.run(
                    () -> pictures.strip(files.apply(clip), clip.facts(), COUNT, HEIGHT),
                    made -> keep(clip.id(), made),
                    failure -> LOG.warn("No strip of clip {}: {}", clip.id(), failure.toString()));
        }
    }

    private void keep(ClipId clip, List<Pixels> made) {
        strip.set(made);
        kept.put(clip, made);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    void clear() {
        work.cancel();
        strip.set(List.of());
    }
}
