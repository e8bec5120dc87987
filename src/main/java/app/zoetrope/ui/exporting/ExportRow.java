package app.zoetrope.ui.exporting;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One file of an export that runs or has run.
public final class ExportRow {
    private final String name;
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(this, "done", 0);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper(this, "failure", "");

    ExportRow(String name) {
        this.name = name;
    }

    /// The path below the folder, with `/`.
    public String name() {
        return name;
    }

    /// 0 to 1; 1 once the file is there, whole.
    public ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Why it did not become one; empty otherwise.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
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
