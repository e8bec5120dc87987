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
    FAILED
}
