package app.zoetrope.ui.gallery;

import app.zoetrope.library.ClipLibrary;
import app.zoetrope.library.Condition;
import app.zoetrope.library.History;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.StoredPicture;
import app.zoetrope.platform.Desktop;
import app.zoetrope.ui.fx.TaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/// The library screen: what is looked for, what was found, what is chosen, and what is done with it. JavaFX thread.
public final class GalleryViewModel {
    private final Filters filters = new Filters();
    private final ClipPages pages;
    private final Chooser chooser;
    private final Selection selection;
    private final Edits edits;
    private final Judging judging;
    private final Searches searches;
    private final ClipLibrary library;
    private final TaskRunner tasks;
    private final ShotsViewModel shots;
    private final Outside outside;
    private final GalleryActions actions;
    private final IntegerProperty needsLook = new SimpleIntegerProperty(this, "needsLook", 0);
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(this, "counts", Counts.NONE);
    private final ReadOnlyObjectWrapper<Emptiness> emptiness =
            new ReadOnlyObjectWrapper<>(this, "emptiness", Emptiness.NONE);
    private final IntegerProperty tileSize = new SimpleIntegerProperty(this, "tileSize", TileWidth.USUAL);
    private long counted;

    /// Asks nothing before the first `refresh`.
    public GalleryViewModel(ClipLibrary library, TaskRunner tasks, Desktop desktop, GalleryActions actions) {
        this.library = library;
        this.tasks = tasks;
        this.actions = actions;
        edits = new Edits(new History(library), tasks);
        pages = new ClipPages(library, tasks, this::unanswered);
        chooser = new Chooser(pages);
        searches = new Searches(actions.searches(), filters, tasks, edits::fail);
        judging = new Judging(edits, library, tasks, selectedProperty(), countsProperty(), this::changed);
        shots = new ShotsViewModel(library, tasks, selectedProperty(), actions.open(), actions.join());
        outside = new Outside(library, desktop, edits, selectedProperty());
        selection = chooser.selection();
        filters.atOnce().forEach(each -> each.subscribe((_, _) -> searchNow()));
        filters.wordsProperty().subscribe((_, _) -> searchNow());
    }

    /// Which clips are chosen, and where the keyboard stands.
    public Chooser chooser() {
        return chooser;
    }

    /// What is thought of the chosen clips.
    public Judging judging() {
        return judging;
    }

    /// The shots that belong together with the chosen clip.
    public ShotsViewModel shots() {
        return shots;
    }

    public Outside outside() {
        return outside;
    }

    public Searches searches() {
        return searches;
    }

    public Filters filters() {
        return filters;
    }

    /// How wide a tile is at least, in pixels, see `TileWidth`.
    public IntegerProperty tileSizeProperty() {
        return tileSize;
    }

    /// How many jobs wait for the user's decision; bound by whoever knows.
    public IntegerProperty needsLookProperty() {
        return needsLook;
    }

    public ReadOnlyObjectProperty<List<Clip>> selectedProperty() {
        return chooser.selectedProperty();
    }

    public ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// How many clips were found.
    public ReadOnlyIntegerProperty foundProperty() {
        return pages.totalProperty();
    }

    public ReadOnlyObjectProperty<Emptiness> emptinessProperty() {
        return emptiness.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return edits.noticeProperty();
    }

    /// Asks the library again: a clip has arrived, or files were changed by hand. The choice stays.
    public void refresh() {
        Optional<Clip> first = pages.at(0);
        pages.ask(filters.query(), () -> {
            first.map(clip -> pages.indexOf(clip.id()))
                    .filter(place -> place > 0)
                    .ifPresent(selection::shift);
            answered();
        });
        searches.refresh();
        recount();
    }

    /// What the grid shows; empty while it is on the way.
    Optional<Clip> at(int index) {
        return pages.at(index);
    }

    /// Its video is not where it should be, or its drive is not there.
    boolean isAway(Clip clip) {
        return pages.isAway(clip.id());
    }

    /// Changes with each answer, page and edit that changes what the grid shows.
    public ReadOnlyIntegerProperty versionProperty() {
        return pages.versionProperty();
    }

