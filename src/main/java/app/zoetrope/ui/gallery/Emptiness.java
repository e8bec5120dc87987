package app.zoetrope.ui.gallery;

/// Why there is nothing in the grid.
public enum Emptiness {
    /// There is something.
    NONE,
    NO_CLIPS,
    NOTHING_FOUND,
    NO_FAVOURITES,
    NO_SKETCHES,
    BIN_EMPTY,
    /// The library did not answer.
    FAILED;

    static Emptiness of(Filters filters) {
        if (filters.narrow()) {
            return NOTHING_FOUND;
        }
        return switch (filters.shelfProperty().get()) {
            case ALL -> NO_CLIPS;
            case FAVOURITES -> NO_FAVOURITES;
            case SKETCHES -> NO_SKETCHES;
            case BIN -> BIN_EMPTY;
        };
    }
}
