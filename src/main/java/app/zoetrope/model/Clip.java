package app.zoetrope.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A finished clip in the library: all that its sidecar holds.
///
/// @param file path below the library folder, with `/`
/// @param sha256 of the video file
/// @param cost what the service said it billed
/// @param batch shared by the clips that were asked for with one click
/// @param parent the clip this is the next shot of
/// @param took from submit to finished file
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
        Optional<UUID> batch,
        Optional<ClipId> parent,
        Instant created,
        Duration took,
        Judgement judgement,
        Optional<Instant> deleted) {
    public boolean isSketch() {
        return engine.equals(EngineId.SKETCH);
    }

    public int rating() {
        return judgement.rating();
    }

    public boolean favourite() {
        return judgement.favourite();
    }

    public List<String> tags() {
        return judgement.tags();
    }

    public Clip rated(int stars) {
        return judged(judgement.rated(stars));
    }

    public Clip tagged(List<String> newTags) {
        return judged(judgement.tagged(newTags));
    }

    public Clip liked(boolean isFavourite) {
        return judged(judgement.liked(isFavourite));
    }

    public Clip judged(Judgement newJudgement) {
        return with(id, given, sent, file, sha256, newJudgement, deleted);
    }

    /// The same clip at another place, in the bin since `when` or back from it.
    public Clip movedTo(String newFile, Optional<Instant> when) {
        return with(id, given, sent, newFile, sha256, judgement, when);
    }

    public Clip withPictures(Optional<StoredPicture> newGiven, Optional<StoredPicture> newSent) {
        return with(id, newGiven, newSent, file, sha256, judgement, deleted);
    }

    /// Another clip of the same making: a copy whose content was changed.
    public Clip as(ClipId newId, String newSha256) {
        return with(newId, given, sent, file, newSha256, judgement, deleted);
    }

    private Clip with(
            ClipId newId,
            Optional<StoredPicture> newGiven,
            Optional<StoredPicture> newSent,
            String newFile,
            String newSha256,
            Judgement newJudgement,
            Optional<Instant> newDeleted) {
        return new Clip(
                newId,
                engine,
                request,
                framing,
                newGiven,
                newSent,
                newFile,
                newSha256,
                facts,
                estimate,
                cost,
                requestId,
                batch,
                parent,
                created,
                took,
                newJudgement,
                newDeleted);
    }
}
