package app.zoetrope.storage;

import app.zoetrope.library.ClipLibrary;
import app.zoetrope.library.ClipQuery;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.StoredPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// The library folder with its index. Of a change, the sidecar is written first: a kill before the row leaves an index
/// that `LibraryRebuild` corrects, never a folder that does not know.
public final class SqliteClipLibrary implements ClipLibrary {
    private final Database database;
    private final ClipIndex index;
    private final LibraryFolder folder;
    private final Clock clock;

    public SqliteClipLibrary(Database database, LibraryFolder folder, Clock clock) {
        this.database = database;
        this.index = new ClipIndex(database);
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public List<Clip> find(ClipQuery query) {
        return new ClipSearch(query).find(database, query.offset(), query.limit());
    }

    @Override
    public Optional<Clip> find(ClipId id) {
        return index.find(id);
    }

    @Override
    public int count(ClipQuery query) {
        return new ClipSearch(query).count(database);
    }

    @Override
    public Path file(Clip clip) {
        return folder.root().resolve(clip.file());
    }

    @Override
    public Path picture(StoredPicture picture) {
        return folder.picture(picture);
    }

    @Override
    public synchronized void update(Clip clip) throws IOException {
        Sidecar.write(Layout.sidecar(file(clip)), clip);
        index.put(ClipIndex.Entry.of(folder.root(), clip));
    }

    @Override
    public synchronized Clip delete(Clip clip) throws IOException {
        return moved(clip, clip.movedTo(Layout.binned(clip.file()), Optional.of(clock.instant())));
    }

    @Override
    public synchronized Clip restore(Clip clip) throws IOException {
        return moved(clip, clip.movedTo(Layout.unbinned(clip.file()), Optional.empty()));
    }

    /// What a kill leaves, step by step. The video is whole at one of its two places at every moment.
    /// 1. The new sidecar is written: two sidecars, and the video at its old place, where the row finds it.
    /// 2. The video is renamed: the row points to nothing until this is called again or the index is rebuilt.
    /// 3. The old sidecar is deleted: as after 2.
    /// 4. The row is written: done.
    private Clip moved(Clip from, Clip to) throws IOException {
        Path source = file(from);
        Path target = file(to);
        if (!source.equals(target)) {
            if (!Files.exists(source) && !Files.exists(target)) {
                throw new NoSuchFileException(source.toString());
            }
            if (Files.exists(source) && Files.exists(target)) {
                throw new IOException("Another file stands at " + target);
            }
            Sidecar.write(Layout.sidecar(target), to);
            if (Files.exists(source)) {
                Durable.move(source, target);
            }
            Durable.delete(Layout.sidecar(source));
        } else {
            Sidecar.write(Layout.sidecar(target), to);
        }
        index.put(ClipIndex.Entry.of(folder.root(), to));
        return to;
    }
}
