package app.zoetrope.library;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Resolution;
import java.util.Optional;

/// What is looked for. Built from `ALL` by the `with` methods.
///
/// @param words all must occur in prompt, tags or file name, as beginnings of words; may be empty
/// @param minRating 0 for any
/// @param inBin true: the deleted ones, false: the others
/// @param limit at most so many, from `offset` on
public record ClipQuery(
        String words,
        Optional<EngineId> engine,
        Optional<Resolution> resolution,
        Optional<AspectRatio> ratio,
        int minRating,
        boolean favouritesOnly,
        boolean inBin,
        Sort sort,
        int offset,
        int limit) {
    /// Which come first. Clips that are equal in it follow newest first.
    public enum Sort {
        NEWEST,
        OLDEST,
        BEST_RATED,
        /// By what was billed, else by the estimate.
        DEAREST,
        LONGEST
    }

    public static final ClipQuery ALL = new ClipQuery(
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            false,
            false,
            Sort.NEWEST,
            0,
            Integer.MAX_VALUE);

    public ClipQuery withWords(String newWords) {
        return new ClipQuery(
                newWords, engine, resolution, ratio, minRating, favouritesOnly, inBin, sort, offset, limit);
    }

    public ClipQuery withEngine(Optional<EngineId> newEngine) {
        return new ClipQuery(
                words, newEngine, resolution, ratio, minRating, favouritesOnly, inBin, sort, offset, limit);
    }

    public ClipQuery withResolution(Optional<Resolution> newResolution) {
        return new ClipQuery(
                words, engine, newResolution, ratio, minRating, favouritesOnly, inBin, sort, offset, limit);
    }

    public ClipQuery withRatio(Optional<AspectRatio> newRatio) {
        return new ClipQuery(
                words, engine, resolution, newRatio, minRating, favouritesOnly, inBin, sort, offset, limit);
    }

    public ClipQuery withMinRating(int stars) {
        return new ClipQuery(words, engine, resolution, ratio, stars, favouritesOnly, inBin, sort, offset, limit);
    }

    public ClipQuery withFavouritesOnly(boolean only) {
        return new ClipQuery(words, engine, resolution, ratio, minRating, only, inBin, sort, offset, limit);
    }

    public ClipQuery withBin(boolean bin) {
        return new ClipQuery(words, engine, resolution, ratio, minRating, favouritesOnly, bin, sort, offset, limit);
    }

    public ClipQuery withSort(Sort newSort) {
        return new ClipQuery(
                words, engine, resolution, ratio, minRating, favouritesOnly, inBin, newSort, offset, limit);
    }

    public ClipQuery withLimit(int newOffset, int newLimit) {
        return new ClipQuery(
                words, engine, resolution, ratio, minRating, favouritesOnly, inBin, sort, newOffset, newLimit);
    }
}
