package app.zoetrope.ui.queue;

import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.GenerationQueue;
import app.zoetrope.generation.QueueSettings;
import app.zoetrope.generation.RejectedException;
import app.zoetrope.generation.VideoEngine;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Dialogs;
import app.zoetrope.ui.fx.TaskRunner;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The jobs as cards, and what can be done with them.
public final class QueueViewModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueueViewModel.class);

    private final GenerationQueue queue;
    private final Function<ClipId, Optional<Clip>> clips;
    private final TaskRunner tasks;
    private final Instant started;
    private final JobWords words;
    private final CardList cards = new CardList();
    private final JobDeeds deeds;
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ticking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper active = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Money> upTo = new ReadOnlyObjectWrapper<>(Money.ZERO);
    private final ReadOnlyObjectWrapper<Held> held = new ReadOnlyObjectWrapper<>(Held.NONE);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper pausedWhy = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Failed> failed = new ReadOnlyObjectWrapper<>(Failed.NONE);
    private final ReadOnlyObjectWrapper<Stuck> stuck = new ReadOnlyObjectWrapper<>(Stuck.NONE);
    private final Runnable unlisten;

    /// @param clips finds a clip; blocks
    /// @param balance of the paid account, where it is known
    public QueueViewModel(
            GenerationQueue queue,
            QueueSettings settings,
            Function<EngineId, VideoEngine.Profile> engines,
            Function<ClipId, Optional<Clip>> clips,
            Dialogs dialogs,
            TaskRunner tasks,
            Supplier<Optional<Money>> balance,
            Clock clock) {
        this.queue = queue;
        this.clips = clips;
        this.tasks = tasks;
        started = clock.instant();
        words = new JobWords(engines, clock);
        deeds = new JobDeeds(queue, settings, words, cards, dialogs, tasks, balance, this::report);
        unlisten = queue.listen(new JobInbox(tasks, new News()));
        tasks.run(this::read, this::start, this::report);
    }

    /// Jobs of an earlier start that wait for the user's word.
    public record Held(int count, Money upTo) {
        static final Held NONE = new Held(0, Money.ZERO);
    }

    /// Those that failed and cost nothing.
    ///
    /// @param again what it costs to send all of them once more
    public record Failed(int count, Money again) {
        static final Failed NONE = new Failed(0, Money.ZERO);
    }

    /// Those that cannot go on without the user.
    ///
    /// @param places how many finished clips cannot be put into the library
    /// @param why the first of them cannot; may be empty
    /// @param keys how many wait for a key that the service accepts
    public record Stuck(int places, String why, int keys) {
        static final Stuck NONE = new Stuck(0, "", 0);
    }

    private final class News implements JobInbox.Sink {
        @Override
        public void take(Map<JobId, JobInbox.News> news) {
            news.forEach(cards::take);
            tasks.run(queue::hasHeld, QueueViewModel.this::count, QueueViewModel.this::report);
            count(held.get().count() > 0);
        }

        @Override
        public void reordered(List<JobId> order) {
            cards.reordered(order);
        }

        @Override
        public void pausedItself(Problem why) {
            paused.set(true);
            pausedWhy.set(Text.of("queue.pausedItself", Text.of(why)));
        }
    }

    /// Those being worked on, newest first; those that wait, the next first; then the others, newest first.
    public ObservableList<JobCard> cards() {
        return cards.view();
    }

    public ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /// Whether `tick` changes anything.
    public ReadOnlyBooleanProperty tickingProperty() {
        return ticking.getReadOnlyProperty();
    }

    /// How many are still to be worked on.
    public ReadOnlyIntegerProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    /// How many are being worked on now.
    public ReadOnlyIntegerProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// What the active ones will cost at the most.
    public ReadOnlyObjectProperty<Money> upToProperty() {
        return upTo.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Held> heldProperty() {
        return held.getReadOnlyProperty();
    }

    /// What could not be done with the queue; may be empty.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Why the queue paused itself; empty where it did not.
    public ReadOnlyStringProperty pausedWhyProperty() {
        return pausedWhy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Failed> failedProperty() {
        return failed.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Stuck> stuckProperty() {
        return stuck.getReadOnlyProperty();
    }

    JobWords words() {
        return words;
    }

    public void pause(boolean wanted) {
        trouble.set("");
        pausedWhy.set("");
        paused.set(wanted);
        act(() -> queue.pause(wanted));
    }

    public void startHeld() {
        held.set(Held.NONE);
        act(queue::releaseHeld);
    }

    public void removeHeld() {
        heldCards().forEach(card -> act(() -> queue.remove(card.job().id())));
    }

    /// What can be done with a job.
    public JobDeeds deeds() {
        return deeds;
    }

    /// Goes on at once with all that waits for a key, for room or for the library's drive.
    public void tryAgain() {
        cards.view().stream()
                .filter(card -> card.lacksPlace() || card.lacksKey())
                .forEach(deeds::collect);
    }

    @Override
    public void close() {
        unlisten.run();
    }

    private Start read() {
        List<Job> jobs = queue.jobs();
        return new Start(jobs.stream().map(this::withClip).toList(), queue.isPaused(), queue.hasHeld());
    }

    private record Start(List<JobCard> cards, boolean paused, boolean held) {}

    private JobCard withClip(Job job) {
        JobCard card = JobCard.of(job);
        return job.state() instanceof JobState.Done(ClipId clip)
                ? clips.apply(clip).map(card::with).orElse(card)
                : card;
    }

    private void start(Start now) {
        cards.start(now.cards());
        paused.set(now.paused());
        count(now.held());
    }

    private void count(boolean anyHeld) {
        List<JobCard> working = cards.view().stream().filter(JobCard::isActive).toList();
        active.set(working.size());
        running.set((int) working.stream()
                .filter(card -> !(card.job().state() instanceof JobState.Queued))
                .count());
        upTo.set(sum(working));
        ticking.set(working.stream().anyMatch(JobCard::ticks));
        List<JobCard> waiting = anyHeld ? heldCards() : List.of();
        held.set(waiting.isEmpty() ? Held.NONE : new Held(waiting.size(), sum(waiting)));
        List<JobCard> again = deeds.failed();
        failed.set(new Failed(
                again.size(),
                again.stream().map(card -> deeds.priceAgain(card.job())).reduce(Money.ZERO, Money::plus)));
        List<JobCard> homeless = working.stream().filter(JobCard::lacksPlace).toList();
        stuck.set(new Stuck(
                homeless.size(),
                homeless.stream()
                        .flatMap(card -> card.delay().stream())
                        .map(Problem::detail)
                        .findFirst()
                        .orElse(""),
                (int) working.stream().filter(JobCard::lacksKey).count()));
    }

    private List<JobCard> heldCards() {
        return cards.view().stream()
                .filter(card -> card.job().state() instanceof JobState.Queued
                        && card.job().created().isBefore(started))
                .toList();
    }

    private Money sum(Collection<JobCard> some) {
        return some.stream()
                .map(JobCard::job)
                .filter(words::isPaid)
                .map(Job::estimate)
                .reduce(Money.ZERO, Money::plus);
    }

    private void act(Runnable work) {
        Callable<Boolean> callable = () -> {
            work.run();
            return true;
        };
        Consumer<Boolean> nothing = _ -> {};
        tasks.run(callable, nothing, this::report);
    }

    private void report(Exception failure) {
        LOG.warn("The queue could not do what was asked", failure);
        trouble.set(sentence(failure));
    }

    static String sentence(Exception failure) {
        return Text.of(
                switch (failure) {
                    case RejectedException rejected -> rejected.problem();
                    case EngineException engine -> engine.problem();
                    default -> Problem.free(Problem.Kind.INTERNAL, String.valueOf(failure.getMessage()));
                });
    }
}
