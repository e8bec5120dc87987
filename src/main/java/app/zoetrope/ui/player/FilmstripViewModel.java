package app.zoetrope.ui.player;

import app.zoetrope.library.ClipPictures;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The recent clips, newest first, and which of them is on the stage. JavaFX thread only.
public final class FilmstripViewModel {
    private final ClipPictures pictures;
    private final Function<Clip, Path> files;
    private final FilmstripActions actions;
    private final ObservableList<Clip> clips = FXCollections.observableArrayList();
    private final ObservableList<Clip> readOnly = FXCollections.unmodifiableObservableList(clips);
    private final ReadOnlyObjectWrapper<Optional<ClipId>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param files where a clip's video is: `ClipLibrary::file`
    public FilmstripViewModel(ClipPictures pictures, Function<Clip, Path> files, FilmstripActions actions) {
        this.pictures = pictures;
        this.files = files;
        this.actions = actions;
    }

    /// Shows these clips, in this order. What did not change is not drawn again.
    public void refresh(List<Clip> newest) {
        if (!clips.equals(newest)) {
            clips.setAll(newest);
        }
    }

    /// Marks the clip that is on the stage, from wherever it was opened.
    public void show(Optional<Clip> clip) {
        shown.set(clip.map(Clip::id));
    }

    public void open(Clip clip) {
        shown.set(Optional.of(clip.id()));
        actions.open(clip);
    }

    /// Opens the clip that many places to the right of the one shown; stays within the strip.
    public void openNeighbour(int places) {
        if (clips.isEmpty()) {
            return;
        }
        int here = clips.stream().map(clip -> Optional.of(clip.id())).toList().indexOf(shown.get());
        open(clips.get(Math.clamp((long) here + places, 0, clips.size() - 1)));
    }

    public ObservableList<Clip> clips() {
        return readOnly;
    }

    public ReadOnlyObjectProperty<Optional<ClipId>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Finds or makes the clip's poster; for a background thread.
    Callable<Path> poster(Clip clip) {
        return () -> pictures.poster(clip, files.apply(clip));
    }

    Path file(Clip clip) {
        return files.apply(clip);
    }

    FilmstripActions actions() {
        return actions;
    }
}
