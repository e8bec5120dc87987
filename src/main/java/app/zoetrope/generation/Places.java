package app.zoetrope.generation;

import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who runs and who waits. Paid and free jobs share the places; of the free ones, which use the whole machine, one runs
/// at a time. Thread-safe.
final class Places {
    private static final Logger LOG = LoggerFactory.getLogger(Places.class);
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final QueueParts parts;
    private final BiFunction<Job, BiConsumer<JobRunner, Job>, Optional<JobRunner>> runners;
    private final BiConsumer<Job, Duration> onEnd;
    private final Consumer<JobId> onLeft;
    private final Map<JobId, Job> waiting = new LinkedHashMap<>();
    private final Set<JobId> held = new HashSet<>();
    private final Map<JobId, Running> running = new LinkedHashMap<>();
    private final Set<JobId> withheld = new HashSet<>();
    private boolean paused;
    private boolean closed;

    private record Running(JobRunner runner, Thread thread, long since) {}

    /// @param runners makes a runner that tells its end; none for an unknown engine
    /// @param onEnd told of each end, with the time it ran
    /// @param onLeft told where a runner stopped waiting for a run: the user may have taken it up again meanwhile
    Places(
            QueueParts parts,
            BiFunction<Job, BiConsumer<JobRunner, Job>, Optional<JobRunner>> runners,
            BiConsumer<Job, Duration> onEnd,
            Consumer<JobId> onLeft) {
        this.parts = parts;
        this.runners = runners;
        this.onEnd = onEnd;
        this.onLeft = onLeft;
    }

    synchronized void enqueue(Collection<Job> jobs) {
        jobs.forEach(job -> waiting.put(job.id(), job));
        fill();
    }

    /// Jobs of an earlier start: those that cost money wait for the user's word.
    synchronized void adopt(Collection<Job> jobs) {
        for (Job job : jobs) {
            if (waiting.putIfAbsent(job.id(), job) == null && parts.isPaid(job.engine())) {
                held.add(job.id());
            }
        }
        fill();
    }

    /// Starts a job that has a run already, whether or not a place is free.
    synchronized void start(Job job) {
        if (closed || running.containsKey(job.id())) {
            return;
        }
        waiting.remove(job.id());
        runners.apply(job, this::ended).ifPresent(runner -> {
            Thread thread = Thread.ofVirtual().name("job-" + job.id()).unstarted(runner);
            running.put(job.id(), new Running(runner, thread, System.nanoTime()));
            thread.start();
        });
    }

    private synchronized void fill() {
        for (Job job : List.copyOf(waiting.values())) {
            if (closed
                    || paused
                    || running.size() >= Math.max(1, parts.settings().parallel())) {
                return;
            }
            if (!held.contains(job.id())
                    && !withheld.contains(job.id())
                    && (parts.isPaid(job.engine()) || !rendersHere())) {
                start(job);
            }
        }
    }

    private boolean rendersHere() {
        return running.values().stream().anyMatch(each -> !each.runner.isPaid());
    }

    private void ended(JobRunner runner, Job job) {
        Duration ran;
        synchronized (this) {
            Running ended = running.get(job.id());
            if (ended == null || ended.runner != runner) {
                return;
            }
            running.remove(job.id());
            ran = Duration.ofNanos(System.nanoTime() - ended.since);
        }
        onEnd.accept(job, ran);
        if (runner.hasLeft()) {
            onLeft.accept(job.id());
        }
        fill();
    }

    /// Keeps a waiting job from starting until `giveBack`; false if it does not wait here.
    synchronized boolean withhold(JobId id) {
        return waiting.containsKey(id) && withheld.add(id);
    }

    /// The job as it is now takes its place again.
    synchronized void giveBack(Job job) {
        withheld.remove(job.id());
        waiting.replace(job.id(), job);
        fill();
    }

    synchronized List<JobId> order() {
        return List.copyOf(waiting.keySet());
    }

    /// @return all that wait here, in the new order
    synchronized List<JobId> reorder(List<JobId> order) {
        var sorted = new LinkedHashMap<JobId, Job>();
        order.forEach(id -> Optional.ofNullable(waiting.get(id)).ifPresent(job -> sorted.put(id, job)));
        waiting.forEach(sorted::putIfAbsent);
        waiting.clear();
        waiting.putAll(sorted);
        return order();
    }

    synchronized void forget(JobId id) {
        waiting.remove(id);
        held.remove(id);
    }

    synchronized boolean hasHeld() {
        return !held.isEmpty();
    }

    synchronized boolean isHeld(JobId id) {
        return held.contains(id);
    }

    synchronized void releaseHeld() {
        held.clear();
        fill();
    }

    synchronized void pause(boolean now) {
        paused = now;
        fill();
    }

    synchronized boolean isPaused() {
        return paused;
    }

    synchronized Optional<RunnerSignals> signals(JobId id) {
        return Optional.ofNullable(running.get(id)).map(each -> each.runner.signals());
    }

    synchronized void interrupt(JobId id) {
        Optional.ofNullable(running.get(id)).ifPresent(each -> each.thread.interrupt());
    }

    /// Interrupts the runners, and waits a moment: first for those whose POST is on its way, whose answer is worth
    /// money.
    void close() {
        List<Running> left;
        synchronized (this) {
            closed = true;
            left = new ArrayList<>(running.values());
            left.forEach(each -> each.runner.signals().stop());
            left.stream().filter(each -> !isPosting(each)).forEach(each -> each.thread.interrupt());
        }
        long end = System.nanoTime() + GRACE.toNanos();
        boolean interrupted = false;
        for (Running each : left) {
            interrupted |= !ends(each.thread, end);
        }
        left.forEach(each -> each.thread.interrupt());
        for (Running each : left) {
            interrupted |= !ends(each.thread, System.nanoTime() + GRACE.toNanos() / 10);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isPosting(Running each) {
        return each.runner.isPaid() && each.runner.signals().isSending();
    }

    /// False if this thread was interrupted meanwhile.
    private static boolean ends(Thread thread, long end) {
        try {
            Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
            if (!thread.join(left)) {
                LOG.debug("{} is still busy", thread.getName());
            }
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }
}
