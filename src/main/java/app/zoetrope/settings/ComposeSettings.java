package app.zoetrope.settings;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.Fit;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Resolution;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;

/// What stood on the compose screen last.
public final class ComposeSettings {
    private final StringProperty prompt;
    private final ObjectProperty<AspectRatio> ratio;
    private final ObjectProperty<Resolution> resolution;
    private final IntegerProperty seconds;
    private final IntegerProperty takes;
    private final ObjectProperty<Fit> fit;
    private final ObjectProperty<Optional<Path>> picture;

    ComposeSettings(Fields fields) {
        prompt = fields.text("compose.prompt", "");
        ratio = fields.value(
                "compose.ratio",
                AspectRatio.R16X9,
                label -> AspectRatio.of(label).orElseThrow(IllegalArgumentException::new),
                AspectRatio::label);
        resolution = fields.value(
                "compose.resolution",
                Resolution.P480,
                label -> Resolution.of(label).orElseThrow(IllegalArgumentException::new),
                Resolution::label);
        seconds = fields.number("compose.seconds", 6, GenerationRequest.MIN_SECONDS, GenerationRequest.MAX_SECONDS);
        takes = fields.number("compose.takes", 1, 1, GenerationRequest.MAX_TAKES);
        fit = fields.choice("compose.fit", Fit.CROP);
        picture = fields.path("compose.picture");
    }

    public StringProperty promptProperty() {
        return prompt;
    }

    public ObjectProperty<AspectRatio> ratioProperty() {
        return ratio;
    }

    public ObjectProperty<Resolution> resolutionProperty() {
        return resolution;
    }

    public IntegerProperty secondsProperty() {
        return seconds;
    }

    public IntegerProperty takesProperty() {
        return takes;
    }

    public ObjectProperty<Fit> fitProperty() {
        return fit;
    }

    /// The last picture; it may be gone.
    public ObjectProperty<Optional<Path>> pictureProperty() {
        return picture;
    }
}
