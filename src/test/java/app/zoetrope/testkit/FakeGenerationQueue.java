package app.zoetrope.testkit;

import app.zoetrope.generation.Draft;
import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.GenerationQueue;
import app.zoetrope.generation.RejectedException;
import app.zoetrope.model.Clip;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.model.StoredPicture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A queue that keeps what it is told and runs nothing; the test moves the jobs.
public final class FakeGenerationQueue implements GenerationQueue {
    public final List<Draft> drafts = new ArrayList<>();
    public final List<String> calls = new ArrayList<>();
    public @Nullable Problem rejects;
    public boolean held;
    /// What `look` answers.
    public boolean finds;
    public @Nullable Problem unreachable;
    private final Map<JobId, Job> jobs = new LinkedHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private boolean paused;

    /// Puts a job there, or in another state, and tells it.
    public synchronized void put(Job job) {
        jobs.put(job.id(), job);
        listeners.forEach(each -> each.changed(job));
    }

    public void progress(JobId id, double done, long bytes) {
        listeners.forEach(each -> each.progressed(id, done, bytes));
    }

    public void finish(Job job, Clip clip) {
        put(job);
        listeners.forEach(each -> each.finished(job, clip));
    }

    public void pauseItself(Problem why) {
        paused = true;
        listeners.forEach(each -> each.pausedItself(why));
    }

    public int listeners() {
        return listeners.size();
    }

    @Override
    public synchronized List<Job> add(List<Draft> added) throws RejectedException {
        reject();
        drafts.addAll(added);
        var batch = UUID.randomUUID();
        var made = new ArrayList<Job>();
        for (Draft draft : added) {
            for (int take = 0; take < draft.takes(); take++) {
                made.add(job(batch, draft));
            }
        }
        made.forEach(this::put);
        return made;
    }

    @Override
    public synchronized List<Job> jobs() {
        return List.copyOf(jobs.values());
    }

    @Override
    public Runnable listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void resume() {
        calls.add("resume");
    }

    @Override
    public boolean hasHeld() {
        return held;
    }

    @Override
    public void releaseHeld() {
        held = false;
        calls.add("release");
    }

    @Override
    public void cancel(JobId id) {
        calls.add("cancel " + id);
    }

    @Override
    public void collect(JobId id) {
        calls.add("collect " + id);
    }

    @Override
    public boolean look(JobId id) throws EngineException {
        calls.add("look " + id);
        Problem why = unreachable;
        if (why != null) {
            throw EngineException.of(why);
        }
        return finds;
    }

    @Override
    public synchronized Job edit(JobId id, GenerationRequest request) throws RejectedException {
        reject();
        calls.add("edit " + id);
        Job edited = Objects.requireNonNull(jobs.get(id)).asking(request, Money.usd("1.00"));
        put(edited);
        return edited;
    }

    @Override
    public void reorder(List<JobId> order) {
        calls.add("reorder " + order);
        listeners.forEach(each -> each.reordered(order));
    }

    public void delay(Job job, Problem why) {
        listeners.forEach(each -> each.delayed(job, why));
    }

    public void goOn(JobId id) {
        listeners.forEach(each -> each.goesOn(id));
    }

    @Override
    public synchronized Job sendAgain(JobId id) throws RejectedException {
        reject();
        calls.add("again " + id);
        Job old = Objects.requireNonNull(jobs.get(id));
        var now = Instant.EPOCH;
        var again = new Job(
                JobId.random(),
                old.batch(),
                old.engine(),
                old.request(),
                old.framing(),
                old.given(),
                old.sent(),
                old.estimate(),
                old.parent(),
                now,
                now,
                new JobState.Queued());
        put(again);
        return again;
    }

    @Override
    public synchronized void remove(JobId id) {
        calls.add("remove " + id);
        jobs.remove(id);
        listeners.forEach(each -> each.removed(id));
    }

    @Override
    public void pause(boolean wanted) {
        paused = wanted;
        calls.add("pause " + wanted);
    }

    @Override
    public boolean isPaused() {
        return paused;
    }

    @Override
    public synchronized Job await(JobId id) {
        return Objects.requireNonNull(jobs.get(id));
    }

    @Override
    public void close() {
        listeners.clear();
    }

    private void reject() throws RejectedException {
        Problem why = rejects;
        if (why != null) {
            throw new RejectedException(why);
        }
    }

    private static Job job(UUID batch, Draft draft) {
        var picture = new StoredPicture("0".repeat(64), "jpg", 640, 360, 1000, draft.name());
        return new Job(
                JobId.random(),
                batch,
                draft.engine(),
                draft.request(),
                draft.framing(),
                picture,
                picture,
                Money.usd("0.6125"),
                draft.parent(),
                Instant.EPOCH,
                Instant.EPOCH,
                new JobState.Queued());
    }
}
