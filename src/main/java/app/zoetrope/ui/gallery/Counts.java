package app.zoetrope.ui.gallery;

import app.zoetrope.library.ClipLibrary;
import app.zoetrope.library.ClipQuery;
import app.zoetrope.model.EngineId;
import java.util.Optional;

/// How many clips each shelf holds.
public record Counts(int all, int favourites, int sketches, int bin) {
    static final Counts NONE = new Counts(0, 0, 0, 0);

    /// Blocks.
    static Counts of(ClipLibrary library) {
        return new Counts(
                library.count(ClipQuery.ALL),
                library.count(ClipQuery.ALL.withFavouritesOnly(true)),
                library.count(ClipQuery.ALL.withEngine(Optional.of(EngineId.SKETCH))),
                library.count(ClipQuery.ALL.withBin(true)));
    }

    int of(Shelf shelf) {
        return switch (shelf) {
            case ALL -> all;
            case FAVOURITES -> favourites;
            case SKETCHES -> sketches;
            case BIN -> bin;
        };
    }
}
