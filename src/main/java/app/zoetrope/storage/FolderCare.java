package app.zoetrope.storage;

import app.zoetrope.library.ClipLibrary.Trash;
import app.zoetrope.library.LibraryCare;
import app.zoetrope.library.Trouble;
import app.zoetrope.model.ClipId;
import app.zoetrope.storage.KnownFiles.Known;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// The library folder and its index. One look, rebuild, check or import at a time.
public final class FolderCare implements LibraryCare {
    private final LibraryFolder folder;
    private final Database database;
    private final KnownFiles known;
    private final Probe probe;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();

    public FolderCare(LibraryFolder folder, Database database, Probe probe, Clock clock) {
        this.folder = folder;
        this.database = database;
        this.known = new KnownFiles(database);
        this.probe = probe;
        this.clock = clock;
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException, InterruptedException;
    }

    private <T> T inTurn(Work<T> work) throws IOException, InterruptedException {
        turn.lockInterruptibly();
        try {
            return work.run();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public boolean isAway() {
        return folder.isAway();
    }

    @Override
    public Seen look(boolean thorough) throws IOException, InterruptedException {
        return inTurn(() -> look((_, _) -> {}).run(thorough, false));
    }

    private FolderLook look(Progress progress) {
        return new FolderLook(folder, database, probe, clock, progress);
    }

    /// A kill leaves an index of which every clip is still there, old or new, and which the next look goes on with.
    @Override
    public Seen rebuild(Progress progress) throws IOException, InterruptedException {
        return inTurn(() -> {
            if (!folder.isAway()) {
                known.distrust();
            }
            return look(progress).run(true, true);
        });
    }

    /// Forgets what another folder's index knew, and makes this one's, as far as the folder is there.
    public Optional<Seen> startAnew() throws IOException, InterruptedException {
        return inTurn(() -> {
            known.clear();
            return folder.isAway()
                    ? Optional.empty()
                    : Optional.of(look((_, _) -> {}).run(true, true));
        });
    }

    /// Told when the new folder is the library, and nothing else works on either.
    @FunctionalInterface
    public interface Moved {
        void now() throws IOException;
    }

    /// Moves the library, with nothing else of this process at work on it.
    ///
    /// @param moved remembers the new place; the old files go after it
    public void move(LibraryMove move, Path to, Progress progress, Moved moved)
            throws IOException, InterruptedException {
        inTurn(() -> {
            folder.alone(() -> {
                try {
                    move.run(folder.root(), to, progress);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    throw new InterruptedIOException();
                }
                moved.now();
                return to;
            });
            move.tidy();
            return to;
        });
    }

    @Override
    public List<Trouble> check(Progress progress) throws IOException, InterruptedException {
        return inTurn(() -> new IntegrityCheck(folder, database, progress).run());
    }

    @Override
    public Brought bring(List<Path> videos, Progress progress) throws IOException, InterruptedException {
        return inTurn(() -> new VideoImport(folder, known, probe).run(videos, progress));
    }

    /// A kill leaves a sidecar without a row, which the next look takes up again as a missing clip.
    @Override
    public void forget(List<ClipId> clips, Trash trash) throws IOException {
        var gone = new ArrayList<ClipId>();
        for (ClipId id : clips) {
            Optional<Known> row = known.find(id).filter(Known::missing);
            if (row.isPresent() && !folder.isAway()) {
                Path video = folder.root().resolve(row.get().file());
                if (Files.exists(video)) {
                    continue;
                }
                if (Files.exists(Layout.sidecar(video))) {
                    trash.put(Layout.sidecar(video));
                }
                gone.add(id);
            }
        }
        new ClipIndex(database).removeAll(gone);
    }
}
