package app.zoetrope.export;

import app.zoetrope.model.ReasonedException;
import app.zoetrope.model.ReasonedException.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries out a plan, file by file. Each is made under another name beside its target, looked at, then renamed: a
/// stop at any line leaves whole files, and at most one with a name that says it is none.
public final class FolderExport {
    private static final Logger LOG = LoggerFactory.getLogger(FolderExport.class);
    private static final String PART = ".zt.part";

    /// A child process of a killed export may still write to its own part file.
    private final String token = UUID.randomUUID().toString().substring(0, 6);

    private final Transcoder transcoder;
    private final Sidecars sidecars;
    private final ExportJournal journal;

    public FolderExport(Transcoder transcoder, Sidecars sidecars, ExportJournal journal) {
        this.transcoder = transcoder;
        this.sidecars = sidecars;
        this.journal = journal;
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
        return run(plan, progress, new ExportControl());
    }

    public List<Result> run(ExportPlan plan, Progress progress, ExportControl control) throws InterruptedException {
        return run(new ExportJournal.Unfinished(plan, begin(plan)), progress, control);
    }

    /// Finishes what a stop left behind. What lies there half made is made anew.
    public List<Result> finish(ExportJournal.Unfinished rest, Progress progress, ExportControl control)
            throws InterruptedException {
        tidy(rest.plan());
        return run(rest, progress, control);
    }

    private List<Result> run(ExportJournal.Unfinished rest, Progress progress, ExportControl control)
            throws InterruptedException {
        var results = new ArrayList<Result>();
        try (ExportJournal.Entry entry = rest.entry()) {
            try {
                Set<Path> ready = new HashSet<>();
                for (int i = 0; i < rest.plan().items().size(); i++) {
                    control.await();
                    int index = i;
                    Result result = one(
                            rest.plan().folder(),
                            rest.plan().items().get(i),
                            ready,
                            done -> progress.progressed(index, done));
                    results.add(result);
                    note(entry, i);
                    progress.finished(i, result);
                }
                entry.end();
            } catch (InterruptedException stop) {
                if (control.isCancelled()) {
                    entry.end();
                }
                throw stop;
            }
        } catch (IOException unwritten) {
            LOG.warn("The journal of an export could not be kept", unwritten);
        }
        return List.copyOf(results);
    }

    /// An export goes on where the journal cannot.
    private static void note(ExportJournal.Entry entry, int index) {
        try {
            entry.done(index);
        } catch (IOException unwritten) {
            LOG.warn("A stop now would make a file again that is there", unwritten);
        }
    }

    /// The exports that a stop left behind.
    public List<ExportJournal.Unfinished> unfinished() throws IOException {
        return journal.unfinished();
    }

    /// Gives up what a stop left behind, with what lies there half made.
    public void forget(ExportJournal.Unfinished rest) throws IOException {
        tidy(rest.plan());
        try (ExportJournal.Entry entry = rest.entry()) {
            entry.end();
        }
    }

    private ExportJournal.Entry begin(ExportPlan plan) {
        try {
            return journal.begin(plan);
        } catch (IOException unwritten) {
            LOG.warn("This export cannot be resumed after a stop", unwritten);
            return ExportJournal.Entry.NONE;
        }
    }

    private Result one(Path root, ExportPlan.Item item, Set<Path> ready, DoubleConsumer progress)
            throws InterruptedException {
        try {
            Path folder = Objects.requireNonNull(item.target().toAbsolutePath().getParent());
            if (!ready.contains(folder)) {
                prepare(root, folder);
                ready.add(folder);
            }
            write(item, progress);
            return new Result(item, Optional.empty());
        } catch (IOException failure) {
            ready.clear();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return new Result(item, Optional.of(failure));
        }
    }

    private static void prepare(Path root, Path folder) throws IOException {
        Files.createDirectories(folder);
        if (!folder.toRealPath().startsWith(root.toRealPath())) {
            throw new ReasonedException(Reason.OUTSIDE, folder.toString());
        }
    }

    private void write(ExportPlan.Item item, DoubleConsumer progress) throws IOException, InterruptedException {
        Path part = part(item.target(), token);
        boolean whole = false;
        try {
            transcoder.make(item.work(), part, progress);
            if (item.replaces()) {
                sync(part);
            }
            put(part, item.target(), item.replaces());
            whole = true;
        } finally {
            if (!whole) {
                clear(part);
            }
        }
        if (item.treatment().sidecar()) {
            write(sidecars.of(item.clips()), sidecar(item.target()), item.replaces());
        }
    }

    private void write(byte[] content, Path target, boolean replaces) throws IOException {
        Path part = part(target, token);
        try {
            Files.write(part, content);
            put(part, target, replaces);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void put(Path part, Path target, boolean replaces) throws IOException {
        if (replaces) {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        } else {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// The sidecar of an exported file, whose extension stays: a clip may be exported in several ways.
    static Path sidecar(Path target) {
        return target.resolveSibling(target.getFileName() + ".json");
    }

    static Path part(Path target, String token) {
        return target.resolveSibling(target.getFileName() + "." + token + PART);
    }

    /// Removes what an export left half made.
    private static void tidy(ExportPlan plan) {
        Map<Path, Set<String>> names = new HashMap<>();
        for (ExportPlan.Item item : plan.items()) {
            Path folder = Objects.requireNonNull(item.target().toAbsolutePath().getParent());
            names.computeIfAbsent(folder, _ -> new HashSet<>())
                    .add(item.target().getFileName().toString());
        }
        names.forEach((folder, targets) -> {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path each : all.toList()) {
                    String name = each.getFileName().toString();
                    int end = name.length() - PART.length() - 7;
                    if (name.endsWith(PART) && end > 0 && targets.contains(name.substring(0, end))) {
                        clear(each);
                    }
                }
            } catch (IOException left) {
                LOG.debug("{} could not be tidied", folder, left);
            }
        });
    }

    private static void clear(Path part) throws IOException {
        if (!Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(part);
            return;
        }
        try (Stream<Path> all = Files.walk(part)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /// A new file is not waited for: the library has what it was made of. A file that goes is.
    private static void sync(Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }
}
