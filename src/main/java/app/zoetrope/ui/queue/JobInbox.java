package app.zoetrope.ui.queue;

import app.zoetrope.generation.GenerationQueue;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.Problem;
import app.zoetrope.ui.fx.TaskRunner;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Collects the queue's events from any thread and brings them to the JavaFX thread together, the newest of each job.
final class JobInbox implements GenerationQueue.Listener {
    private final TaskRunner tasks;
    private final Consumer<Map<JobId, News>> sink;
    private final Consumer<Problem> onPausedItself;
    private Map<JobId, News> waiting = new LinkedHashMap<>();

    JobInbox(TaskRunner tasks, Consumer<Map<JobId, News>> sink, Consumer<Problem> onPausedItself) {
        this.tasks = tasks;
        this.sink = sink;
        this.onPausedItself = onPausedItself;
    }

    /// What is new of one job since the last time.
    record News(Optional<Job> job, Optional<Progress> progress, Optional<Clip> clip, boolean removed) {
        static final News NONE = new News(Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    record Progress(double done, long bytes) {}

    @Override
    public void changed(Job job) {
        // Progress that was told before belongs to the state before.
        tell(job.id(), old -> new News(Optional.of(job), Optional.empty(), old.clip(), false));
    }

    @Override
    public void progressed(JobId id, double done, long bytes) {
        tell(id, old -> new News(old.job(), Optional.of(new Progress(done, bytes)), old.clip(), old.removed()));
    }

    @Override
    public void finished(Job job, Clip clip) {
        tell(job.id(), old -> new News(Optional.of(job), Optional.empty(), Optional.of(clip), false));
    }

    @Override
    public void removed(JobId id) {
        tell(id, _ -> new News(Optional.empty(), Optional.empty(), Optional.empty(), true));
    }

    @Override
    public void pausedItself(Problem why) {
        tasks.later(() -> onPausedItself.accept(why));
    }

    private void tell(JobId id, UnaryOperator<News> change) {
        boolean first;
        synchronized (this) {
            first = waiting.isEmpty();
            waiting.put(id, change.apply(waiting.getOrDefault(id, News.NONE)));
        }
        if (first) {
            tasks.later(this::deliver);
        }
    }

    private void deliver() {
        Map<JobId, News> news;
        synchronized (this) {
            news = waiting;
            waiting = new LinkedHashMap<>();
        }
        sink.accept(news);
    }
}
