package app.zoetrope.ui.gallery;

import app.zoetrope.library.ClipLibrary;
import app.zoetrope.library.ClipQuery;
import app.zoetrope.library.History;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.Judgement;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.TaskRunner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Changes to stored clips, made in the background, and what can be said and undone about the last ones.
final class Edits {
    static final int SHOWN_MILLIS = 8000;
    private static final Logger LOG = LoggerFactory.getLogger(Edits.class);

    private final History history;
    private final TaskRunner tasks;
    private final Deque<Done> undoable = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
            new ReadOnlyObjectWrapper<>(this, "notice", Optional.empty());
    private TaskRunner.Cancellable fading = () -> {};

    Edits(History history, TaskRunner tasks) {
        this.history = history;
        this.tasks = tasks;
    }

    ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// What was done last and can be taken back.
    private sealed interface Done {
        record Deleted(History.Deletion deletion) implements Done {}

        record Judged(History.Edit edit) implements Done {}
    }

    /// @param then told of those that are different now
    void judge(List<Clip> clips, UnaryOperator<Judgement> change, Consumer<List<Clip>> then) {
        tasks.run(
                () -> history.judge(ids(clips), change),
                edit -> {
                    if (!edit.after().isEmpty()) {
                        undoable.push(new Done.Judged(edit));
                    }
                    if (edit.after().size() > 1) {
                        say(new Notice(Text.of("gallery.judged", edit.after().size()), true, false));
                    }
                    edit.kept().values().stream().findFirst().ifPresent(this::fail);
                    then.accept(edit.after());
                },
                this::fail);
    }

    void addTag(List<Clip> clips, String tag, Consumer<List<Clip>> then) {
        judge(clips, judgement -> judgement.tagged(with(judgement.tags(), tag)), then);
    }

    void removeTag(List<Clip> clips, String tag, Consumer<List<Clip>> then) {
        judge(clips, judgement -> judgement.tagged(without(judgement.tags(), tag)), then);
    }

    void collect(List<Clip> clips, String collection, Consumer<List<Clip>> then) {
        judge(clips, judgement -> judgement.collected(with(judgement.collections(), collection)), then);
    }

    void takeOut(List<Clip> clips, String collection, Consumer<List<Clip>> then) {
        judge(clips, judgement -> judgement.collected(without(judgement.collections(), collection)), then);
    }

    private static List<String> with(List<String> names, String one) {
        return Stream.concat(names.stream(), Stream.of(one)).toList();
    }

    private static List<String> without(List<String> names, String one) {
        return names.stream().filter(name -> !name.equalsIgnoreCase(one)).toList();
    }

    /// @param then told of those that went
    void delete(List<Clip> clips, Consumer<List<Clip>> then) {
        tasks.run(
                () -> history.delete(ids(clips)),
                deletion -> {
                    if (!deletion.clips().isEmpty()) {
                        undoable.push(new Done.Deleted(deletion));
                        say(new Notice(
                                Text.of("gallery.deleted", deletion.clips().size()), true, false));
                    }
                    deletion.kept().values().stream().findFirst().ifPresent(this::fail);
                    then.accept(deletion.clips());
                },
                this::fail);
    }

    /// Takes back what was done last; another call what was done before that.
    ///
    /// @param back told of clips that left the bin, `changed` of those that are judged as before
    void undo(Consumer<List<Clip>> back, Consumer<List<Clip>> changed) {
        if (undoable.isEmpty()) {
            return;
        }
        switch (undoable.pop()) {
            case Done.Deleted(History.Deletion deletion) -> restore(deletion.clips(), back);
            case Done.Judged(History.Edit edit) ->
                tasks.run(
                        () -> history.undo(edit),
                        undone -> {
                            say(new Notice(Text.of("gallery.undone"), false, false));
                            changed.accept(undone.after());
                        },
                        this::fail);
        }
    }

    void restore(List<Clip> clips, Consumer<List<Clip>> then) {
        tasks.run(
                () -> history.restore(ids(clips)),
                back -> {
                    undoable.removeIf(done -> done instanceof Done.Deleted(History.Deletion deletion)
                            && ids(back).containsAll(ids(deletion.clips())));
                    say(new Notice(Text.of("gallery.restored", back.size()), false, false));
                    then.accept(back);
                },
                this::fail);
    }

    /// The whole bin goes to the system's trash.
    void empty(ClipLibrary.Trash trash, Consumer<List<Clip>> then) {
        tasks.run(
                () -> history.empty(ids(history.find(ClipQuery.ALL.withBin(true))), trash),
                gone -> {
                    undoable.clear();
                    say(new Notice(Text.of("gallery.emptied", gone.clips().size()), false, false));
                    gone.kept().values().stream().findFirst().ifPresent(this::fail);
                    then.accept(gone.clips());
                },
                this::fail);
    }

    void hideNotice() {
        fading.cancel();
        notice.set(Optional.empty());
    }

    void say(Notice words) {
        fading.cancel();
        notice.set(Optional.of(words));
        fading = tasks.after(SHOWN_MILLIS, () -> notice.set(Optional.empty()));
    }

    /// A command for a clip, and none is chosen.
    void missClip() {
        say(new Notice(Text.of("gallery.none"), false, false));
    }

    void fail(Exception failure) {
        LOG.warn("The library did not do what it was asked", failure);
        say(new Notice(Text.of("gallery.failed", Text.reason(failure)), false, true));
    }

    private static List<ClipId> ids(List<Clip> clips) {
        return clips.stream().map(Clip::id).toList();
    }
}
