package app.zoetrope.ui.compose;

import app.zoetrope.model.ClipId;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Framing;
import app.zoetrope.model.GenerationRequest;
import java.nio.file.Path;
import java.util.Optional;

/// What is brought back onto the compose screen; what is empty stays as it is there.
///
/// @param picture the file, and the name that the user knows it by
/// @param prompt alone, or part of a whole
/// @param settings ratio, resolution and length; its prompt is not used
/// @param parent the clip that the next one goes on from
public record Reuse(
        Optional<Picture> picture,
        Optional<String> prompt,
        Optional<GenerationRequest> settings,
        Optional<Framing> framing,
        Optional<EngineId> engine,
        Optional<ClipId> parent) {
    public static final Reuse NOTHING = new Reuse(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public record Picture(Path file, String name) {}

    public Reuse withPicture(Path file, String name) {
        return new Reuse(Optional.of(new Picture(file, name)), prompt, settings, framing, engine, parent);
    }

    public Reuse withPrompt(String text) {
        return new Reuse(picture, Optional.of(text), settings, framing, engine, parent);
    }

    public Reuse withSettings(GenerationRequest request, Framing newFraming, EngineId newEngine) {
        return new Reuse(
                picture, prompt, Optional.of(request), Optional.of(newFraming), Optional.of(newEngine), parent);
    }

    public Reuse withParent(ClipId clip) {
        return new Reuse(picture, prompt, settings, framing, engine, Optional.of(clip));
    }
}
