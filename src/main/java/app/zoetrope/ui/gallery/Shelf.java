package app.zoetrope.ui.gallery;

/// The parts of the library that the list on the left names.
public enum Shelf {
    ALL,
    FAVOURITES,
    SKETCHES,
    BIN
}
