package app.zoetrope.ui.preferences;

import app.zoetrope.library.LibraryCare;
import app.zoetrope.library.LibraryCare.Brought;
import app.zoetrope.library.LibraryCare.Seen;
import app.zoetrope.library.Trouble;
import app.zoetrope.library.VideoFiles;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Dialogs;
import app.zoetrope.ui.fx.Latest;
import app.zoetrope.ui.fx.TaskRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looking after the library: every clip checked, the index made anew, videos brought in. One at a time; it can be
/// stopped. JavaFX thread.
public final class CareViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(CareViewModel.class);

    private final LibraryCare care;
    private final Mover mover;
    private final Dialogs dialogs;
    private final TaskRunner tasks;
    private final Runnable changed;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ObservableList<String> troubles = FXCollections.observableArrayList();
    /// Held here, since it follows the other only as long as somebody holds it.
    private final ObservableList<String> shownTroubles = FXCollections.unmodifiableObservableList(troubles);
    private TaskRunner.Cancellable work = () -> {};
    private long run;

    /// Moves the whole library. Background thread.
    @FunctionalInterface
    public interface Mover {
        /// @param into a folder that is empty, or gets the library as a folder of its own
        /// @return where the library is now
        Path move(Path into, LibraryCare.Progress progress) throws IOException, InterruptedException;
    }

    /// @param changed told when clips came, went or are other ones
    public CareViewModel(LibraryCare care, Mover mover, Dialogs dialogs, TaskRunner tasks, Runnable changed) {
        this.care = care;
        this.mover = mover;
        this.dialogs = dialogs;
        this.tasks = tasks;
        this.changed = changed;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// 0 to 1, or -1 while nobody knows.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// What is done now, or what came of it.
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /// A sentence for each thing that is not as it should be.
    public ObservableList<String> troubles() {
        return shownTroubles;
    }

    public void check() {
        start("check", care::check, found -> {
            words.set(Text.of("preferences.care.check.done", found.size()));
            tell(found);
        });
    }

    public void rebuild() {
        start("rebuild", care::rebuild, this::told);
    }

    /// Asks which videos.
    public void bring() {
        dialogs.chooseFiles(
                Text.of("preferences.care.bring"),
                new Dialogs.FileKind(Text.of("preferences.care.videos"), VideoFiles.ENDINGS),
                Optional.empty(),
                this::bring);
    }

    public void bring(List<Path> videos) {
        start("bring", steps -> care.bring(videos, steps), this::told);
    }

    /// Asks where to.
    public void move() {
        dialogs.chooseFolder(
                Text.of("preferences.care.move.choose"),
                Optional.empty(),
                into -> start(
                        "move",
                        steps -> mover.move(into, steps),
                        place -> words.set(Text.of("preferences.care.move.done", place))));
    }

    public void stop() {
        if (running.get()) {
            work.cancel();
            end(Text.of("preferences.care.stopped"));
        }
    }

    private interface Work<T> {
        T run(LibraryCare.Progress steps) throws IOException, InterruptedException;
    }

    private record Step(long done, long total) {}

    private <T> void start(String key, Work<T> what, Consumer<T> then) {
        if (running.get()) {
            return;
        }
        long mine = ++run;
        running.set(true);
        progress.set(-1);
        troubles.clear();
        words.set(Text.of("preferences.care." + key + ".running"));
        var steps = new Latest<Step>(tasks, step -> {
            if (mine == run && step.total() > 0) {
                progress.set((double) step.done() / step.total());
            }
        });
        work = tasks.run(
                () -> what.run((done, total) -> steps.publish(new Step(done, total))),
                result -> {
                    if (mine == run) {
                        end("");
                        then.accept(result);
                        changed.run();
                    }
                },
                failure -> {
                    if (mine == run) {
                        LOG.warn("The library could not be looked after: {}", key, failure);
                        end(Text.of("preferences.care.failed", Text.reason(failure)));
                    }
                });
    }

    private void end(String sentence) {
        run++;
        running.set(false);
        words.set(sentence);
    }

    private void told(Seen seen) {
        words.set(Text.of("preferences.care.rebuild.done", seen.clips(), seen.missing()));
        tell(seen.troubles());
    }

    private void told(Brought brought) {
        words.set(Text.of(
                "preferences.care.bring.done",
                brought.clips().size(),
                brought.known().size(),
                brought.refused().size()));
        troubles.setAll(brought.refused().stream()
                .map(file -> Text.of("preferences.care.bring.refused", file.getFileName()))
                .toList());
    }

    private void tell(List<Trouble> found) {
        troubles.setAll(found.stream()
                .map(trouble -> Text.of("library.trouble." + trouble.kind(), trouble.file()))
                .toList());
    }
}
