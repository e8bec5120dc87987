package app.zoetrope.app;

import app.zoetrope.generation.GenerationQueue;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Job;
import app.zoetrope.model.Problem;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Brings what happens in the queue to the rest of the window.
final class QueueFollower implements GenerationQueue.Listener {
    private final Models models;
    private final Consumer<Clip> onFinished;
    private final Herald herald;
    private final BooleanSupplier seen;

    /// @param seen whether the queue is before the user's eyes
    QueueFollower(Models models, Consumer<Clip> onFinished, Herald herald, BooleanSupplier seen) {
        this.models = models;
        this.onFinished = onFinished;
        this.herald = herald;
        this.seen = seen;
    }

    @Override
    public void changed(Job job) {
        if (!job.estimate().isZero()) {
            models.tasks.later(models::refreshSpent);
        }
        models.tasks.later(() -> herald.ended(job, seen.getAsBoolean()));
    }

    @Override
    public void pausedItself(Problem why) {
        models.tasks.later(() -> herald.paused(why, seen.getAsBoolean()));
    }

    @Override
    public void delayed(Job job, Problem why) {
        if (why.kind() == Problem.Kind.CLIP_WAITS) {
            models.tasks.later(() -> herald.homeless(job, why, seen.getAsBoolean()));
        }
    }

    @Override
    public void finished(Job job, Clip clip) {
        models.tasks.later(() -> onFinished.accept(clip));
    }
}
