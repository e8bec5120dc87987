package app.zoetrope.cli;

import app.zoetrope.generation.Draft;
import app.zoetrope.generation.Estimate;
import app.zoetrope.generation.GenerationQueue;
import app.zoetrope.generation.RejectedException;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Rates;
import app.zoetrope.testkit.Samples;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/// Takes every draft and ends its jobs as it was told to; or refuses, or meets an obstacle and stands.
final class ScriptedQueue implements GenerationQueue {
    final List<Draft> drafts = new ArrayList<>();
    final Map<JobId, Job> jobs = new LinkedHashMap<>();
    final Deque<Function<Job, JobState>> ends = new ArrayDeque<>();
    final Rates rates;
    Optional<Problem> rejection = Optional.empty();
    Optional<Problem> obstacle = Optional.empty();
    List<Job> leftBehind = List.of();
    boolean held;
    boolean finds;
    boolean maySendAgain;
    /// Whether the user gave the word.
    boolean maySend;
    boolean closed;
    private final Map<JobId, Function<Job, JobState>> planned = new HashMap<>();
    private Listener listener = _ -> {};
    private int count;

    ScriptedQueue(Rates rates) {
        this.rates = rates;
    }

    @Override
    public synchronized List<Job> add(List<Draft> wanted) throws RejectedException {
        if (rejection.isPresent()) {
            throw new RejectedException(rejection.get());
        }
        drafts.addAll(wanted);
        var added = new ArrayList<Job>();
        for (Draft draft : wanted) {
            for (int i = 0; i < draft.takes(); i++) {
                added.add(job(draft));
            }
        }
        added.forEach(this::take);
        return added;
    }

    private Job job(Draft draft) {
        return new Job(
                new JobId(new UUID(3L << 32, count++)),
                new UUID(1, 1),
                draft.engine(),
                draft.request(),
                draft.framing(),
                Samples.picture("cat.png"),
                Samples.picture("cat.png"),
                Estimate.of(rates, draft.request(), 1).each(),
                Optional.empty(),
                Samples.NOON,
                Samples.NOON,
                new JobState.Queued());
    }

    private void take(Job job) {
        if (!ends.isEmpty()) {
            planned.put(job.id(), ends.removeFirst());
        }
        show(job);
    }

    private void show(Job job) {
        jobs.put(job.id(), job);
        listener.changed(job);
    }

    @Override
    public synchronized List<Job> jobs() {
        return List.copyOf(jobs.values());
    }

    @Override
    public Runnable listen(Listener newListener) {
        listener = newListener;
        return () -> listener = _ -> {};
    }

    @Override
    public synchronized void resume() {
        leftBehind.forEach(this::take);
    }

    @Override
    public Job await(JobId id) throws InterruptedException {
        if (obstacle.isPresent()) {
            listener.delayed(jobs.get(id), obstacle.get());
            new CountDownLatch(1).await();
        }
        synchronized (this) {
            Job job = jobs.get(id);
            if (planned.containsKey(id)) {
                show(job.in(planned.get(id).apply(job), Samples.NOON));
            }
            return jobs.get(id);
        }
    }

    @Override
    public boolean hasHeld() {
        return held;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public void releaseHeld() {
        if (!maySend) {
            throw new AssertionError("This may send a paid request");
        }
        held = false;
    }

    @Override
    public synchronized Job sendAgain(JobId id) throws RejectedException {
        if (!maySendAgain) {
            throw new AssertionError("This sends a paid request");
        }
        if (rejection.isPresent()) {
            throw new RejectedException(rejection.get());
        }
        Job old = jobs.get(id);
        var again = new Job(
                new JobId(new UUID(4L << 32, count++)),
                old.batch(),
                old.engine(),
                old.request(),
                old.framing(),
                old.given(),
                old.sent(),
                old.estimate(),
                old.parent(),
                Samples.NOON,
                Samples.NOON,
                new JobState.Queued());
        take(again);
        return again;
    }

    @Override
    public synchronized boolean look(JobId id) {
        if (finds) {
            take(jobs.get(id).in(new JobState.Running(Samples.run("r-9")), Samples.NOON));
        }
        return finds;
    }

    @Override
    public Job edit(JobId id, GenerationRequest request) {
        throw new AssertionError();
    }

    @Override
    public void reorder(List<JobId> order) {
        throw new AssertionError();
    }

    @Override
    public void cancel(JobId id) {
        throw new AssertionError();
    }

    @Override
    public void collect(JobId id) {
        throw new AssertionError();
    }

    @Override
    public synchronized void remove(JobId id) {
        jobs.remove(id);
        listener.removed(id);
    }

    @Override
    public void pause(boolean paused) {
        throw new AssertionError();
    }

    @Override
    public boolean isPaused() {
        return false;
    }
}
