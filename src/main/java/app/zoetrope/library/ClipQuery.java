package app.zoetrope.library;

import app.zoetrope.model.EngineId;
import app.zoetrope.model.Resolution;
import java.util.Optional;

/// What is looked for.
///
/// @param words all must occur in prompt, tags or file name, as beginnings of words; may be empty
/// @param minRating 0 for any
/// @param inBin true: the deleted ones, false: the others
/// @param limit at most so many, from `offset` on
public record ClipQuery(
        String words,
        Optional<EngineId> engine,
        Optional<Resolution> resolution,
        int minRating,
        boolean favouritesOnly,
        boolean inBin,
        int offset,
        int limit) {
    public static final ClipQuery ALL =
            new ClipQuery("", Optional.empty(), Optional.empty(), 0, false, false, 0, Integer.MAX_VALUE);

    public ClipQuery withWords(String newWords) {
        return new ClipQuery(newWords, engine, resolution, minRating, favouritesOnly, inBin, offset, limit);
    }

    public ClipQuery withLimit(int newOffset, int newLimit) {
        return new ClipQuery(words, engine, resolution, minRating, favouritesOnly, inBin, newOffset, newLimit);
    }
}
