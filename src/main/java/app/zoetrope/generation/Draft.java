package app.zoetrope.generation;

import app.zoetrope.model.ClipId;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Framing;
import app.zoetrope.model.GenerationRequest;
import java.nio.file.Path;
import java.util.Optional;

/// What one press of the button asks for, for one picture.
///
/// @param picture a local file, decoded and prepared when the draft is added
/// @param name what the user knows the picture by
/// @param takes 1 to 10: so many jobs
/// @param parent the clip this is the next shot of
public record Draft(
        EngineId engine,
        GenerationRequest request,
        Framing framing,
        Path picture,
        String name,
        int takes,
        Optional<ClipId> parent) {}
