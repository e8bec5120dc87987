package app.zoetrope.storage;

import app.zoetrope.generation.ClipShelf;
import app.zoetrope.generation.NoRoomException;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.Receipt;
import app.zoetrope.model.StoredPicture;
import app.zoetrope.model.VideoFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The library folder as the place where clips and pictures are put.
///
/// A clip goes to its place in these steps, and a kill after any of them leaves what `shelved` and `shelve` finish:
/// 1. the part file is synced: only the part file is there, and everything is done again;
/// 2. `incoming/JOB.json`, the intent, is written with the name that the clip shall have: the part file is still
///    there, so the intent is written anew;
/// 3. the part file is renamed to that name: there is an intent and no part file, so the rest is done from the intent;
/// 4. the sidecar is written: as after 3;
/// 5. the row is written: the clip is found by its row, and the intent is taken away;
/// 6. the intent is deleted: done.
public final class LibraryFolder implements ClipShelf {
    private static final long MARGIN = 64L << 20;

    private final Supplier<Path> root;
    private final ClipIndex index;
    private final Incoming incoming;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable Path seen;

    /// @param root asked anew each time, since a setting moves the library
    /// @param clock its zone is the one that files are named in
    public LibraryFolder(Supplier<Path> root, Database database, Clock clock) {
        this.root = root;
        this.index = new ClipIndex(database);
        this.incoming = new Incoming(() -> present().resolve(Layout.INCOMING), database.owner());
        this.clock = clock;
    }

    /// Work on files that this process's other work on the folder must not see halfway.
    @FunctionalInterface
    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    <T, E extends Exception> T alone(Work<T, E> work) throws E {
        turn.lock();
        try {
            return work.run();
        } finally {
            turn.unlock();
        }
    }

    /// Whether the folder is not there: on a drive that is not, or not made yet.
    public boolean isAway() {
        return !Files.isDirectory(root());
    }

    Path root() {
        return root.get().toAbsolutePath().normalize();
    }

    /// The library, which is made where there never was one. One that is gone may be on a drive that is away: another
    /// in its place would take clips that nobody finds again.
    private Path present() throws IOException {
        Path folder = root();
        if (!Files.isDirectory(folder)) {
            if (folder.equals(seen) || index.hasClips()) {
                throw new IOException("The folder " + folder + " is gone.");
            }
            Files.createDirectories(folder);
        }
        seen = folder;
        return folder;
    }

    @Override
    public StoredPicture keepPicture(Path picture, String name, int width, int height) throws IOException {
        String extension = extension(picture);
        String sha = Durable.hash(picture);
        long bytes = Files.size(picture);
        var stored = new StoredPicture(sha, extension, width, height, bytes, name);
        Path target = picture(stored);
        if (!Files.isRegularFile(target) || Files.size(target) != bytes) {
            String copied = Durable.copy(picture, incoming.draft(), target);
            if (!copied.equals(sha)) {
                throw new IOException("The picture changed while it was read");
            }
        }
        return stored;
    }

    private static String extension(Path picture) {
        String name = picture.getFileName().toString();
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return end.matches("[a-z0-9]{1,5}") && end.length() < name.length() ? end : "img";
    }

    @Override
    public Path picture(StoredPicture picture) {
        return root().resolve(Layout.SOURCES).resolve(picture.fileName());
    }

    @Override
    public Path partFile(Job job) throws IOException {
        return incoming.folder().resolve(job.id() + Incoming.PART);
    }

    @Override
    public List<JobId> partFiles() throws IOException {
        return incoming.parts();
    }

    private Path intent(ClipId clip) throws IOException {
        return incoming.folder().resolve(clip + ".json");
    }

    @Override
    public Clip shelve(Job job, VideoFacts facts, Receipt receipt, Duration took) throws IOException {
        return alone(() -> put(job, facts, receipt, took));
    }

