package app.zoetrope.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Carries out a plan, file by file. Each is written to a `.part` beside its target, synced, then renamed: a stop at
/// any line leaves whole files, and at most one `.part`, never half a file under a target's name.
public final class FolderExport {
    private final ClipWriter writer;

    public FolderExport(ClipWriter writer) {
        this.writer = writer;
    }

    /// @param failure empty where the target is there, whole
    public record Result(ExportPlan.Item item, Optional<IOException> failure) {}

    /// Told on the thread that runs the export.
    public interface Progress {
        /// @param index of the item in the plan, from 0
        /// @param done of this item, 0 to 1
        void progressed(int index, double done);

        default void finished(int index, Result result) {}
    }

    /// One that fails does not stop the others. Interrupting the thread does: no part file stays, and what was
    /// finished stays.
    public List<Result> run(ExportPlan plan, Progress progress) throws InterruptedException {
        var results = new ArrayList<Result>();
        for (int i = 0; i < plan.items().size(); i++) {
            Result result = one(plan.items().get(i), i, progress);
            results.add(result);
            progress.finished(i, result);
        }
        return List.copyOf(results);
    }

    private Result one(ExportPlan.Item item, int index, Progress progress) throws InterruptedException {
        try {
            Path target = item.target();
            Files.createDirectories(target.toAbsolutePath().getParent());
            Path part = target.resolveSibling(target.getFileName() + ".part");
            try {
                writer.write(item, part, done -> progress.progressed(index, done));
                sync(part);
                if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                    throw new FileAlreadyExistsException(target.toString());
                }
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
            return new Result(item, Optional.empty());
        } catch (IOException failure) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return new Result(item, Optional.of(failure));
        }
    }

    private static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
