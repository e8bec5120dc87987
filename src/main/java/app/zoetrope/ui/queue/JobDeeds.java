package app.zoetrope.ui.queue;

import app.zoetrope.generation.Estimate;
import app.zoetrope.generation.GenerationQueue;
import app.zoetrope.generation.QueueSettings;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem.Charged;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Dialogs;
import app.zoetrope.ui.fx.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the user does with jobs. Where it costs money, the price is said before; where it cannot be undone, it is asked
/// first. JavaFX thread; the work is done behind it.
public final class JobDeeds {
    private static final Logger LOG = LoggerFactory.getLogger(JobDeeds.class);

    private final GenerationQueue queue;
    private final QueueSettings settings;
    private final JobWords words;
    private final CardList cards;
    private final Dialogs dialogs;
    private final TaskRunner tasks;
    private final Supplier<Optional<Money>> balance;
    private final Consumer<Exception> onFailure;

    JobDeeds(
            GenerationQueue queue,
            QueueSettings settings,
            JobWords words,
            CardList cards,
            Dialogs dialogs,
            TaskRunner tasks,
            Supplier<Optional<Money>> balance,
            Consumer<Exception> onFailure) {
        this.queue = queue;
        this.settings = settings;
        this.words = words;
        this.cards = cards;
        this.dialogs = dialogs;
        this.tasks = tasks;
        this.balance = balance;
        this.onFailure = onFailure;
    }

    /// Ends a local or waiting job; of a paid run the truth is told first.
    public void cancel(JobCard card) {
        boolean sent = card.job().state() instanceof JobState.Submitting
                || card.job().state() instanceof JobState.Running
                || card.job().state() instanceof JobState.Downloading;
        Runnable end = () -> act(() -> queue.cancel(card.job().id()));
        if (sent && words.isPaid(card.job())) {
            var question = new Dialogs.Question(
                    Text.of("queue.leave.title"),
                    Text.of("queue.leave.text", Text.price(card.job().estimate())),
                    Text.of("queue.leave.act"),
                    Text.of("queue.leave.keep"));
            dialogs.confirm(question, end);
        } else {
            end.run();
        }
    }

    public void collect(JobCard card) {
        act(() -> queue.collect(card.job().id()));
    }

    /// Looks at the service for a clip whose answer was lost, and says on the card what came of it.
    public void look(JobCard card) {
        JobId id = card.job().id();
        say(id, Text.of("queue.looking"));
        tasks.run(() -> queue.look(id), found -> say(id, found ? "" : Text.of("queue.lookedInVain")), failure -> {
            LOG.info("Job {} could not be looked for: {}", id, failure.getMessage());
            say(id, Text.of("queue.notLooked", QueueViewModel.sentence(failure)));
        });
    }

    /// What a job costs if it is sent once more, by today's rates.
    public Money priceAgain(Job job) {
        return price(job, job.request());
    }

    /// What such a request costs with the engine of that job, by today's rates.
    Money price(Job job, GenerationRequest request) {
        return Estimate.of(settings.rates(job.engine()), request, 1).total();
    }

    /// Sends a new job like this one. The price stands on the button; where the first may have been billed, or the
    /// balance does not cover it, that is said before.
    public void sendAgain(JobCard card) {
        Money price = priceAgain(card.job());
        boolean maybeBilled = words.isPaid(card.job()) && JobAction.wantsDecision(card.job());
        List<String> warnings = new ArrayList<>();
        if (maybeBilled) {
            warnings.add(Text.of("queue.again.text", Text.price(price)));
        }
        shortOf(price).ifPresent(warnings::add);
        if (warnings.isEmpty()) {
            send(List.of(card));
        } else {
            dialogs.confirm(
                    new Dialogs.Question(
                            Text.of("queue.again.title"),
                            String.join("\n\n", warnings),
                            Text.of("queue.again.act", Text.price(price))),
                    () -> send(List.of(card)));
        }
    }

