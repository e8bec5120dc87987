package app.zoetrope.cli;

import app.zoetrope.generation.GenerationQueue;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.text.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Waits for some jobs and keeps what is told about them meanwhile. Listening begins before they are added or taken
/// up, so that nothing is missed.
final class JobWatch implements GenerationQueue.Listener, AutoCloseable {
    private final GenerationQueue queue;
    private final Consumer<String> onTrouble;
    private final Runnable unsubscribe;
    private final Map<JobId, Job> latest = new LinkedHashMap<>();
    private final Map<JobId, Double> progress = new HashMap<>();
    private final Set<JobId> settled = new HashSet<>();
    private final Set<Kind> said = EnumSet.noneOf(Kind.class);
    private boolean needsKey;

    /// @param onTrouble gets a sentence, once for each kind of obstacle that the jobs meet
    JobWatch(GenerationQueue queue, Consumer<String> onTrouble) {
        this.queue = queue;
        this.onTrouble = onTrouble;
        unsubscribe = queue.listen(this);
    }

    @Override
    public void close() {
        unsubscribe.run();
    }

    @Override
    public synchronized void changed(Job job) {
        latest.put(job.id(), job);
    }

    @Override
    public synchronized void progressed(JobId id, double done, long bytes) {
        progress.put(id, done);
    }

    @Override
    public void delayed(Job job, Problem why) {
        trouble(why, Text.waiting(why));
    }

    @Override
    public void pausedItself(Problem why) {
        trouble(why, Text.of(why));
    }

    /// Those that were told about since listening began.
    synchronized List<Job> told() {
        return List.copyOf(latest.values());
    }

    /// Until nothing more happens to these jobs by itself, or until none of it can without a key.
    ///
    /// @param every how often `meanwhile` is run, in milliseconds
    List<Job> await(List<Job> jobs, long every, Runnable meanwhile) throws InterruptedException {
        var waiters = new ArrayList<Thread>();
        try {
            jobs.forEach(job -> waiters.add(Thread.ofVirtual().start(() -> settle(job))));
            synchronized (this) {
                while (jobs.stream().anyMatch(job -> !settled.contains(job.id())) && !needsKey) {
                    meanwhile.run();
                    wait(every);
                }
            }
        } finally {
            waiters.forEach(Thread::interrupt);
        }
        return now(jobs);
    }

    synchronized List<Job> now(List<Job> jobs) {
        return jobs.stream().map(job -> latest.getOrDefault(job.id(), job)).toList();
    }

    /// 0 to 1.
    synchronized double progress(Job job) {
        return progress.getOrDefault(job.id(), 0.0);
    }

    private void settle(Job job) {
        try {
            Job end = queue.await(job.id());
            synchronized (this) {
                latest.put(end.id(), end);
                settled.add(end.id());
                notifyAll();
            }
        } catch (InterruptedException nobodyWaitsAnyMore) {
            Thread.currentThread().interrupt();
        }
    }

    /// It is said before the wait may end for it.
    private void trouble(Problem why, String words) {
        boolean isNew;
        synchronized (this) {
            isNew = said.add(why.kind());
        }
        if (isNew) {
            onTrouble.accept(words);
        }
        synchronized (this) {
            needsKey |= why.kind() == Kind.KEY_MISSING || why.kind() == Kind.KEY_REJECTED;
            notifyAll();
        }
    }
}
