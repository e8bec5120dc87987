package app.zoetrope.ui.gallery;

import app.zoetrope.library.ClipLibrary;
import app.zoetrope.library.Shots;
import app.zoetrope.model.Clip;
import app.zoetrope.ui.fx.TaskRunner;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The shots that belong together with the chosen clip. JavaFX thread.
public final class ShotsViewModel {
    private final ClipLibrary library;
    private final TaskRunner tasks;
    private final Consumer<Clip> open;
    private final Consumer<List<Clip>> join;
    private final ReadOnlyObjectWrapper<List<Clip>> chain = new ReadOnlyObjectWrapper<>(this, "chain", List.of());
    private TaskRunner.Cancellable looking = () -> {};

    /// @param join takes the shots in their order
    ShotsViewModel(
            ClipLibrary library,
            TaskRunner tasks,
            ReadOnlyObjectProperty<List<Clip>> selected,
            Consumer<Clip> open,
            Consumer<List<Clip>> join) {
        this.library = library;
        this.tasks = tasks;
        this.open = open;
        this.join = join;
        selected.subscribe(this::follow);
    }

    /// In their order; empty where the chosen clip is alone.
    public ReadOnlyObjectProperty<List<Clip>> chainProperty() {
        return chain.getReadOnlyProperty();
    }

    public void open(Clip shot) {
        open.accept(shot);
    }

    /// Leads to the export of all shots, in their order.
    public void join() {
        join.accept(chain.get());
    }

    private void follow(List<Clip> selected) {
        looking.cancel();
        if (selected.size() != 1) {
            chain.set(List.of());
            return;
        }
        Clip clip = selected.getFirst();
        if (chain.get().stream().noneMatch(shot -> shot.id().equals(clip.id()))) {
            chain.set(List.of());
        }
        looking = tasks.run(
                () -> Shots.of(clip, library),
                found -> chain.set(found.size() > 1 ? found : List.of()),
                _ -> chain.set(List.of()));
    }
}
