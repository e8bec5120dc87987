package app.zoetrope.app;

import app.zoetrope.generation.GenerationQueue;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Job;
import app.zoetrope.ui.fx.TaskRunner;
import java.util.function.Consumer;

/// Brings what happens in the queue to the rest of the window.
final class QueueFollower implements GenerationQueue.Listener {
    private final TaskRunner tasks;
    private final Screens screens;
    private final Consumer<Clip> onFinished;

    QueueFollower(TaskRunner tasks, Screens screens, Consumer<Clip> onFinished) {
        this.tasks = tasks;
        this.screens = screens;
        this.onFinished = onFinished;
    }

    @Override
    public void changed(Job job) {
        if (!job.estimate().isZero()) {
            tasks.later(screens::refreshSpent);
        }
    }

    @Override
    public void finished(Job job, Clip clip) {
        tasks.later(() -> onFinished.accept(clip));
    }
}