    /// Those that ended without a clip and surely cost nothing.
    List<JobCard> failed() {
        return cards.view().stream()
                .filter(card -> card.job().state() instanceof JobState.Failed(var why) && why.charged() == Charged.NO)
                .toList();
    }

    /// Sends all that failed once more, after the total has been agreed to.
    public void sendFailedAgain() {
        List<JobCard> failed = failed();
        if (failed.isEmpty()) {
            return;
        }
        Money total = failed.stream().map(card -> priceAgain(card.job())).reduce(Money.ZERO, Money::plus);
        String text = Text.of("queue.againAll.text", failed.size(), Text.exact(total));
        dialogs.confirm(
                new Dialogs.Question(
                        Text.of("queue.againAll.title", failed.size()),
                        shortOf(total).map(warning -> text + "\n\n" + warning).orElse(text),
                        total.isZero()
                                ? Text.of("queue.againAll.free")
                                : Text.of("queue.again.act", Text.price(total))),
                () -> send(failed));
    }

    public void removeFailed() {
        failed().forEach(this::removeNow);
    }

    /// @param onDone told that it was taken
    /// @param onRefused told why not
    void edit(JobCard card, GenerationRequest request, Runnable onDone, Consumer<String> onRefused) {
        tasks.run(
                () -> queue.edit(card.job().id(), request),
                _ -> onDone.run(),
                failure -> onRefused.accept(QueueViewModel.sentence(failure)));
    }

    /// Moves a waiting job by so many places; the first starts next.
    public void move(JobCard card, int by) {
        List<JobId> order = new ArrayList<>(cards.waiting());
        int from = order.indexOf(card.job().id());
        int to = Math.clamp(from + by, 0, order.size() - 1);
        if (from >= 0 && to != from) {
            order.add(to, order.remove(from));
            reorder(order);
        }
    }

    /// Puts a waiting job where another one stands.
    public void moveTo(JobId moved, JobCard target) {
        List<JobId> order = new ArrayList<>(cards.waiting());
        int to = order.indexOf(target.job().id());
        if (to >= 0 && order.remove(moved)) {
            order.add(to, moved);
            reorder(order);
        }
    }

    private void reorder(List<JobId> order) {
        cards.reordered(order);
        act(() -> queue.reorder(order));
    }

    /// Takes it out of the list; a run that is still at the service only with the user's word.
    public void remove(JobCard card) {
        if (card.job().state() instanceof JobState.Left) {
            dialogs.confirm(
                    new Dialogs.Question(
                            Text.of("queue.close.title"),
                            Text.of("queue.close.text"),
                            Text.of("queue.close"),
                            Text.of("queue.close.keep")),
                    () -> removeNow(card));
        } else {
            removeNow(card);
        }
    }

    private void removeNow(JobCard card) {
        act(() -> queue.remove(card.job().id()));
    }

    /// One after another, so that a cap stops the rest. One that failed gives its place to the new one.
    private void send(List<JobCard> some) {
        for (JobCard card : some) {
            JobId id = card.job().id();
            boolean replaced =
                    card.job().state() instanceof JobState.Failed || card.job().state() instanceof JobState.Cancelled;
            Callable<Job> work = () -> {
                Job again = queue.sendAgain(id);
                if (replaced) {
                    queue.remove(id);
                }
                return again;
            };
            Consumer<Job> nothing = _ -> {};
            tasks.run(work, nothing, failure -> {
                LOG.info("Job {} not sent again: {}", id, failure.getMessage());
                say(id, QueueViewModel.sentence(failure));
            });
        }
    }

    private Optional<String> shortOf(Money price) {
        return balance.get()
                .filter(price::isMoreThan)
                .map(left -> Text.of("queue.short", Text.price(left), Text.price(price)));
    }

    private void say(JobId id, String text) {
        cards.change(id, card -> card.withTrouble(text));
    }

    private void act(Runnable work) {
        Callable<Boolean> callable = () -> {
            work.run();
            return true;
        };
        Consumer<Boolean> nothing = _ -> {};
        tasks.run(callable, nothing, onFailure);
    }
}
