package app.zoetrope.ui.compose;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Fit;
import app.zoetrope.model.Framing;
import app.zoetrope.model.Resolution;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What stands on the compose screen; whoever made the properties keeps them from one start to the next.
///
/// @param engine the one the user wants; without a key the sketch takes its place
/// @param background `#rrggbb`, see `Framing`
/// @param picture the first of the chosen pictures; the file may be gone
public record ComposeDraft(
        StringProperty prompt,
        ObjectProperty<AspectRatio> ratio,
        ObjectProperty<Resolution> resolution,
        IntegerProperty seconds,
        IntegerProperty takes,
        ObjectProperty<EngineId> engine,
        ObjectProperty<Fit> fit,
        StringProperty background,
        ObjectProperty<Optional<Path>> picture) {
    /// One that nobody keeps.
    public static ComposeDraft fresh() {
        return new ComposeDraft(
                new SimpleStringProperty(""),
                new SimpleObjectProperty<>(AspectRatio.R16X9),
                new SimpleObjectProperty<>(Resolution.P480),
                new SimpleIntegerProperty(6),
                new SimpleIntegerProperty(1),
                new SimpleObjectProperty<>(EngineId.SEGMIND),
                new SimpleObjectProperty<>(Fit.CROP),
                new SimpleStringProperty(Framing.BLACK),
                new SimpleObjectProperty<>(Optional.empty()));
    }
}
