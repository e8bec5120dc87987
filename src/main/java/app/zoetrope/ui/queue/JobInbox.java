package app.zoetrope.ui.queue;

import app.zoetrope.generation.GenerationQueue;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.Problem;
import app.zoetrope.ui.fx.TaskRunner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Collects the queue's events from any thread and brings them to the JavaFX thread together, the newest of each job.
final class JobInbox implements GenerationQueue.Listener {
    private final TaskRunner tasks;
    private final Sink sink;
    private Map<JobId, News> waiting = new LinkedHashMap<>();

    JobInbox(TaskRunner tasks, Sink sink) {
        this.tasks = tasks;
        this.sink = sink;
    }

    /// Who is told, on the JavaFX thread.
    interface Sink {
        void take(Map<JobId, News> news);

        default void reordered(List<JobId> order) {}

        default void pausedItself(Problem why) {}
    }

    /// What is new of one job since the last time.
    ///
    /// @param delay an obstacle that came, or (present and empty) one that went
    record News(
            Optional<Job> job,
            Optional<Progress> progress,
            Optional<Clip> clip,
            Optional<Optional<Problem>> delay,
            boolean removed) {
        static final News NONE =
                new News(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

        News with(Job newer) {
            // Progress and obstacles that were told before belong to the state before.
            return new News(Optional.of(newer), Optional.empty(), clip, Optional.empty(), false);
        }

        News with(Progress newer) {
            return new News(job, Optional.of(newer), clip, delay, removed);
        }

        News with(Clip newer) {
            return new News(job, progress, Optional.of(newer), delay, removed);
        }

        News delayed(Optional<Problem> why) {
            return new News(job, progress, clip, Optional.of(why), removed);
        }
    }

    record Progress(double done, long bytes) {}

    @Override
    public void changed(Job job) {
        tell(job.id(), old -> old.with(job));
    }

    @Override
    public void progressed(JobId id, double done, long bytes) {
        tell(id, old -> old.with(new Progress(done, bytes)));
    }

    @Override
    public void finished(Job job, Clip clip) {
        tell(job.id(), old -> old.with(job).with(clip));
    }

    @Override
    public void delayed(Job job, Problem why) {
        tell(job.id(), old -> old.delayed(Optional.of(why)));
    }

    @Override
    public void goesOn(JobId id) {
        tell(id, old -> old.delayed(Optional.empty()));
    }

    @Override
    public void removed(JobId id) {
        tell(id, _ -> new News(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true));
    }

    @Override
    public void reordered(List<JobId> order) {
        tasks.later(() -> sink.reordered(order));
    }

    @Override
    public void pausedItself(Problem why) {
        tasks.later(() -> sink.pausedItself(why));
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
        sink.take(news);
    }
}
