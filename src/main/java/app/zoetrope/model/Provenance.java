package app.zoetrope.model;

import java.time.Instant;
import java.util.Optional;

/// What a file can say of its own making: enough to ask for the same again.
///
/// @param clip the library's name of it
/// @param parent the clip this is the next shot of
/// @param picture what the user knew the picture by; may be empty
public record Provenance(
        ClipId clip,
        EngineId engine,
        GenerationRequest request,
        Framing framing,
        Optional<ClipId> parent,
        String picture,
        Instant created) {
    public static Provenance of(Clip clip) {
        return new Provenance(
                clip.id(),
                clip.engine(),
                clip.request(),
                clip.framing(),
                clip.parent(),
                clip.given().map(StoredPicture::name).orElse(""),
                clip.created());
    }

    public boolean isSketch() {
        return engine.equals(EngineId.SKETCH);
    }
}
