package app.zoetrope.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A finished clip in the library: all that its sidecar holds.
///
/// @param file path below the library folder, with `/`
/// @param sha256 of the video file
/// @param cost what the service said it billed
/// @param took from submit to finished file
/// @param rating 0 (none) to 5
/// @param deleted when it went to the bin
public record Clip(
        ClipId id,
        EngineId engine,
        GenerationRequest request,
        Framing framing,
        Optional<StoredPicture> given,
        Optional<StoredPicture> sent,
        String file,
        String sha256,
        VideoFacts facts,
        Money estimate,
        Optional<Money> cost,
        Optional<String> requestId,
        Optional<ClipId> parent,
        Instant created,
        Duration took,
        int rating,
        boolean favourite,
        List<String> tags,
        Optional<Instant> deleted) {
    public boolean isSketch() {
        return engine.equals(EngineId.SKETCH);
    }

    public Clip rated(int stars) {
        return with(file, stars, favourite, tags, deleted);
    }

    public Clip tagged(List<String> newTags) {
        return with(file, rating, favourite, newTags, deleted);
    }

    public Clip liked(boolean isFavourite) {
        return with(file, rating, isFavourite, tags, deleted);
    }

    /// The same clip at another place, in the bin since `when` or back from it.
    public Clip movedTo(String newFile, Optional<Instant> when) {
        return with(newFile, rating, favourite, tags, when);
    }

    private Clip with(
            String newFile, int newRating, boolean isFavourite, List<String> newTags, Optional<Instant> newDeleted) {
        return new Clip(
                id,
                engine,
                request,
                framing,
                given,
                sent,
                newFile,
                sha256,
                facts,
                estimate,
                cost,
                requestId,
                parent,
                created,
                took,
                newRating,
                isFavourite,
                newTags,
                newDeleted);
    }
}
