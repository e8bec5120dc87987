package app.zoetrope.ui.exporting;

import app.zoetrope.export.ExportPlan;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One file of an export that runs or has run.
public final class ExportRow {
    private final String name;
    private final double weight;
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(this, "done", 0);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper(this, "failure", "");

    private ExportRow(String name, double weight) {
        this.name = name;
        this.weight = weight;
    }

    static ExportRow of(ExportPlan plan, ExportPlan.Item item) {
        double seconds = item.clips().stream()
                .mapToDouble(clip -> clip.facts().length().toMillis() / 1000.0)
                .sum();
        double effort = switch (item.preset().format()) {
            case MP4 -> item.treatment().exact() || item.clips().size() > 1 ? 1 : 0.02;
            case WEBM -> 3;
            case FRAMES -> 1.5;
            case PNG, JPEG, WAV, M4A, MP3 -> 0.1;
            default -> 1;
        };
        return new ExportRow(Preview.below(plan.folder(), item.target()), Math.max(0.1, seconds) * effort);
    }

    /// The path below the folder, with `/`.
    public String name() {
        return name;
    }

    /// How much of the work of all it is; of no unit.
    double weight() {
        return weight;
    }

    /// 0 to 1; 1 once the file is there, whole.
    public ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Why it did not become one; empty otherwise.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    boolean isOpen() {
        return done.get() < 1 && failure.get().isEmpty();
    }

    void progress(double now) {
        done.set(Math.min(now, 0.99));
    }

    void finish() {
        done.set(1);
    }

    void fail(String why) {
        failure.set(why);
    }
}
