package app.zoetrope.ui.gallery;

import app.zoetrope.library.ClipQuery;
import app.zoetrope.library.Condition;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Resolution;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the user looks for.
public final class Filters {
    /// Conditions that have a control of their own.
    private static final Set<Class<? extends Condition>> OWN = Set.of(
            Condition.OfEngine.class,
            Condition.OfResolution.class,
            Condition.OfRatio.class,
            Condition.Rated.class,
            Condition.Favourite.class);

    private final ObjectProperty<Shelf> shelf = new SimpleObjectProperty<>(this, "shelf", Shelf.ALL);
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final ObjectProperty<Optional<EngineId>> engine =
            new SimpleObjectProperty<>(this, "engine", Optional.empty());
    private final ObjectProperty<Optional<Resolution>> resolution =
            new SimpleObjectProperty<>(this, "resolution", Optional.empty());
    private final ObjectProperty<Optional<AspectRatio>> ratio =
            new SimpleObjectProperty<>(this, "ratio", Optional.empty());
    private final IntegerProperty minRating = new SimpleIntegerProperty(this, "minRating", 0);
    private final BooleanProperty favouritesOnly = new SimpleBooleanProperty(this, "favouritesOnly", false);
    private final ObjectProperty<ClipQuery.Sort> sort = new SimpleObjectProperty<>(this, "sort", ClipQuery.Sort.NEWEST);

    private final ObjectProperty<List<Condition>> more = new SimpleObjectProperty<>(this, "more", List.of());

    Filters() {}

    /// Further conditions, at most one of each kind: length, date, cost, tags, collection, batch, rejected.
    public ObjectProperty<List<Condition>> moreProperty() {
        return more;
    }

    /// Takes the place of a condition of its kind.
    public void add(Condition condition) {
        more.set(Stream.concat(others(condition.getClass()), Stream.of(condition))
                .toList());
    }

    public void drop(Class<? extends Condition> kind) {
        more.set(others(kind).toList());
    }

    private Stream<Condition> others(Class<? extends Condition> kind) {
        return more.get().stream().filter(each -> !kind.isInstance(each));
    }

    public ObjectProperty<Shelf> shelfProperty() {
        return shelf;
    }

    public StringProperty wordsProperty() {
        return words;
    }

    public ObjectProperty<Optional<EngineId>> engineProperty() {
        return engine;
    }

    public ObjectProperty<Optional<Resolution>> resolutionProperty() {
        return resolution;
    }

    public ObjectProperty<Optional<AspectRatio>> ratioProperty() {
        return ratio;
    }

    /// 0 for any.
    public IntegerProperty minRatingProperty() {
        return minRating;
    }

    public BooleanProperty favouritesOnlyProperty() {
        return favouritesOnly;
    }

    public ObjectProperty<ClipQuery.Sort> sortProperty() {
        return sort;
    }

    /// Everything again, in the order and on the shelf that are chosen.
    public void clear() {
        words.set("");
        engine.set(Optional.empty());
        resolution.set(Optional.empty());
        ratio.set(Optional.empty());
        minRating.set(0);
        favouritesOnly.set(false);
        more.set(List.of());
    }

    /// Looks for that and nothing else.
    void show(ClipQuery query) {
        shelf.set(query.inBin() ? Shelf.BIN : Shelf.ALL);
        words.set(query.words());
        engine.set(query.engine());
        resolution.set(query.resolution());
        ratio.set(query.ratio());
        minRating.set(query.minRating());
        favouritesOnly.set(query.favouritesOnly());
        sort.set(query.sort());
        more.set(query.conditions().stream()
                .filter(condition -> !OWN.contains(condition.getClass()))
                .toList());
    }

    /// Those that take effect at once; the words wait for a pause in typing.
    List<Property<?>> atOnce() {
        return List.of(shelf, engine, resolution, ratio, minRating, favouritesOnly, more, sort);
    }

    boolean narrow() {
        return !query().withSort(ClipQuery.Sort.NEWEST).equals(shelfAlone());
    }

    ClipQuery query() {
        ClipQuery base = shelfAlone();
        ClipQuery query = base.withWords(words.get().strip())
                .withEngine(base.engine().or(engine::get))
                .withResolution(resolution.get())
                .withRatio(ratio.get())
                .withMinRating(minRating.get())
                .withFavouritesOnly(base.favouritesOnly() || favouritesOnly.get())
                .withSort(sort.get());
        for (Condition condition : more.get()) {
            query = query.with(condition);
        }
        return query;
    }

    private ClipQuery shelfAlone() {
        return switch (shelf.get()) {
            case ALL -> ClipQuery.ALL;
            case FAVOURITES -> ClipQuery.ALL.withFavouritesOnly(true);
            case SKETCHES -> ClipQuery.ALL.withEngine(Optional.of(EngineId.SKETCH));
            case BIN -> ClipQuery.ALL.withBin(true);
        };
    }
}
