package app.zoetrope.ui.exporting;

import app.zoetrope.export.ExportOrder;
import app.zoetrope.export.ExportPlan;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.TaskRunner;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What an export would be called now, and what keeps it from starting. The latest question wins. JavaFX thread.
final class NamesPreview {
    private final TaskRunner tasks;
    private final Function<ExportOrder, ExportPlan> planner;
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(this, "preview", Preview.NONE);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private long asked;

    /// @param planner looks at the folder; called in the background
    NamesPreview(TaskRunner tasks, Function<ExportOrder, ExportPlan> planner) {
        this.tasks = tasks;
        this.planner = planner;
    }

    ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void look(ExportOrder order) {
        long mine = ++asked;
        problem.set(order.names().pattern().isBlank() ? Text.of("exporting.template.empty") : "");
        tasks.run(
                () -> Preview.of(planner.apply(order), order.names()),
                answer -> {
                    if (mine == asked) {
                        preview.set(answer);
                    }
                },
                failure -> {
                    if (mine == asked) {
                        preview.set(Preview.NONE);
                        problem.set(Text.of("exporting.folder.unreadable", Text.reason(failure)));
                    }
                });
    }
}
