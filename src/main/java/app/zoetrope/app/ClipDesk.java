package app.zoetrope.app;

import app.zoetrope.library.ClipLibrary;
import app.zoetrope.library.History;
import app.zoetrope.model.Clip;
import app.zoetrope.platform.Desktop;
import app.zoetrope.text.Text;
import app.zoetrope.ui.compose.Reuse;
import app.zoetrope.ui.fx.TaskRunner;
import app.zoetrope.ui.player.FilmstripActions;
import app.zoetrope.ui.player.PlayerActions;
import app.zoetrope.ui.shell.Notices;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What can be done with a clip, from whichever screen it is asked. JavaFX thread.
final class ClipDesk implements PlayerActions, FilmstripActions {
    private final ClipLibrary library;
    private final History history;
    private final Desktop desktop;
    private final TaskRunner tasks;
    private final Notices notices;
    private final Path frames;
    private final Path scratch;
    private final Ways ways;
    private History.@Nullable Deletion lastDeletion;

    /// The ways to other screens.
    interface Ways {
        void open(Clip clip);

        void reuse(Reuse what);

        void export(List<Clip> clips);

        /// As one clip, in their order.
        void join(List<Clip> clips);

        void choosePicture();

        void trySample();

        /// Shows where a key is entered, or the passphrase of one that is locked.
        void enterKey();

        /// Lets go of the clip's file before it moves.
        void leave(Clip clip);

        /// The library's content is no longer what it was.
        void changed();
    }

    /// @param frames where saved frames go
    ClipDesk(
            ClipLibrary library,
            Desktop desktop,
            TaskRunner tasks,
            Notices notices,
            Path frames,
            Path scratch,
            Ways ways) {
        this.library = library;
        this.history = new History(library);
        this.desktop = desktop;
        this.tasks = tasks;
        this.notices = notices;
        this.frames = frames;
        this.scratch = scratch;
        this.ways = ways;
    }

    @Override
    public void open(Clip clip) {
        ways.open(clip);
    }

    @Override
    public void reuse(Clip clip) {
        ways.reuse(ReuseOf.part(clip, app.zoetrope.ui.gallery.Reuse.ALL, library));
    }

    @Override
    public void exportClip(Clip clip) {
        ways.export(List.of(clip));
    }

    @Override
    public void nextShot(Clip clip, Path frame) {
        ways.reuse(ReuseOf.nextShot(clip, frame));
    }

    @Override
    public void reveal(Clip clip) {
        show(library.file(clip));
    }

    /// Shows a file in its folder, or says where it is.
    void show(Path file) {
        if (!desktop.reveal(file)) {
            notices.say(Text.of("shell.noDesktop", file));
        }
    }

    @Override
    public void openOutside(Clip clip) {
        Path file = library.file(clip);
        if (!desktop.open(file)) {
            notices.say(Text.of("shell.noDesktop", file));
        }
    }

    @Override
    public void delete(Clip clip) {
        ways.leave(clip);
        tasks.run(
                () -> history.delete(List.of(clip.id())),
                deletion -> {
                    ways.changed();
                    Optional<Exception> kept = deletion.kept().values().stream()
                            .map(Exception.class::cast)
                            .findFirst();
                    if (kept.isPresent()) {
                        notices.say(Text.of("shell.binned.failed", Text.reason(kept.get())));
                        return;
                    }
                    lastDeletion = deletion;
                    notices.say(Text.of("shell.binned"), Text.of("shell.undo"), this::undo);
                },
                failure -> notices.say(Text.of("shell.binned.failed", Text.reason(failure))));
    }

    /// Brings the last deleted clip back.
    ///
    /// @return whether there was one
    boolean undo() {
        History.Deletion deletion = lastDeletion;
        if (deletion == null) {
            return false;
        }
        lastDeletion = null;
        tasks.run(
                () -> history.restore(deletion),
                _ -> {
                    ways.changed();
                    notices.say(Text.of("shell.restored"));
                },
                failure -> notices.say(Text.reason(failure)));
        return true;
    }

    @Override
    public void choosePicture() {
        ways.choosePicture();
    }

    @Override
    public void trySample() {
        ways.trySample();
    }

    @Override
    public Path frameFolder() {
        return frames;
    }

    @Override
    public Path nextShotFolder() {
        return scratch;
    }
}
