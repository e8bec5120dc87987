package app.zoetrope.ui.gallery;

import app.zoetrope.library.ClipLibrary;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Judgement;
import app.zoetrope.ui.fx.TaskRunner;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;

/// What is thought of the chosen clips, and the names that it uses. Each deed can be undone. JavaFX thread.
public final class Judging {
    private static final int SUGGESTIONS = 8;

    private final Edits edits;
    private final ClipLibrary library;
    private final TaskRunner tasks;
    private final ReadOnlyObjectProperty<List<Clip>> selected;
    private final ReadOnlyObjectProperty<Counts> counts;
    private final Consumer<List<Clip>> changed;

    /// @param changed told of the clips that are judged otherwise now
    Judging(
            Edits edits,
            ClipLibrary library,
            TaskRunner tasks,
            ReadOnlyObjectProperty<List<Clip>> selected,
            ReadOnlyObjectProperty<Counts> counts,
            Consumer<List<Clip>> changed) {
        this.edits = edits;
        this.library = library;
        this.tasks = tasks;
        this.selected = selected;
        this.counts = counts;
        this.changed = changed;
    }

    /// @param stars 0 (none) to 5
    public void rate(int stars) {
        judge(judgement -> judgement.rated(stars));
    }

    /// Another clip than the chosen ones, such as one of two that are compared.
    ///
    /// @param then told of it as it is stored then
    public void rate(Clip clip, int stars, Consumer<Clip> then) {
        edits.judge(List.of(clip), judgement -> judgement.rated(stars), rated -> {
            changed.accept(rated);
            rated.forEach(then);
        });
    }

    /// All become favourites; where all were, none is.
    public void toggleFavourite() {
        boolean all = selected.get().stream().allMatch(Clip::favourite);
        judge(judgement -> judgement.liked(!all));
    }

    public void addTag(String tag) {
        if (!tag.isBlank()) {
            edits.addTag(selected.get(), tag, changed);
        }
    }

    /// Put aside as no good, yet kept; where all were, none is.
    public void toggleRejected() {
        boolean all = selected.get().stream().allMatch(clip -> clip.judgement().rejected());
        judge(judgement -> judgement.setAside(!all));
    }

    public void note(Clip clip, String notes) {
        edits.judge(List.of(clip), judgement -> judgement.noted(notes), changed);
    }

    /// Into a collection made by hand, which comes to be with its first clip.
    public void collect(String collection) {
        if (!collection.isBlank()) {
            edits.collect(selected.get(), collection.strip(), changed);
        }
    }

    public void takeOut(String collection) {
        edits.takeOut(selected.get(), collection, changed);
    }

    private void judge(UnaryOperator<Judgement> change) {
        edits.judge(selected.get(), change, changed);
    }

    /// Tags that begin so, the most used first.
    void suggestTags(String beginning, Consumer<List<String>> then) {
        tasks.run(
                () -> library.tags(beginning, SUGGESTIONS).stream()
                        .map(ClipLibrary.Label::name)
                        .toList(),
                then,
                edits::fail);
    }

    /// Collections that begin so.
    void suggestCollections(String beginning, Consumer<List<String>> then) {
        String start = beginning.toLowerCase(Locale.ROOT);
        then.accept(counts.get().collections().stream()
                .map(ClipLibrary.Label::name)
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(start))
                .limit(SUGGESTIONS)
                .toList());
    }

    public void removeTag(String tag) {
        edits.removeTag(selected.get(), tag, changed);
    }
}
