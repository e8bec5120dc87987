package app.zoetrope.library;

import app.zoetrope.library.Condition.Favourite;
import app.zoetrope.library.Condition.OfEngine;
import app.zoetrope.library.Condition.OfRatio;
import app.zoetrope.library.Condition.OfResolution;
import app.zoetrope.library.Condition.Rated;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Resolution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is looked for. Built from `ALL` by the `with` methods.
///
/// @param words all must occur in prompt, tags, collections, notes or file name, as beginnings of words; may be empty
/// @param conditions at most one of each kind, in the order of their names
/// @param inBin true: the deleted ones, false: the others
/// @param limit at most so many, from `offset` on
public record ClipQuery(String words, List<Condition> conditions, boolean inBin, Sort sort, int offset, int limit) {
    private static final int MOST_STARS = 5;

    /// Which come first. Clips that are equal in it follow newest first.
    public enum Sort {
        NEWEST,
        OLDEST,
        BEST_RATED,
        /// By what was billed, else by the estimate.
        DEAREST,
        LONGEST
    }

    public static final ClipQuery ALL = new ClipQuery("", List.of(), false, Sort.NEWEST, 0, Integer.MAX_VALUE);

    /// The condition of that kind, if the query has it.
    public <C extends Condition> Optional<C> get(Class<C> kind) {
        return conditions.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /// Takes the place of a condition of the same kind.
    public ClipQuery with(Condition condition) {
        var all = new ArrayList<>(without(condition.getClass()).conditions);
        all.add(condition);
        all.sort(Comparator.comparing(each -> each.getClass().getSimpleName()));
        return new ClipQuery(words, List.copyOf(all), inBin, sort, offset, limit);
    }

    public ClipQuery without(Class<? extends Condition> kind) {
        List<Condition> others =
                conditions.stream().filter(each -> !kind.isInstance(each)).toList();
        return new ClipQuery(words, others, inBin, sort, offset, limit);
    }

    public Optional<EngineId> engine() {
        return get(OfEngine.class).map(OfEngine::engine);
    }

    public Optional<Resolution> resolution() {
        return get(OfResolution.class).map(OfResolution::resolution);
    }

    public Optional<AspectRatio> ratio() {
        return get(OfRatio.class).map(OfRatio::ratio);
    }

    /// 0 for any.
    public int minRating() {
        return get(Rated.class).map(Rated::least).orElse(0);
    }

    public boolean favouritesOnly() {
        return get(Favourite.class).isPresent();
    }

    public ClipQuery withWords(String newWords) {
        return new ClipQuery(newWords, conditions, inBin, sort, offset, limit);
    }

    public ClipQuery withEngine(Optional<EngineId> engine) {
        return engine.map(some -> with(new OfEngine(some))).orElseGet(() -> without(OfEngine.class));
    }

    public ClipQuery withResolution(Optional<Resolution> resolution) {
        return resolution.map(some -> with(new OfResolution(some))).orElseGet(() -> without(OfResolution.class));
    }

    public ClipQuery withRatio(Optional<AspectRatio> ratio) {
        return ratio.map(some -> with(new OfRatio(some))).orElseGet(() -> without(OfRatio.class));
    }

    public ClipQuery withMinRating(int stars) {
        return stars > 0 ? with(new Rated(stars, MOST_STARS)) : without(Rated.class);
    }

    public ClipQuery withFavouritesOnly(boolean only) {
        return only ? with(new Favourite()) : without(Favourite.class);
    }

    public ClipQuery withBin(boolean bin) {
        return new ClipQuery(words, conditions, bin, sort, offset, limit);
    }

    public ClipQuery withSort(Sort newSort) {
        return new ClipQuery(words, conditions, inBin, newSort, offset, limit);
    }

    public ClipQuery withLimit(int newOffset, int newLimit) {
        return new ClipQuery(words, conditions, inBin, sort, newOffset, newLimit);
    }
}
