package app.zoetrope.generation;

import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The queue: admission at the door, places for the runners, and what the user may say to a job.
public final class JobQueue implements GenerationQueue {
    private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);
    private static final int FAILURES_TO_PAUSE = 3;
    private static final Duration QUICK = Duration.ofSeconds(30);

    private final QueueParts parts;
    private final JobBook book;
    private final Admission admission;
    private final Recovery recovery;
    private final Leftovers leftovers;
    private final Places places;
    private final JobRunner.Steps steps;
    private final Search search;
    private final AtomicInteger quickFailures = new AtomicInteger();

    public JobQueue(QueueParts parts) {
        this(parts, Delays.USUAL);
    }

    JobQueue(QueueParts parts, Delays delays) {
        this.parts = parts;
        book = new JobBook(parts.store(), parts.clock());
        var endings = new Endings(book, parts.ledger());
        var budget = new Budget(parts.ledger(), parts.settings(), parts.clock());
        admission = new Admission(parts, book, budget);
        recovery = new Recovery(parts, book, endings);
        leftovers = new Leftovers(parts);
        search = new Search(parts, book, recovery);
        steps = new JobRunner.Steps(
                new Sending(parts, book, endings, budget, delays),
                new Polling(book, endings, parts.clock(), delays),
                new Fetching(parts, book, endings, delays),
                recovery,
                leftovers,
                delays);
        places = new Places(parts, this::runner, this::ended, this::left);
    }

    private Optional<JobRunner> runner(Job job, BiConsumer<JobRunner, Job> onEnd) {
        Optional<VideoEngine> engine = parts.engine(job.engine());
        if (engine.isEmpty()) {
            LOG.warn("Job {} wants the engine {}, which is not here", job.id(), job.engine());
        }
        return engine.map(found -> new JobRunner(book, steps, found, job, onEnd));
    }

    @Override
    public List<Job> add(List<Draft> drafts) throws RejectedException, InterruptedException {
        List<Job> jobs = admission.admit(drafts);
        places.enqueue(jobs);
        return jobs;
    }

    @Override
    public List<Job> jobs() {
        return book.shown(places.order());
    }

    @Override
    public Runnable listen(Listener listener) {
        return book.listen(listener);
    }

    @Override
    public void resume() {
        leftovers.sweep();
        var waiting = new ArrayList<Job>();
        for (Job stored : parts.store().adopt()) {
            Optional<Job> job = places.signals(stored.id()).isPresent()
                    ? Optional.empty()
                    : book.reload(stored.id()).flatMap(recovery::takeUp);
            if (job.isPresent()) {
                book.show(job.get());
                if (job.get().state() instanceof JobState.Queued) {
                    waiting.add(job.get());
                } else {
                    places.start(job.get());
                }
            }
        }
        places.adopt(waiting);
        book.reordered(places.order());
        book.stir();
    }

    @Override
    public boolean hasHeld() {
        return places.hasHeld();
    }

    @Override
    public void releaseHeld() {
        places.releaseHeld();
    }

    @Override
    public void cancel(JobId id) {
        inBackground("cancel", id, () -> {
            // the runner may be a step ahead: then what it has stored is looked at again
            for (int tries = 0; tries < 3; tries++) {
                Optional<Job> job = book.find(id);
                if (job.isEmpty() || cancelled(job.get())) {
                    return;
                }
            }
        });
    }

    private boolean cancelled(Job job) {
        boolean unpaid = !parts.isPaid(job.engine());
        return switch (job.state()) {
            case JobState.Queued _, JobState.Preparing _ -> ended(job);
            case JobState.Submitting _ -> unpaid ? ended(job) : leaveLater(job);
            case JobState.Running(var run) -> unpaid ? ended(job) : left(job, new JobState.Left(run));
            case JobState.Downloading _ -> !unpaid || ended(job);
            default -> true;
        };
    }

    private boolean ended(Job job) {
        boolean moved = book.move(job, new JobState.Cancelled()).isPresent();
        if (moved) {
            places.forget(job.id());
            places.interrupt(job.id());
        }
        return moved;
    }

    private boolean leaveLater(Job job) {
        places.signals(job.id()).ifPresent(RunnerSignals::leave);
        // the answer may have come just now
        return book.find(job.id())
                .filter(now -> now.state() instanceof JobState.Submitting)
                .isPresent();
    }

    private boolean left(Job job, JobState.Left state) {
        boolean moved = book.move(job, state).isPresent();
        places.signals(job.id()).ifPresent(signals -> signals.bell().ring());
        return moved;
    }

    @Override
    public void collect(JobId id) {
        inBackground("collect", id, () -> {
            Optional<Job> job = book.find(id);
            if (job.isEmpty()) {
                return;
            }
            places.signals(id).ifPresent(signals -> signals.bell().ring());
            Optional<Job> running = switch (job.get().state()) {
                case JobState.Left(var run) -> book.move(job.get(), new JobState.Running(run));
                case JobState.Unknown _ ->
                    recovery.knownRun(job.get()).flatMap(run -> book.move(job.get(), new JobState.Running(run)));
                default -> Optional.empty();
            };
            running.ifPresent(places::start);
        });
    }

    @Override
    public boolean look(JobId id) throws EngineException, InterruptedException {
        Optional<Job> job = book.find(id);
        Optional<Job> found = job.isEmpty() ? job : search.takeUp(job.get());
        found.ifPresent(places::start);
        return found.isPresent();
    }

    @Override
    public Job edit(JobId id, GenerationRequest request) throws RejectedException {
        if (!places.withhold(id)) {
            throw new RejectedException(Problem.free(Problem.Kind.ALREADY_STARTED, ""));
        }
        Job job = book.find(id).orElseThrow();
        try {
            job = admission.amend(job, request);
            return job;
        } finally {
            places.giveBack(job);
        }
    }

    @Override
    public void reorder(List<JobId> order) {
        List<JobId> waiting = places.reorder(order);
        book.reordered(waiting);
        if (!waiting.isEmpty()) {
            inBackground("order", waiting.getFirst(), () -> book.keepOrder(waiting));
        }
    }

    @Override
    public Job sendAgain(JobId id) throws RejectedException {
        Optional<Job> old = book.find(id);
        if (old.isEmpty()) {
            throw new RejectedException(Problem.free(Problem.Kind.INVALID_REQUEST, id.toString()));
        }
        Job job = admission.again(old.get());
        places.enqueue(List.of(job));
        return job;
    }

    @Override
    public void remove(JobId id) {
        inBackground("remove", id, () -> {
            if (book.remove(id)) {
                places.forget(id);
            }
        });
    }

    @Override
    public void pause(boolean paused) {
        quickFailures.set(0);
        places.pause(paused);
        book.stir();
    }

    @Override
    public boolean isPaused() {
        return places.isPaused();
    }

    @Override
    public Job await(JobId id) throws InterruptedException {
        return book.await(id, this::isSettled);
    }

    private boolean isSettled(Job job) {
        return !job.state().isActive()
                || (job.state() instanceof JobState.Queued && (places.isPaused() || places.isHeld(job.id())));
    }

    private void ended(Job job, Duration ran) {
        if (job.state() instanceof JobState.Done) {
            quickFailures.set(0);
        } else if (job.state() instanceof JobState.Failed(var why)
                && ran.compareTo(QUICK) < 0
                && quickFailures.incrementAndGet() >= FAILURES_TO_PAUSE
                && !places.isPaused()) {
            pause(true);
            book.pausedItself(why);
        }
    }

    /// `collect` may have come while the old runner was on its way out, and then started none.
    private void left(JobId id) {
        book.find(id).filter(now -> now.state() instanceof JobState.Running).ifPresent(places::start);
    }

    private static void inBackground(String what, JobId id, Runnable work) {
        Thread.ofVirtual().name(what + "-" + id).start(() -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                LOG.error("{} of job {} failed", what, id, failure);
            }
        });
    }

    @Override
    public void close() {
        places.close();
    }
}
