package app.zoetrope.storage;

import app.zoetrope.library.LibraryCare.Progress;
import app.zoetrope.library.LibraryCare.Seen;
import app.zoetrope.library.Trouble;
import app.zoetrope.library.Trouble.Kind;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.storage.KnownFiles.Known;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What one look has found so far. Rows are written in chunks as it goes on. That a folder was seen is written last:
/// a kill in between means that it is looked at again.
final class Findings {
    private static final int CHUNK = 2000;

    private final LibraryFolder folder;
    private final ClipIndex index;
    private final KnownFiles known;
    private final Clock clock;
    private final Progress progress;
    private final List<Trouble> troubles = new ArrayList<>();
    private final List<ClipIndex.Entry> found = new ArrayList<>();
    private final List<Known> back = new ArrayList<>();
    private final Set<ClipId> seen = new HashSet<>();
    private final Map<String, Long> folders = new HashMap<>();
    private int added;
    private int moved;

    Findings(LibraryFolder folder, Database database, Clock clock, Progress progress) {
        this.folder = folder;
        this.index = new ClipIndex(database);
        this.known = new KnownFiles(database);
        this.clock = clock;
        this.progress = progress;
    }

    /// The clip as it lies there: a person may have renamed or moved it.
    void put(Clip clip, String file, Stamp stamp) {
        Clip placed = placed(clip, file);
        seen.add(placed.id());
        found.add(new ClipIndex.Entry(placed, stamp));
        if (found.size() >= CHUNK) {
            flush();
        }
    }

    /// Writes the sidecar of a clip at that place, and its row.
    void write(Clip clip, String file) throws IOException {
        folder.writeSidecar(placed(clip, file));
        put(clip, file, Stamp.of(folder.root().resolve(file)));
    }

    private Clip placed(Clip clip, String file) {
        boolean binned = file.startsWith(Layout.BIN + "/");
        return clip.movedTo(file, binned ? clip.deleted().or(() -> Optional.of(clock.instant())) : Optional.empty());
    }

    /// A row that was missing is there as it was.
    void back(Known row) {
        back.add(row);
    }

    void folder(String place, long changed) {
        folders.put(place, changed);
    }

    /// The folder of a file that is still being written is looked at again.
    void notSettled(String file) {
        int slash = file.lastIndexOf('/');
        folders.put(slash < 0 ? "" : file.substring(0, slash), 0L);
    }

    Map<String, Long> folders() {
        return folders;
    }

    Optional<Clip> remembered(ClipId id) {
        return index.find(id);
    }

    boolean isSeen(ClipId id) {
        return seen.contains(id);
    }

    /// @param wasKnown at another place, so that it was moved and not added
    void count(boolean wasKnown) {
        added += wasKnown ? 0 : 1;
        moved += wasKnown ? 1 : 0;
    }

    void trouble(Kind kind, String file) {
        troubles.add(new Trouble(kind, file));
    }

    void flush() {
        index.putAll(found);
        found.clear();
        known.mark(back, false);
        back.clear();
        progress.at(seen.size(), 0);
    }

    void drop(List<ClipId> clips) {
        index.removeAll(clips);
    }

    Seen seen(int missing, int dropped) {
        return new Seen(seen.size(), added, moved, missing, dropped, List.copyOf(troubles));
    }
}
