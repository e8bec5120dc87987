package app.zoetrope.app;

import app.zoetrope.library.ClipQuery;
import app.zoetrope.model.Clip;
import app.zoetrope.ui.fx.TaskRunner;
import app.zoetrope.ui.shell.MainWindow;
import app.zoetrope.ui.shell.Screen;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A walk through the window by itself: the sample becomes a sketch, every screen and sheet is shown, then the program
/// ends. Packaging lets the Java machine learn from it what to keep ready; the system property `zoetrope.rehearsal`
/// asks for it. JavaFX thread.
final class Rehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final int LOOK_MILLIS = 1500;
    private static final int ASK_MILLIS = 100;
    private static final int PATIENCE_MILLIS = 90_000;

    private final Core core;
    private final Models models;
    private final MainWindow main;
    private final TaskRunner tasks;

    Rehearsal(Core core, Models models, MainWindow main, TaskRunner tasks) {
        this.core = core;
        this.models = models;
        this.main = main;
        this.tasks = tasks;
    }

    static boolean isWanted() {
        return Boolean.getBoolean("zoetrope.rehearsal");
    }

    void begin() {
        await(() -> models.compose.readyProperty().getValue(), PATIENCE_MILLIS, () -> {
            models.compose.generate();
            await(
                    () -> !models.filmstrip.clips().isEmpty(),
                    PATIENCE_MILLIS,
                    () -> tasks.run(() -> core.library().find(ClipQuery.ALL), this::walk, _ -> end()));
        });
    }

    private void walk(List<Clip> clips) {
        var steps = List.<Runnable>of(
                () -> main.show(Screen.LIBRARY),
                () -> main.show(Screen.SPENDING),
                () -> main.show(Screen.SETTINGS),
                () -> main.show(Screen.STUDIO),
                () -> models.export.open(clips),
                models.export::close,
                () -> models.compare.open(clips.getFirst(), clips.getFirst()),
                models.compare::close,
                this::end);
        for (int step = 0; step < steps.size(); step++) {
            tasks.after((step + 1) * LOOK_MILLIS, steps.get(step));
        }
    }

    private void end() {
        LOG.info("The rehearsal is over");
        Platform.exit();
    }

    private void await(BooleanSupplier condition, int patience, Runnable then) {
        if (condition.getAsBoolean()) {
            then.run();
        } else if (patience <= 0) {
            LOG.warn("The rehearsal waited in vain");
            Platform.exit();
        } else {
            tasks.after(ASK_MILLIS, () -> await(condition, patience - ASK_MILLIS, then));
        }
    }
}
