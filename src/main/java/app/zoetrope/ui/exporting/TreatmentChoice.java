package app.zoetrope.ui.exporting;

import app.zoetrope.export.Collision;
import app.zoetrope.export.Marks;
import app.zoetrope.export.Span;
import app.zoetrope.export.Treatment;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What is done with the clips, whatever they are made into. JavaFX thread.
public final class TreatmentChoice {
    private final ObjectProperty<Marks> marks = new SimpleObjectProperty<>(this, "marks", Marks.AS_IS);
    private final ObjectProperty<Collision> collision = new SimpleObjectProperty<>(this, "collision", Collision.COUNT);
    private final BooleanProperty sidecar = new SimpleBooleanProperty(this, "sidecar", false);
    private final ReadOnlyObjectWrapper<Optional<Span>> span =
            new ReadOnlyObjectWrapper<>(this, "span", Optional.empty());
    private final BooleanProperty part = new SimpleBooleanProperty(this, "part", false);
    private final BooleanProperty exact = new SimpleBooleanProperty(this, "exact", false);
    private final BooleanProperty joined = new SimpleBooleanProperty(this, "joined", false);
    private final DoubleProperty fade = new SimpleDoubleProperty(this, "fade", 0);

    TreatmentChoice() {}

    public ObjectProperty<Marks> marksProperty() {
        return marks;
    }

    public ObjectProperty<Collision> collisionProperty() {
        return collision;
    }

    public BooleanProperty sidecarProperty() {
        return sidecar;
    }

    /// The part between the player's marks, where there is one.
    public ReadOnlyObjectProperty<Optional<Span>> spanProperty() {
        return span.getReadOnlyProperty();
    }

    /// Whether that part alone is exported.
    public BooleanProperty partProperty() {
        return part;
    }

    public BooleanProperty exactProperty() {
        return exact;
    }

    public BooleanProperty joinedProperty() {
        return joined;
    }

    /// Seconds.
    public DoubleProperty fadeProperty() {
        return fade;
    }

    /// For other clips: what belongs to these alone is as at first.
    void begin(Optional<Span> newSpan, boolean join) {
        span.set(newSpan);
        part.set(newSpan.isPresent());
        exact.set(false);
        joined.set(join);
        fade.set(0);
    }

    Treatment treatment() {
        boolean clean = marks.get() == Marks.CLEAN;
        return Treatment.PLAIN
                .marked(marks.get())
                .withSidecar(sidecar.get() && !clean)
                .cut(part.get() && !joined.get() ? span.get() : Optional.empty(), exact.get())
                .join(joined.get(), fade.get());
    }
}
