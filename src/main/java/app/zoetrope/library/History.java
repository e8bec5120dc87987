package app.zoetrope.library;

import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.Judgement;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

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

    /// What a change of judgements can be undone with.
    ///
    /// @param before the changed clips as they were, in the order of `after`
    /// @param kept those that could not be written, and why
    public record Edit(List<Clip> before, List<Clip> after, Map<ClipId, IOException> kept) {}

    public List<Clip> find(ClipQuery query) {
        return library.find(query);
    }

    public Optional<Clip> find(ClipId id) {
        return library.find(id);
    }

    public int count(ClipQuery query) {
        return library.count(query);
    }

    /// Changes what is thought of many clips at once: rating, favourite, rejected, tags, collections, notes.
    public Edit judge(List<ClipId> ids, UnaryOperator<Judgement> change) {
        return edit(ids, clip -> tidy(change.apply(clip.judgement())));
    }

    /// Takes back what an edit changed, and nothing that was changed since.
    public Edit undo(Edit edit) {
        var befores = new HashMap<ClipId, Judgement>();
        edit.before().forEach(clip -> befores.put(clip.id(), clip.judgement()));
        var afters = new HashMap<ClipId, Judgement>();
        edit.after().forEach(clip -> afters.put(clip.id(), clip.judgement()));
        return edit(
                edit.after().stream().map(Clip::id).toList(),
                clip -> clip.judgement()
                        .undo(
                                befores.getOrDefault(clip.id(), clip.judgement()),
                                afters.getOrDefault(clip.id(), clip.judgement())));
    }

    private Edit edit(List<ClipId> ids, Function<Clip, Judgement> change) {
        var before = new ArrayList<Clip>();
        var after = new ArrayList<Clip>();
        var kept = new LinkedHashMap<ClipId, IOException>();
        for (ClipId id : ids) {
            try {
                Clip now = current(id);
                Judgement next = change.apply(now);
                if (!next.equals(now.judgement())) {
                    before.add(now);
                    after.add(now.judged(next));
                }
            } catch (IOException gone) {
                kept.put(id, gone);
            }
        }
        Map<ClipId, IOException> unwritten = library.updateAll(after);
        before.removeIf(clip -> unwritten.containsKey(clip.id()));
        after.removeIf(clip -> unwritten.containsKey(clip.id()));
        kept.putAll(unwritten);
        return new Edit(List.copyOf(before), List.copyOf(after), kept);
    }

    /// @param stars 0 (none) to 5
    public Clip rate(ClipId id, int stars) throws IOException {
        return one(judge(List.of(id), judgement -> judgement.rated(stars)), id);
    }

    public Clip favour(ClipId id, boolean favourite) throws IOException {
        return one(judge(List.of(id), judgement -> judgement.liked(favourite)), id);
    }

    /// Replaces the tags: stripped, without blank ones, each once whatever its case.
    public Clip tag(ClipId id, List<String> tags) throws IOException {
        return one(judge(List.of(id), judgement -> judgement.tagged(tags)), id);
    }

    /// Moves clips to the library's bin, as many of them as it can.
    public Deletion delete(List<ClipId> ids) {
        return each(ids, library::delete);
    }

    @FunctionalInterface
    private interface Step {
        Clip on(Clip clip) throws IOException;
    }

    private Deletion each(List<ClipId> ids, Step step) {
        var gone = new ArrayList<Clip>();
        var kept = new LinkedHashMap<ClipId, IOException>();
        for (ClipId id : ids) {
            try {
                gone.add(step.on(current(id)));
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

    private Clip one(Edit edit, ClipId id) throws IOException {
        IOException failure = edit.kept().get(id);
        if (failure != null) {
            throw failure;
        }
        return current(id);
    }

    /// Hands clips of the bin to the system's trash, as many of them as it can.
    public Deletion empty(List<ClipId> ids, ClipLibrary.Trash trash) {
        return each(ids, clip -> {
            library.discard(clip, trash);
            return clip;
        });
    }

    private Clip current(ClipId id) throws IOException {
        return library.find(id).orElseThrow(() -> new NoSuchFileException(id.toString()));
    }

    private static Judgement tidy(Judgement judgement) {
        return judgement
                .rated(Math.clamp(judgement.rating(), 0, 5))
                .tagged(tidy(judgement.tags()))
                .collected(tidy(judgement.collections()));
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
