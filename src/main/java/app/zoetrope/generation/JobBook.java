package app.zoetrope.generation;

import app.zoetrope.generation.GenerationQueue.Listener;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The jobs as they are known here, in step with the store, and those who want to hear of them. Thread-safe; a listener
/// that throws harms nobody.
final class JobBook {
    private static final Logger LOG = LoggerFactory.getLogger(JobBook.class);
    private static final int SHOWN = 500;

    private final JobStore store;
    private final Clock clock;
    private final Map<JobId, Job> known = new ConcurrentHashMap<>();
    /// What the store last took of a job whose newer state it could not take.
    private final Map<JobId, Job> behind = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Object changes = new Object();

    JobBook(JobStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        store.recent(SHOWN).forEach(job -> known.put(job.id(), job));
        store.active().forEach(job -> known.put(job.id(), job));
    }

    Runnable listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// @param order of those that wait; the others that wait come after them, oldest first
    List<Job> shown(List<JobId> order) {
        Comparator<Job> newest = Comparator.comparing(Job::created, Comparator.reverseOrder());
        Comparator<Job> next =
                Comparator.comparingInt((Job job) -> place(order, job.id())).thenComparing(Job::created);
        return known.values().stream()
                .sorted(Comparator.comparingInt(JobBook::part)
                        .thenComparing(
                                (one, other) -> part(one) == 1 ? next.compare(one, other) : newest.compare(one, other))
                        .thenComparing(job -> job.id().value()))
                .toList();
    }

    private static int part(Job job) {
        return job.state() instanceof JobState.Queued ? 1 : job.state().isActive() ? 0 : 2;
    }

    private static int place(List<JobId> order, JobId id) {
        int place = order.indexOf(id);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    Optional<Job> find(JobId id) {
        return Optional.ofNullable(known.get(id)).or(() -> store.find(id));
    }

    /// What waits, in this process or another, and is in no ledger yet.
    Money waiting() {
        return store.active().stream()
                .filter(job -> job.state() instanceof JobState.Queued || job.state() instanceof JobState.Preparing)
                .map(Job::estimate)
                .reduce(Money.ZERO, Money::plus);
    }

    /// False, and nothing is stored, where `allowed` says no (see `JobStore.add`).
    boolean add(List<Job> jobs, BooleanSupplier allowed) {
        boolean added = store.add(jobs, allowed);
        if (added) {
            jobs.forEach(this::show);
        }
        return added;
    }

    /// Stores a new state, if the job still is in the one of `from`; then tells. Empty where somebody else was faster:
    /// then what is stored now is shown.
    Optional<Job> move(Job from, JobState to) {
        return move(from, to, () -> true);
    }

    /// Empty also where `allowed` says no (see `JobStore.move`).
    Optional<Job> move(Job from, JobState to, BooleanSupplier allowed) {
        Job next = from.in(to, clock.instant());
        synchronized (this) {
            Job stored = behind.getOrDefault(from.id(), from);
            if (store.move(stored, to, allowed)) {
                behind.remove(from.id());
                show(next);
                return Optional.of(next);
            }
        }
        store.find(from.id()).ifPresent(this::show);
        return Optional.empty();
    }

    /// Stores another request of a job that waits; false where it no longer does, or `allowed` says no.
    synchronized boolean edit(Job edited, BooleanSupplier allowed) {
        boolean stored = store.edit(edited, allowed);
        if (stored) {
            show(edited);
        } else {
            store.find(edited.id()).ifPresent(this::show);
        }
        return stored;
    }

    void keepOrder(List<JobId> waiting) {
        store.order(waiting);
    }

    void reordered(List<JobId> waiting) {
        tell(listener -> listener.reordered(waiting));
    }

    /// Goes on with a state that the store could not take; the next move tries to store from what it has.
    synchronized Job runAhead(Job from, JobState to) {
        behind.putIfAbsent(from.id(), from);
        Job next = from.in(to, clock.instant());
        show(next);
        return next;
    }

    /// A job as it is stored now, after a call to the store failed and nobody knows whether it took effect.
    Optional<Job> reload(JobId id) {
        if (behind.containsKey(id)) {
            return Optional.ofNullable(known.get(id));
        }
        Optional<Job> stored = store.find(id);
        stored.filter(job -> !job.equals(known.get(id))).ifPresent(this::show);
        return stored;
    }

    boolean remove(JobId id) {
        if (!store.remove(id)) {
            return false;
        }
        synchronized (changes) {
            known.remove(id);
            changes.notifyAll();
        }
        tell(listener -> listener.removed(id));
        return true;
    }

    void show(Job job) {
        synchronized (changes) {
            known.put(job.id(), job);
            changes.notifyAll();
        }
        tell(listener -> listener.changed(job));
    }

    void progressed(JobId id, double done, long bytes) {
        tell(listener -> listener.progressed(id, done, bytes));
    }

    void delayed(Job job, Problem why) {
        LOG.info("Job {} is delayed while {}: {} {}", job.id(), job.state().label(), why.kind(), why.detail());
        tell(listener -> listener.delayed(job, why));
    }

    void goesOn(JobId id) {
        tell(listener -> listener.goesOn(id));
    }

    void finished(Job job, Clip clip) {
        tell(listener -> listener.finished(job, clip));
    }

    void pausedItself(Problem why) {
        tell(listener -> listener.pausedItself(why));
    }

    /// Those who wait for a job look at it again.
    void stir() {
        synchronized (changes) {
            changes.notifyAll();
        }
    }

    Job await(JobId id, Predicate<Job> settled) throws InterruptedException {
        Job job = find(id).orElseThrow(() -> new IllegalArgumentException("No job " + id));
        synchronized (changes) {
            while (!settled.test(known.getOrDefault(id, job))) {
                changes.wait();
            }
            return known.getOrDefault(id, job);
        }
    }

    private void tell(Consumer<Listener> news) {
        for (Listener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException failure) {
                LOG.warn("A listener failed", failure);
            }
        }
    }
}
