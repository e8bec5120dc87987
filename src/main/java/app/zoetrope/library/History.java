package app.zoetrope.library;

import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The use cases of the stored clips. Every change starts from what is stored now, so that two windows onto the same
/// clip never undo each other. Calls block and come from background threads.
public final class History {
    private final ClipLibrary library;

    public History(ClipLibrary library) {
        this.library = library;
    }

    /// What a deletion can be undone with.
    ///
    /// @param clips those that went to the bin
    /// @param kept those that could not be moved, and why
    public record Deletion(List<Clip> clips, Map<ClipId, IOException> kept) {}

    public List<Clip> find(ClipQuery query) {
        return library.find(query);
    }

    public Optional<Clip> find(ClipId id) {
        return library.find(id);
    }

    public int count(ClipQuery query) {
        return library.count(query);
    }

    /// @param stars 0 (none) to 5
    public Clip rate(ClipId id, int stars) throws IOException {
        return stored(current(id).rated(Math.clamp(stars, 0, 5)));
    }

    public Clip favour(ClipId id, boolean favourite) throws IOException {
        return stored(current(id).liked(favourite));
    }

    /// Replaces the tags: stripped, without blank ones, each once whatever its case.
    public Clip tag(ClipId id, List<String> tags) throws IOException {
        return stored(current(id).tagged(tidy(tags)));
    }

    /// Moves clips to the library's bin, as many of them as it can.
    public Deletion delete(List<ClipId> ids) {
        var gone = new ArrayList<Clip>();
        var kept = new LinkedHashMap<ClipId, IOException>();
        for (ClipId id : ids) {
            try {
                gone.add(library.delete(current(id)));
            } catch (IOException failure) {
                kept.put(id, failure);
            }
        }
        return new Deletion(List.copyOf(gone), kept);
    }

    /// Undoes a deletion.
    public List<Clip> restore(Deletion deletion) throws IOException {
        return restore(deletion.clips().stream().map(Clip::id).toList());
    }

    public List<Clip> restore(List<ClipId> ids) throws IOException {
        var back = new ArrayList<Clip>();
        for (ClipId id : ids) {
            back.add(library.restore(current(id)));
        }
        return List.copyOf(back);
    }

    private Clip stored(Clip clip) throws IOException {
        library.update(clip);
        return clip;
    }

    private Clip current(ClipId id) throws IOException {
        return library.find(id).orElseThrow(() -> new NoSuchFileException(id.toString()));
    }

    private static List<String> tidy(List<String> tags) {
        var each = new LinkedHashMap<String, String>();
        for (String tag : tags) {
            String bare = tag.strip().replaceAll("\\s+", " ");
            if (!bare.isEmpty()) {
                each.putIfAbsent(bare.toLowerCase(Locale.ROOT), bare);
            }
        }
        return List.copyOf(each.values());
    }
}
