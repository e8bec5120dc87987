package app.zoetrope.ui.queue;

import app.zoetrope.generation.Estimate;
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
    private final QueueSettings settings;
    private final Function<ClipId, Optional<Clip>> clips;
    private final Dialogs dialogs;
    private final TaskRunner tasks;
    private final Instant started;
    private final JobWords words;
    private final CardList cards = new CardList();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ticking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper active = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Money> upTo = new ReadOnlyObjectWrapper<>(Money.ZERO);
    private final ReadOnlyObjectWrapper<Held> held = new ReadOnlyObjectWrapper<>(Held.NONE);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final Runnable unlisten;

    /// @param clips finds a clip; blocks
    public QueueViewModel(
            GenerationQueue queue,
            QueueSettings settings,
            Function<EngineId, VideoEngine.Profile> engines,
            Function<ClipId, Optional<Clip>> clips,
            Dialogs dialogs,
            TaskRunner tasks,
            Clock clock) {
        this.queue = queue;
        this.settings = settings;
        this.clips = clips;
        this.dialogs = dialogs;
        this.tasks = tasks;
        started = clock.instant();
        words = new JobWords(engines, clock);
        unlisten = queue.listen(new JobInbox(tasks, this::take, this::pausedItself));
        tasks.run(this::read, this::start, this::report);
    }

    /// Jobs of an earlier start that wait for the user's word.
    public record Held(int count, Money upTo) {
        static final Held NONE = new Held(0, Money.ZERO);
    }

    /// Those being worked on, those that wait, then the others; of each the newest first.
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

    /// What the queue itself has to say, such as why it paused; may be empty.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    JobWords words() {
        return words;
    }

    public void pause(boolean wanted) {
        trouble.set("");
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

    /// Ends a local or waiting job; of a paid run the truth is told first.
    public void cancel(JobCard card) {
        boolean sent = card.job().state() instanceof JobState.Submitting
                || card.job().state() instanceof JobState.Running
                || card.job().state() instanceof JobState.Downloading;
        if (sent && words.isPaid(card.job())) {
            var question = new Dialogs.Question(
                    Text.of("queue.leave.title"),
                    Text.of("queue.leave.text", Text.price(card.job().estimate())),
                    Text.of("queue.leave.act"),
                    Text.of("queue.leave.keep"));
            dialogs.confirm(question, () -> act(() -> queue.cancel(card.job().id())));
        } else {
            act(() -> queue.cancel(card.job().id()));
        }
    }

    public void collect(JobCard card) {
        act(() -> queue.collect(card.job().id()));
    }

    /// What a job costs if it is sent once more, by today's rates.
    public Money priceAgain(Job job) {
        return Estimate.of(settings.rates(job.engine()), job.request(), 1).total();
    }

    /// Sends a new job like this one; where the first may have been billed, that is said before.
    public void sendAgain(JobCard card) {
        if (card.job().state() instanceof JobState.Unknown && words.isPaid(card.job())) {
            var question = new Dialogs.Question(
                    Text.of("queue.again.title"),
                    Text.of("queue.again.text", Text.price(priceAgain(card.job()))),
                    Text.of("queue.again.act", Text.price(priceAgain(card.job()))));
            dialogs.confirm(question, () -> send(card));
        } else {
            send(card);
        }
    }

    public void remove(JobCard card) {
        act(() -> queue.remove(card.job().id()));
    }

    @Override
    public void close() {
        unlisten.run();
    }

    private void send(JobCard card) {
        JobId id = card.job().id();
        tasks.run(() -> queue.sendAgain(id), _ -> {}, failure -> {
            LOG.info("Job {} not sent again: {}", id, failure.getMessage());
            cards.change(id, old -> old.withTrouble(sentence(failure)));
        });
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

    private void take(Map<JobId, JobInbox.News> news) {
        news.forEach(cards::take);
        tasks.run(queue::hasHeld, this::count, this::report);
        count(held.get().count() > 0);
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

    private void pausedItself(Problem why) {
        paused.set(true);
        trouble.set(Text.of("queue.pausedItself", Text.of(why)));
    }

    private void report(Exception failure) {
        LOG.warn("The queue could not do what was asked", failure);
        trouble.set(sentence(failure));
    }

    private static String sentence(Exception failure) {
        return Text.of(
                failure instanceof RejectedException rejected
                        ? rejected.problem()
                        : Problem.free(Problem.Kind.INTERNAL, String.valueOf(failure.getMessage())));
    }
}
