package app.zoetrope.ui.gallery;

import app.zoetrope.library.History;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.TaskRunner;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
    private final Deque<History.Deletion> undoable = new ArrayDeque<>();
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

    interface Change {
        Clip of(Clip clip) throws IOException;
    }

    void rate(List<Clip> clips, int stars, Consumer<List<Clip>> then) {
        each(clips, clip -> history.rate(clip.id(), stars), then);
    }

    void favour(List<Clip> clips, boolean favourite, Consumer<List<Clip>> then) {
        each(clips, clip -> history.favour(clip.id(), favourite), then);
    }

    void addTag(List<Clip> clips, String tag, Consumer<List<Clip>> then) {
        each(
                clips,
                clip -> {
                    var tags = new ArrayList<>(clip.tags());
                    tags.add(tag);
                    return history.tag(clip.id(), tags);
                },
                then);
    }

    void removeTag(List<Clip> clips, String tag, Consumer<List<Clip>> then) {
        each(
                clips,
                clip -> {
                    var tags = new ArrayList<>(clip.tags());
                    tags.removeIf(tag::equalsIgnoreCase);
                    return history.tag(clip.id(), tags);
                },
                then);
    }

    /// @param then told of those that went
    void delete(List<Clip> clips, Consumer<List<Clip>> then) {
        tasks.run(
                () -> history.delete(ids(clips)),
                deletion -> {
                    if (!deletion.clips().isEmpty()) {
                        undoable.push(deletion);
                        say(new Notice(
                                Text.of("gallery.deleted", deletion.clips().size()), true, false));
                    }
                    deletion.kept().values().stream().findFirst().ifPresent(this::fail);
                    then.accept(deletion.clips());
                },
                this::fail);
    }

    /// Brings back what was deleted last; another call what was deleted before that.
    void undo(Consumer<List<Clip>> then) {
        if (undoable.isEmpty()) {
            return;
        }
        History.Deletion last = undoable.pop();
        restore(last.clips(), then);
    }

    void restore(List<Clip> clips, Consumer<List<Clip>> then) {
        tasks.run(
                () -> history.restore(ids(clips)),
                back -> {
                    undoable.removeIf(deletion -> ids(back).containsAll(ids(deletion.clips())));
                    say(new Notice(Text.of("gallery.restored", back.size()), false, false));
                    then.accept(back);
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

    void fail(Exception failure) {
        LOG.warn("The library did not do what it was asked", failure);
        String why = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        say(new Notice(Text.of("gallery.failed", why), false, true));
    }

    private void each(List<Clip> clips, Change change, Consumer<List<Clip>> then) {
        tasks.run(
                () -> {
                    var changed = new ArrayList<Clip>();
                    for (Clip clip : clips) {
                        changed.add(change.of(clip));
                    }
                    return List.copyOf(changed);
                },
                then,
                this::fail);
    }

    private static List<ClipId> ids(List<Clip> clips) {
        return clips.stream().map(Clip::id).toList();
    }
}
