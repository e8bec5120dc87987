package app.zoetrope.ui.exporting;

import app.zoetrope.export.ExportPlan;
import app.zoetrope.export.FolderExport;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Latest;
import app.zoetrope.ui.fx.TaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An export while it runs and after: its files, each with its own end.
final class ExportRun {
    private static final Logger LOG = LoggerFactory.getLogger(ExportRun.class);

    private final FolderExport export;
    private final TaskRunner tasks;
    private final ObservableList<ExportRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(this, "phase", new Phase.Choosing());
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(this, "done", 0);
    private TaskRunner.Cancellable work = () -> {};
    private Optional<Path> firstWritten = Optional.empty();
    private int written;
    private int failed;
    private long run;

    ExportRun(FolderExport export, TaskRunner tasks) {
        this.export = export;
        this.tasks = tasks;
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    ObservableList<ExportRow> rows() {
        return rows;
    }

    Optional<Path> firstWritten() {
        return firstWritten;
    }

    void reset() {
        run++;
        rows.clear();
        done.set(0);
        written = 0;
        failed = 0;
        firstWritten = Optional.empty();
        phase.set(new Phase.Choosing());
    }

    /// @param planning runs in the background, and sees the folder as it is then
    void start(Callable<ExportPlan> planning) {
        reset();
        phase.set(new Phase.Running());
        long mine = run;
        work = tasks.run(
                planning,
                plan -> {
                    if (mine == run) {
                        write(plan);
                    }
                },
                failure -> end(mine, failure));
    }

    void stop() {
        if (phase.get() instanceof Phase.Running) {
            work.cancel();
            run++;
            phase.set(new Phase.Finished(written, failed, true));
        }
    }

    private record Step(int index, double done) {}

    private record End(int index, FolderExport.Result result) {}

    private void write(ExportPlan plan) {
        long mine = run;
        rows.setAll(plan.items().stream()
                .map(item -> new ExportRow(Preview.below(plan.folder(), item.target())))
                .toList());
        Queue<End> ends = new ConcurrentLinkedQueue<>();
        var steps = new Latest<Step>(tasks, step -> {
            if (mine == run) {
                take(ends);
                show(step);
            }
        });
        var progress = new FolderExport.Progress() {
            @Override
            public void progressed(int index, double part) {
                steps.publish(new Step(index, part));
            }

            @Override
            public void finished(int index, FolderExport.Result result) {
                ends.add(new End(index, result));
                steps.publish(new Step(index, 1));
            }
        };
        work = tasks.run(
                () -> export.run(plan, progress),
                (List<FolderExport.Result> _) -> {
                    if (mine == run) {
                        take(ends);
                        done.set(1);
                        phase.set(new Phase.Finished(written, failed, false));
                    }
                },
                failure -> end(mine, failure));
    }

    private void show(Step step) {
        ExportRow row = rows.get(step.index());
        if (row.doneProperty().get() < 1 && row.failureProperty().get().isEmpty()) {
            row.progress(step.done());
        }
        double open = written + failed > step.index() ? 0 : step.done();
        done.set((written + failed + open) / rows.size());
    }

    private void take(Queue<End> ends) {
        for (End end = ends.poll(); end != null; end = ends.poll()) {
            ExportRow row = rows.get(end.index());
            Optional<? extends Exception> failure = end.result().failure();
            if (failure.isPresent()) {
                failed++;
                LOG.warn("{} was not exported", row.name(), failure.get());
                row.fail(Text.of("exporting.failed", why(failure.get())));
            } else {
                written++;
                row.finish();
                if (firstWritten.isEmpty()) {
                    firstWritten = Optional.of(end.result().item().target());
                }
            }
        }
    }

    private void end(long mine, Exception failure) {
        if (mine == run) {
            LOG.warn("The export ended", failure);
            phase.set(new Phase.Finished(written, rows.size() - written, false));
            rows.stream().filter(row -> row.doneProperty().get() < 1).forEach(row -> row.fail(why(failure)));
        }
    }

    static String why(Exception failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
