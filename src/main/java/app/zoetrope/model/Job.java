package app.zoetrope.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One clip asked for: one POST at the most.
///
/// @param batch shared by the jobs that were sent with one click
/// @param given the picture as the user gave it
/// @param sent the picture exactly as it is sent
/// @param estimate the price that stood on the button for this job
/// @param parent the clip this is the next shot of
/// @param changed when it came into its state
public record Job(
        JobId id,
        UUID batch,
        EngineId engine,
        GenerationRequest request,
        Framing framing,
        StoredPicture given,
        StoredPicture sent,
        Money estimate,
        Optional<ClipId> parent,
        Instant created,
        Instant changed,
        JobState state) {
    public Job in(JobState next, Instant now) {
        return new Job(id, batch, engine, request, framing, given, sent, estimate, parent, created, now, next);
    }

    /// The same job with another request, for that price; the pictures stay.
    public Job asking(GenerationRequest next, Money price) {
        return new Job(id, batch, engine, next, framing, given, sent, price, parent, created, changed, state);
    }
}
