package app.zoetrope.export;

import app.zoetrope.library.ClipLibrary;
import app.zoetrope.library.ClipQuery;
import app.zoetrope.library.Condition;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;

/// Which of the clips of one click a clip is, from 1. Blocks; of one thread.
public final class Takes implements ToIntFunction<Clip> {
    private final ClipLibrary library;
    private final Map<UUID, List<ClipId>> known = new HashMap<>();

    public Takes(ClipLibrary library) {
        this.library = library;
    }

    @Override
    public int applyAsInt(Clip clip) {
        return clip.batch()
                .map(batch ->
                        Math.max(0, known.computeIfAbsent(batch, this::look).indexOf(clip.id())) + 1)
                .orElse(1);
    }

    private List<ClipId> look(UUID batch) {
        return library.find(ClipQuery.ALL.with(new Condition.InBatch(batch))).stream()
                .sorted(Comparator.comparing(Clip::created)
                        .thenComparing(clip -> clip.id().toString()))
                .map(Clip::id)
                .toList();
    }
}
