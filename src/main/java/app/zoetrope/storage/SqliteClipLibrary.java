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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The library folder with its index. Of a change, the sidecar is written first: a kill before the row leaves an index
/// that the next look at the folder corrects, never a folder that does not know.
public final class SqliteClipLibrary implements ClipLibrary {
    private final Database database;
    private final ClipIndex index;
    private final LibraryFolder folder;
    private final Labels labels;
    private final Bin bin;

    public SqliteClipLibrary(Database database, LibraryFolder folder, Clock clock) {
        this.database = database;
        this.index = new ClipIndex(database);
        this.folder = folder;
        this.labels = new Labels(database);
        this.bin = new Bin(folder, index, clock);
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
    public List<Clip> find(String beginning) {
        return index.find(beginning);
    }

    @Override
    public List<Clip> nextShots(ClipId clip) {
        return index.nextShots(clip);
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
    public void update(Clip clip) throws IOException {
        IOException failure = updateAll(List.of(clip)).get(clip.id());
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public Map<ClipId, IOException> updateAll(List<Clip> clips) {
        return folder.alone(() -> {
            var failures = new LinkedHashMap<ClipId, IOException>();
            var written = new ArrayList<ClipIndex.Entry>();
            for (Clip clip : clips) {
                try {
                    if (!Files.exists(file(clip))) {
                        throw new NoSuchFileException(file(clip).toString());
                    }
                    folder.writeSidecar(clip);
                    written.add(ClipIndex.Entry.of(folder.root(), clip));
                } catch (IOException failure) {
                    failures.put(clip.id(), failure);
                }
            }
            index.putAll(written);
            return failures;
        });
    }

    @Override
    public List<Label> tags(String beginning, int most) {
        return labels.tags(beginning, most);
    }

    @Override
    public List<Label> collections() {
        return labels.collections();
    }

    @Override
    public Set<ClipId> missing(List<Clip> clips) {
        Set<ClipId> asked = clips.stream().map(Clip::id).collect(Collectors.toSet());
        return folder.isAway() ? asked : index.missing(asked);
    }

    @Override
    public Clip delete(Clip clip) throws IOException {
        return bin.delete(clip);
    }

    @Override
    public Clip restore(Clip clip) throws IOException {
        return bin.restore(clip);
    }

    @Override
    public void discard(Clip clip, Trash trash) throws IOException {
        bin.discard(clip, trash);
    }
}
