package app.zoetrope.ui.gallery;

import app.zoetrope.library.ClipLibrary;
import app.zoetrope.library.ClipQuery;
import app.zoetrope.model.EngineId;
import java.util.List;
import java.util.Optional;

/// How many clips each shelf holds.
///
/// @param collections those made by hand, by name
/// @param tags the most used first
public record Counts(
        int all,
        int favourites,
        int sketches,
        int bin,
        List<ClipLibrary.Label> collections,
        List<ClipLibrary.Label> tags) {
    private static final int TAGS = 15;
    static final Counts NONE = new Counts(0, 0, 0, 0, List.of(), List.of());

    /// Blocks.
    static Counts of(ClipLibrary library) {
        return new Counts(
                library.count(ClipQuery.ALL),
                library.count(ClipQuery.ALL.withFavouritesOnly(true)),
                library.count(ClipQuery.ALL.withEngine(Optional.of(EngineId.SKETCH))),
                library.count(ClipQuery.ALL.withBin(true)),
                library.collections(),
                library.tags("", TAGS));
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
