package app.zoetrope.ui.gallery;

import app.zoetrope.library.ClipLibrary;
import app.zoetrope.library.History;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.StoredPicture;
import app.zoetrope.platform.Desktop;
import app.zoetrope.text.Text;
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
    private static final int TYPING_PAUSE_MILLIS = 80;

    private final Filters filters = new Filters();
    private final Selection selection = new Selection();
    private final ClipPages pages;
    private final Edits edits;
    private final ClipLibrary library;
    private final TaskRunner tasks;
    private final Desktop desktop;
    private final GalleryActions actions;
    private final IntegerProperty needsLook = new SimpleIntegerProperty(this, "needsLook", 0);
    private final ReadOnlyObjectWrapper<List<Clip>> selected = new ReadOnlyObjectWrapper<>(this, "selected", List.of());
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(this, "counts", Counts.NONE);
    private final ReadOnlyObjectWrapper<Emptiness> emptiness =
            new ReadOnlyObjectWrapper<>(this, "emptiness", Emptiness.NONE);
    private TaskRunner.Cancellable typing = () -> {};
    private long counted;

    /// Asks nothing before the first `refresh`.
    public GalleryViewModel(ClipLibrary library, TaskRunner tasks, Desktop desktop, GalleryActions actions) {
        this.library = library;
        this.tasks = tasks;
        this.desktop = desktop;
        this.actions = actions;
        edits = new Edits(new History(library), tasks);
        pages = new ClipPages(library, tasks, this::unanswered);
        filters.atOnce().forEach(each -> each.subscribe((_, _) -> searchNow()));
        filters.wordsProperty().subscribe((_, _) -> {
            typing.cancel();
            typing = tasks.after(TYPING_PAUSE_MILLIS, this::searchNow);
        });
    }

    public Filters filters() {
        return filters;
    }

    /// How many jobs wait for the user's decision; bound by whoever knows.
    public IntegerProperty needsLookProperty() {
        return needsLook;
    }

    public ReadOnlyObjectProperty<List<Clip>> selectedProperty() {
        return selected.getReadOnlyProperty();
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
        recount();
    }

    /// What the grid shows; empty while it is on the way.
    Optional<Clip> at(int index) {
        return pages.at(index);
    }

    ReadOnlyIntegerProperty versionProperty() {
        return pages.versionProperty();
    }

    boolean isSelected(Clip clip) {
        return selection.has(clip.id());
    }

    int lead() {
        return selection.lead();
    }

    /// A click on a place.
    void choose(int index, boolean extend, boolean toggle) {
        if (extend) {
            extendTo(index);
        } else {
            pages.range(
                    index,
                    index,
                    clips -> clips.forEach(clip -> {
                        if (toggle) {
                            selection.toggle(index, clip);
                        } else {
                            selection.only(index, clip);
                        }
                        show();
                    }));
        }
    }

    /// The keyboard goes so many places on.
    void move(int places, boolean extend) {
        moveTo(selection.lead() < 0 ? 0 : selection.lead() + places, extend);
    }

    /// The keyboard goes to a place, or as near as there is one.
    void moveTo(int index, boolean extend) {
        int last = foundProperty().get() - 1;
        if (last >= 0) {
            choose(Math.clamp(index, 0, last), extend, false);
        }
    }

    public void selectAll() {
        int count = foundProperty().get();
        if (count > 0) {
            pages.range(0, count - 1, clips -> {
                selection.all(clips);
                show();
            });
        }
    }

    public void selectNone() {
        selection.clear();
        show();
    }

    /// Chooses a clip that another screen knows.
    public void reveal(Clip clip) {
        selection.only(Math.max(0, pages.indexOf(clip.id())), clip);
        show();
    }

    public void open() {
        first().ifPresent(actions.open());
    }

    public void reuse(Reuse part) {
        first().ifPresent(clip -> actions.reuse().accept(clip, part));
    }

    public void export() {
        if (!selected.get().isEmpty()) {
            actions.export().accept(selected.get());
        }
    }

    public void needsLook() {
        actions.needsLook().run();
    }

    public void showInFolder() {
        first().map(library::file).filter(file -> !desktop.reveal(file)).ifPresent(this::notPossible);
    }

    public void openInSystem() {
        first().map(library::file).filter(file -> !desktop.open(file)).ifPresent(this::notPossible);
    }

    /// @param stars 0 (none) to 5
    public void rate(int stars) {
        edits.rate(selected.get(), stars, this::changed);
    }

    /// All become favourites; where all were, none is.
    public void toggleFavourite() {
        boolean all = selected.get().stream().allMatch(Clip::favourite);
        edits.favour(selected.get(), !all, this::changed);
    }

    public void addTag(String tag) {
        if (!tag.isBlank()) {
            edits.addTag(selected.get(), tag, this::changed);
        }
    }

    public void removeTag(String tag) {
        edits.removeTag(selected.get(), tag, this::changed);
    }

    /// To the bin, as far as they are not there.
    public void delete() {
        List<Clip> going =
                selected.get().stream().filter(clip -> clip.deleted().isEmpty()).toList();
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
                    choose(Math.min(next, last), false, false);
                }
            });
            recount();
        });
    }

    /// Out of the bin, as far as they are there.
    public void restore() {
        edits.restore(
                selected.get().stream()
                        .filter(clip -> clip.deleted().isPresent())
                        .toList(),
                this::back);
    }

    /// Brings back what was deleted last.
    public void undo() {
        edits.undo(this::back);
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

    private void extendTo(int index) {
        int anchor = selection.anchor();
        pages.range(Math.min(anchor, index), Math.max(anchor, index), clips -> {
            selection.span(clips, index);
            show();
        });
    }

    private void searchNow() {
        typing.cancel();
        selection.clear();
        show();
        pages.ask(filters.query(), this::answered);
    }

    private void answered() {
        emptiness.set(foundProperty().get() > 0 ? Emptiness.NONE : whyEmpty());
        show();
    }

    private Emptiness whyEmpty() {
        if (filters.narrow()) {
            return Emptiness.NOTHING_FOUND;
        }
        return switch (filters.shelfProperty().get()) {
            case ALL -> Emptiness.NO_CLIPS;
            case FAVOURITES -> Emptiness.NO_FAVOURITES;
            case SKETCHES -> Emptiness.NO_SKETCHES;
            case BIN -> Emptiness.BIN_EMPTY;
        };
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
        show();
        recount();
    }

    private void show() {
        selected.set(selection.clips());
    }

    private Optional<Clip> first() {
        return selected.get().stream().findFirst();
    }

    private void notPossible(Path file) {
        edits.say(new Notice(Text.of("gallery.desktop", file), false, true));
    }
}