    private Clip put(Job job, VideoFacts facts, Receipt receipt, Duration took) throws IOException {
        Optional<Clip> before = shelved(job);
        if (before.isPresent()) {
            return before.get();
        }
        Path part = partFile(job);
        Durable.sync(part);
        String file = Layout.free(root(), job, clock.getZone(), VideoHead.extension(part));
        Clip clip = Clips.of(job, file, Durable.hash(part), facts, receipt, took);
        Sidecar.write(incoming.draft(), intent(clip.id()), clip);
        Durable.move(part, root().resolve(file));
        return finish(clip);
    }

    @Override
    public Optional<Clip> shelved(Job job) throws IOException {
        ClipId id = ClipId.of(job.id());
        Optional<Clip> row = index.find(id);
        if (row.isPresent()) {
            Durable.delete(intent(id));
            return row;
        }
        Optional<Clip> intended = Sidecar.read(intent(id));
        if (intended.isEmpty() || Files.exists(partFile(job)) || !isThere(intended.get())) {
            return Optional.empty();
        }
        return Optional.of(finish(intended.get()));
    }

    private boolean isThere(Clip clip) {
        return Files.isRegularFile(root().resolve(clip.file()), LinkOption.NOFOLLOW_LINKS);
    }

    private Clip finish(Clip clip) throws IOException {
        Sidecar.write(incoming.draft(), Layout.sidecar(root().resolve(clip.file())), clip);
        index.put(ClipIndex.Entry.of(root(), clip));
        Durable.delete(intent(clip.id()));
        return clip;
    }

    /// A stop between a video's rename and its sidecar left an intent: it becomes the sidecar.
    void finishIntents() throws IOException {
        for (Path file : intents()) {
            Optional<Clip> intended = Sidecar.read(file);
            if (intended.isPresent() && Layout.isInside(root(), intended.get().file())) {
                Path video = root().resolve(intended.get().file());
                Path part = file.resolveSibling(Layout.stem(file.getFileName().toString()) + Incoming.PART);
                if (isThere(intended.get()) && Files.notExists(part) && Files.notExists(Layout.sidecar(video))) {
                    Sidecar.write(incoming.draft(), Layout.sidecar(video), intended.get());
                }
            }
        }
    }

    /// Whether a clip is on its way to that place right now.
    boolean isIntended(String file) throws IOException {
        for (Path intent : intents()) {
            if (Sidecar.read(intent).filter(clip -> clip.file().equals(file)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private List<Path> intents() throws IOException {
        Path place = root().resolve(Layout.INCOMING);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(each -> each.toString().endsWith(".json")).toList();
        }
    }

    /// Puts a draft that is whole and synced to its place as a clip, in the steps from 2 on.
    Clip place(Path draft, Clip clip) throws IOException {
        Sidecar.write(incoming.draft(), intent(clip.id()), clip);
        Durable.move(draft, root().resolve(clip.file()));
        return finish(clip);
    }

    Path draft() throws IOException {
        return incoming.draft();
    }

    void writeSidecar(Clip clip) throws IOException {
        Sidecar.write(incoming.draft(), Layout.sidecar(root().resolve(clip.file())), clip);
    }

    ZoneId zone() {
        return clock.getZone();
    }

    @Override
    public Path setAside(Job job) throws IOException {
        Path part = partFile(job);
        Path target = incoming.folder().resolve(job.id() + " is no video");
        for (int count = 2; Files.exists(target); count++) {
            target = incoming.folder().resolve(job.id() + " is no video " + count);
        }
        Durable.move(part, target);
        return target;
    }

    @Override
    public void checkRoom(long bytes) throws IOException {
        Path folder = incoming.folder();
        Files.delete(Files.createFile(incoming.draft()));
        // Asked by the path: a FileStore needs the table of mounts, which a container may not have.
        long room = folder.toFile().getUsableSpace();
        if (room < bytes + MARGIN) {
            throw new NoRoomException("Only " + (room >> 20) + " MB are free in " + root());
        }
    }
}
