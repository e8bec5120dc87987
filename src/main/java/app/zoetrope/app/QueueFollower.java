package app.zoetrope.app;

import app.zoetrope.generation.GenerationQueue;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Job;
import java.util.function.Consumer;

/// Brings what happens in the queue to the rest of the window.
final class QueueFollower implements GenerationQueue.Listener {
    private final Models models;
    private final Consumer<Clip> onFinished;

    QueueFollower(Models models, Consumer<Clip> onFinished) {
        this.models = models;
        this.onFinished = onFinished;
    }

    @Override
    public void changed(Job job) {
        if (!job.estimate().isZero()) {
            models.tasks.later(models::refreshSpent);
        }
    }

    @Override
    public void finished(Job job, Clip clip) {
        models.tasks.later(() -> onFinished.accept(clip));
    }
}
