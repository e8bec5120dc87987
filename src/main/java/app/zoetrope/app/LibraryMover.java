package app.zoetrope.app;

import app.zoetrope.library.LibraryCare;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.storage.FolderCare;
import app.zoetrope.storage.LibraryMove;
import app.zoetrope.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Moves the library while the program runs, with all that remembers where it is. Calls block; a stop at any moment is
/// taken up by the next start.
final class LibraryMover {
    private final LibraryMove move;
    private final FolderCare care;
    private final Supplier<List<Job>> jobs;
    private final AtomicReference<Path> root;
    private final Memory memory;

    /// Remembers on the disk where the library is.
    @FunctionalInterface
    interface Memory {
        /// @param settingsThread runs what changes the settings, and returns when it has
        void keep(Path library, Consumer<Runnable> settingsThread) throws IOException;
    }

    LibraryMover(
            LibraryMove move, FolderCare care, Supplier<List<Job>> jobs, AtomicReference<Path> root, Memory memory) {
        this.move = move;
        this.care = care;
        this.jobs = jobs;
        this.root = root;
        this.memory = memory;
    }

    /// @throws IOException where a job is at work, or the old library stays for another reason
    void move(Path to, LibraryCare.Progress progress, Consumer<Runnable> settingsThread)
            throws IOException, InterruptedException {
        boolean busy = jobs.get().stream()
                .map(Job::state)
                .anyMatch(state -> state.isActive() && !(state instanceof JobState.Queued));
        if (busy) {
            throw new IOException(Text.of("library.move.busy"));
        }
        Path target = to.toAbsolutePath().normalize();
        care.move(move, target, progress, () -> {
            memory.keep(target, settingsThread);
            root.set(target);
        });
    }

    /// The same into a folder that may hold other things: then the library is a folder of its own in it.
    ///
    /// @return where the library is now
    Path moveInto(Path folder, LibraryCare.Progress progress, Consumer<Runnable> settingsThread)
            throws IOException, InterruptedException {
        Path to = folder;
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                to = folder.resolve(root.get().getFileName());
            }
        }
        move(to, progress, settingsThread);
        return to;
    }
}
