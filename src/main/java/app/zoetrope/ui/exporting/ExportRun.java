package app.zoetrope.ui.exporting;

import app.zoetrope.export.ExportControl;
import app.zoetrope.export.ExportJournal;
import app.zoetrope.export.ExportPlan;
import app.zoetrope.export.FolderExport;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Latest;
import app.zoetrope.ui.fx.TaskRunner;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Exports while they run and after, one after the other: their files, each with its own end. JavaFX thread.
final class ExportRun {
    private static final Logger LOG = LoggerFactory.getLogger(ExportRun.class);

    private final FolderExport export;
    private final TaskRunner tasks;
    private final ObservableList<ExportRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(this, "phase", new Phase.Choosing());
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(this, "done", 0);
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper(this, "paused", false);
    private final ReadOnlyBooleanWrapper interrupted = new ReadOnlyBooleanWrapper(this, "interrupted", false);
    private final TimeLeft left = new TimeLeft();
    private final Deque<Callable<Work>> waiting = new ArrayDeque<>();
    private ExportControl control = new ExportControl();
    private TaskRunner.Cancellable work = () -> {};
    private Optional<Path> firstWritten = Optional.empty();
    private int written;
    private int failed;
    private int skipped;
    private long run;

    ExportRun(FolderExport export, TaskRunner tasks) {
        this.export = export;
        this.tasks = tasks;
    }

    /// @param rest what an earlier start left; empty for a new plan
    private record Work(ExportPlan plan, Optional<ExportJournal.Unfinished> rest) {}

    private record Step(int index, double done) {}

    private record End(int index, FolderExport.Result result) {}

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    ReadOnlyStringProperty leftProperty() {
        return left.wordsProperty();
    }

    ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /// Whether it was begun by an earlier start and waits for a word.
    ReadOnlyBooleanProperty interruptedProperty() {
        return interrupted.getReadOnlyProperty();
    }

    ObservableList<ExportRow> rows() {
        return rows;
    }

    Optional<Path> firstWritten() {
        return firstWritten;
    }

    boolean isRunning() {
        return phase.get() instanceof Phase.Running;
    }

    void reset() {
        run++;
        rows.clear();
        waiting.clear();
        control = new ExportControl();
        interrupted.set(false);
        paused.set(false);
        done.set(0);
        written = 0;
        failed = 0;
        skipped = 0;
        firstWritten = Optional.empty();
        phase.set(new Phase.Choosing());
    }

    /// @param planning runs in the background, and sees the folder as it is then
    void start(Callable<ExportPlan> planning) {
        add(() -> new Work(planning.call(), Optional.empty()));
    }

    /// What an earlier start left behind waits for a word.
    void takeUp(List<ExportJournal.Unfinished> rests) {
        boolean first = !isRunning();
        rests.forEach(rest -> add(() -> new Work(rest.plan(), Optional.of(rest))));
        if (first) {
            interrupted.set(true);
            pause();
        }
    }

    private void add(Callable<Work> planning) {
        waiting.add(planning);
        if (!isRunning()) {
            Callable<Work> mine = waiting.remove();
            reset();
            waiting.add(mine);
            phase.set(new Phase.Running());
            left.start();
            next();
        }
    }

    void pause() {
        control.pause();
        left.pause();
        paused.set(true);
    }

    void goOn() {
        control.goOn();
        left.start();
        interrupted.set(false);
        paused.set(false);
    }

    void stop() {
        if (isRunning()) {
            control.cancel();
            work.cancel();
            run++;
            waiting.clear();
            finish(true);
        }
    }

    private void next() {
        Callable<Work> planning = waiting.poll();
        if (planning == null) {
            done.set(1);
            finish(false);
            return;
        }
        long mine = run;
        work = tasks.run(
                planning,
                plan -> {
                    if (mine == run) {
                        write(plan);
                    }
                },
                failure -> end(mine, rows.size(), failure));
    }

    private void write(Work todo) {
        long mine = run;
        ExportPlan plan = todo.plan();
        int base = rows.size();
        skipped += plan.skipped().size();
        rows.addAll(plan.items().stream().map(item -> ExportRow.of(plan, item)).toList());
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
                steps.publish(new Step(base + index, part));
            }

            @Override
            public void finished(int index, FolderExport.Result result) {
                ends.add(new End(base + index, result));
                steps.publish(new Step(base + index, 1));
            }
        };
        ExportControl mayGoOn = control;
        work = tasks.run(
                () -> todo.rest().isPresent()
                        ? export.finish(todo.rest().get(), progress, mayGoOn)
                        : export.run(plan, progress, mayGoOn),
                (List<FolderExport.Result> _) -> {
                    if (mine == run) {
                        take(ends);
                        next();
                    }
                },
                failure -> end(mine, base, failure));
    }

    private void show(Step step) {
        ExportRow row = rows.get(step.index());
        if (row.isOpen()) {
            row.progress(step.done());
        }
        double all = rows.stream().mapToDouble(ExportRow::weight).sum();
        double made = rows.stream()
                .mapToDouble(each -> each.weight()
                        * (each.failureProperty().get().isEmpty()
                                ? each.doneProperty().get()
                                : 1))
                .sum();
        done.set(all > 0 ? made / all : 0);
        left.look(done.get());
    }

    private void take(Queue<End> ends) {
        for (End end = ends.poll(); end != null; end = ends.poll()) {
            ExportRow row = rows.get(end.index());
            var failure = end.result().failure();
            if (failure.isPresent()) {
                failed++;
                LOG.warn("{} was not exported", row.name(), failure.get());
                row.fail(Text.of("exporting.failed", Text.reason(failure.get())));
            } else {
                written++;
                row.finish();
                if (firstWritten.isEmpty()) {
                    firstWritten = Optional.of(end.result().item().target());
                }
            }
        }
    }

    /// Those that follow are tried all the same.
    private void end(long mine, int base, Exception failure) {
        if (mine == run) {
            LOG.warn("An export ended", failure);
            rows.stream().skip(base).filter(ExportRow::isOpen).forEach(row -> {
                failed++;
                row.fail(Text.reason(failure));
            });
            failed += rows.size() == base ? 1 : 0;
            next();
        }
    }

    private void finish(boolean stopped) {
        paused.set(false);
        left.stop();
        phase.set(new Phase.Finished(written, failed, skipped, stopped));
    }
}
