package app.zoetrope.storage;

import app.zoetrope.export.ExportJournal;
import app.zoetrope.export.ExportPlan;
import app.zoetrope.export.Preset;
import app.zoetrope.export.Treatment;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Exports that are under way, in `DATA/exports`: what is to be made in `NAME.json`, and in `NAME.done` a line for each
/// file that is there. The second one is locked as long as a process is at it.
public final class FileExports implements ExportJournal {
    private static final Logger LOG = LoggerFactory.getLogger(FileExports.class);
    private static final String PLAN = ".json";
    private static final String DONE = ".done";
    private static final long LARGEST = 256L << 20;

    private final Path folder;
    private final Function<ClipId, Optional<Clip>> clips;
    private final Function<Clip, Path> files;

    public FileExports(Path data, Function<ClipId, Optional<Clip>> clips, Function<Clip, Path> files) {
        folder = data.resolve("exports");
        this.clips = clips;
        this.files = files;
    }

    /// @param target below the folder, with `/`
    private record Task(List<ClipId> clips, Preset preset, Treatment treatment, String target, boolean replaces) {}

    private record Stored(String folder, List<Task> tasks) {}

    @Override
    public Entry begin(ExportPlan plan) throws IOException {
        String name = UUID.randomUUID().toString();
        Path done = Files.createDirectories(folder).resolve(name + DONE);
        var entry = Optional.ofNullable(open(done, folder.resolve(name + PLAN), List.of()))
                .orElseThrow(() -> new IOException("Another process has " + done));
        try {
            Path root = plan.folder().toAbsolutePath();
            List<Task> tasks =
                    plan.items().stream().map(item -> task(root, item)).toList();
            Files.write(
                    folder.resolve(name + PLAN),
                    Json.write(new Stored(root.toString(), tasks)).getBytes(StandardCharsets.UTF_8));
            return entry;
        } catch (IOException | RuntimeException failure) {
            entry.close();
            throw failure;
        }
    }

    private static Task task(Path root, ExportPlan.Item item) {
        return new Task(
                item.clips().stream().map(Clip::id).toList(),
                item.preset(),
                item.treatment(),
                root.relativize(item.target().toAbsolutePath()).toString().replace('\\', '/'),
                item.replaces());
    }

    @Override
    public List<Unfinished> unfinished() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> plans;
        try (var all = Files.list(folder)) {
            plans = all.filter(file -> file.toString().endsWith(PLAN)).sorted().toList();
        }
        var unfinished = new ArrayList<Unfinished>();
        for (Path plan : plans) {
            String file = plan.getFileName().toString();
            Path done = plan.resolveSibling(file.substring(0, file.length() - PLAN.length()) + DONE);
            take(plan, done).ifPresent(unfinished::add);
        }
        return unfinished;
    }

    private Optional<Unfinished> take(Path plan, Path done) throws IOException {
        Set<Integer> finished = Files.exists(done) ? finished(done) : Set.of();
        Optional<Stored> stored = Files.size(plan) <= LARGEST
                ? Json.tryRead(Files.readString(plan), Stored.class)
                        .filter(whole -> Missing.in(whole).isEmpty())
                : Optional.empty();
        var items = new ArrayList<ExportPlan.Item>();
        var places = new ArrayList<Integer>();
        Path root = Path.of(stored.map(Stored::folder).orElse(""));
        List<Task> tasks = stored.map(Stored::tasks).orElse(List.of());
        for (int i = 0; i < tasks.size(); i++) {
            if (!finished.contains(i)) {
                Optional<ExportPlan.Item> item = item(root, tasks.get(i));
                item.ifPresent(items::add);
                if (item.isPresent()) {
                    places.add(i);
                }
            }
        }
        @Nullable FileEntry entry = open(done, plan, places);
        if (entry == null) {
            return Optional.empty();
        }
        if (items.isEmpty()) {
            entry.end();
            entry.close();
            return Optional.empty();
        }
        return Optional.of(new Unfinished(new ExportPlan(root, List.copyOf(items), List.of()), entry));
    }

    /// Empty where a clip of it is no longer there.
    private Optional<ExportPlan.Item> item(Path root, Task task) {
        if (Missing.in(task).isPresent()) {
            return Optional.empty();
        }
        List<Clip> found = task.clips().stream()
                .map(clips)
                .flatMap(Optional::stream)
                .filter(clip -> clip.deleted().isEmpty())
                .toList();
        if (found.isEmpty() || found.size() != task.clips().size()) {
            return Optional.empty();
        }
        List<Path> sources = found.stream().map(files).toList();
        Path target = root.resolve(task.target()).normalize();
        return target.startsWith(root)
                ? Optional.of(new ExportPlan.Item(
                        found, sources, task.preset(), task.treatment(), target, false, task.replaces()))
                : Optional.empty();
    }

    private static Set<Integer> finished(Path done) throws IOException {
        var finished = new HashSet<Integer>();
        for (String line : Files.readString(done, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            if (line.matches("[0-9]{1,9}")) {
                finished.add(Integer.valueOf(line));
            }
        }
        return finished;
    }

    /// Null where another process has it.
    ///
    /// @param places of the plan's items in the file; empty: as they are
    private static @Nullable FileEntry open(Path done, Path plan, List<Integer> places) throws IOException {
        FileChannel channel =
                FileChannel.open(done, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
                return new FileEntry(channel, done, plan, places);
            }
        } catch (OverlappingFileLockException ours) {
            LOG.debug("{} is under way in this process", done);
        }
        channel.close();
        return null;
    }

    private record FileEntry(FileChannel channel, Path done, Path plan, List<Integer> places) implements Entry {
        @Override
        public void done(int index) throws IOException {
            int place = places.isEmpty() ? index : places.get(index);
            channel.write(ByteBuffer.wrap((place + "\n").getBytes(StandardCharsets.ISO_8859_1)));
        }

        @Override
        public void end() throws IOException {
            Files.deleteIfExists(plan);
            Files.deleteIfExists(done);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
