package app.zoetrope.ui.player;

import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.ui.fx.TaskRunner;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Something made in the background of the clip that was asked for last; that of a few clips is kept.
/// JavaFX thread only.
final class ClipLoader<T> {
    private static final int KEPT = 4;
    private static final Logger LOG = LoggerFactory.getLogger(ClipLoader.class);

    private final T nothing;
    private final Maker<T> maker;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<T> made;
    private final Map<ClipId, T> kept = new LinkedHashMap<>(16, 0.75f, true);
    private TaskRunner.Cancellable work = () -> {};

    /// Called on a background thread.
    @FunctionalInterface
    interface Maker<T> {
        T make(Clip clip) throws Exception;
    }

    /// @param nothing until it is there
    ClipLoader(T nothing, Maker<T> maker, TaskRunner tasks) {
        this.nothing = nothing;
        this.maker = maker;
        this.tasks = tasks;
        made = new ReadOnlyObjectWrapper<>(nothing);
    }

    ReadOnlyObjectProperty<T> madeProperty() {
        return made.getReadOnlyProperty();
    }

    void show(Clip clip) {
        work.cancel();
        T here = kept.getOrDefault(clip.id(), nothing);
        made.set(here);
        if (!kept.containsKey(clip.id())) {
            work = tasks.run(
                    () -> maker.make(clip),
                    result -> keep(clip.id(), result),
                    failure ->
                            LOG.warn("Clip {} lacks a part of what is shown of it: {}", clip.id(), failure.toString()));
        }
    }

    private void keep(ClipId clip, T result) {
        made.set(result);
        kept.put(clip, result);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    void clear() {
        work.cancel();
        made.set(nothing);
    }
}