    public void open() {
        first().ifPresent(actions.open());
    }

    public void reuse(Reuse part) {
        first().ifPresentOrElse(clip -> actions.reuse().accept(clip, part), edits::missClip);
    }

    public void export() {
        first().ifPresentOrElse(_ -> actions.export().accept(selectedProperty().get()), edits::missClip);
    }

    /// Two chosen clips beside each other.
    public void compare() {
        List<Clip> chosen = selectedProperty().get();
        if (chosen.size() == 2) {
            actions.compare().accept(chosen.getFirst(), chosen.getLast());
        }
    }

    /// What was asked for with one click.
    public void showBatch() {
        first().flatMap(Clip::batch).map(Condition.InBatch::new).ifPresent(filters::add);
    }

    public void needsLook() {
        actions.needsLook().run();
    }

    /// The bin's clips go to the system's trash, once the user has agreed.
    public void emptyBin() {
        int clips = counts.get().bin();
        if (clips > 0) {
            actions.confirmEmpty()
                    .accept(
                            clips,
                            () -> edits.empty(actions.trash(), _ -> {
                                selection.clear();
                                refresh();
                            }));
        }
    }

    /// To the bin, as far as they are not there.
    public void delete() {
        List<Clip> going = selectedProperty().get().stream()
                .filter(clip -> clip.deleted().isEmpty())
                .toList();
        if (going.isEmpty()) {
            return;
        }
        int next = going.stream()
                .mapToInt(clip -> pages.indexOf(clip.id()))
                .filter(place -> place >= 0)
                .min()
                .orElse(0);
        edits.delete(going, gone -> {
            selection.drop(gone.stream().map(Clip::id).toList());
            pages.ask(filters.query(), () -> {
                answered();
                int last = foundProperty().get() - 1;
                if (selection.clips().isEmpty() && last >= 0) {
                    chooser.choose(Math.min(next, last), false, false);
                }
            });
            recount();
        });
    }

    /// Out of the bin, as far as they are there.
    public void restore() {
        edits.restore(
                selectedProperty().get().stream()
                        .filter(clip -> clip.deleted().isPresent())
                        .toList(),
                this::back);
    }

    /// Brings back what was deleted last.
    public void undo() {
        edits.undo(this::back, this::changed);
    }

    public void hideNotice() {
        edits.hideNotice();
    }

    /// The whole path of a clip's video; it is not looked at.
    Path file(Clip clip) {
        return library.file(clip);
    }

    Path picture(StoredPicture picture) {
        return library.picture(picture);
    }

    private void back(List<Clip> clips) {
        List<ClipId> ids = clips.stream().map(Clip::id).toList();
        selection.drop(ids);
        pages.ask(filters.query(), () -> {
            if (filters.shelfProperty().get() != Shelf.BIN && !clips.isEmpty()) {
                selection.only(Math.max(0, pages.indexOf(ids.getFirst())), clips.getFirst());
                clips.stream().skip(1).forEach(clip -> selection.toggle(Math.max(0, pages.indexOf(clip.id())), clip));
            }
            answered();
        });
        recount();
    }

    private void searchNow() {
        selection.clear();
        chooser.show();
        pages.ask(filters.query(), this::answered);
    }

    private void answered() {
        emptiness.set(foundProperty().get() > 0 ? Emptiness.NONE : Emptiness.of(filters));
        chooser.show();
    }

    private void unanswered(Exception failure) {
        if (foundProperty().get() == 0) {
            emptiness.set(Emptiness.FAILED);
        }
        edits.fail(failure);
    }

    private void recount() {
        long mine = ++counted;
        tasks.run(
                () -> Counts.of(library),
                answer -> {
                    if (mine == counted) {
                        counts.set(answer);
                    }
                },
                edits::fail);
    }

    private void changed(List<Clip> clips) {
        clips.forEach(clip -> {
            pages.replace(clip);
            selection.replace(clip);
        });
        chooser.show();
        recount();
    }

    private Optional<Clip> first() {
        return selectedProperty().get().stream().findFirst();
    }
}
