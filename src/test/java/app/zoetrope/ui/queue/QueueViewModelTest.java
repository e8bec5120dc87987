package app.zoetrope.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Receipt;
import app.zoetrope.testkit.DirectTaskRunner;
import app.zoetrope.ui.fx.TaskRunner;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class QueueViewModelTest {
    private static final Problem CLOSED = Problem.free(Problem.Kind.RUN_FAILED, "No face found.");

    private final QueueKit kit = new QueueKit();

    @Test
    void everyStateIsSaidInWordsWithItsMoney() {
        assertThat(line(kit.paid("a", new JobState.Queued(), 1))).isEqualTo("Waiting · $0.61");
        assertThat(line(kit.paid("a", new JobState.Preparing(), 1))).isEqualTo("Preparing · $0.61");
        assertThat(line(kit.paid("a", new JobState.Submitting(), 1))).isEqualTo("Sending · $0.61");
        assertThat(line(kit.paid("a", new JobState.Submitting(), 20))).isEqualTo("0:20 of about 0:50 · $0.61");
        assertThat(line(kit.paid("a", new JobState.Running(QueueKit.RUN), 41))).isEqualTo("0:41 of about 0:50 · $0.61");
        assertThat(line(kit.paid("a", new JobState.Running(QueueKit.RUN), 1000)))
                .isEqualTo("Still running at the provider · 16:40 · $0.61");
        assertThat(line(kit.paid("a", new JobState.Failed(CLOSED), 1))).startsWith("Not charged · The run failed");
        assertThat(line(kit.paid("a", new JobState.Refused(CLOSED), 1)))
                .isEqualTo("Declined by the service · not charged");
        assertThat(line(kit.paid("a", new JobState.Unknown(CLOSED), 1)))
                .isEqualTo("May have been charged — please check");
        assertThat(line(kit.paid("a", new JobState.Cancelled(), 1))).isEqualTo("Cancelled · nothing was charged");
        assertThat(line(kit.paid("a", new JobState.Left(QueueKit.RUN), 1))).isEqualTo("Left running · $0.61");
    }

    @Test
    void theSketchSaysHowMuchIsDrawn() {
        QueueViewModel model = model();
        Job job = kit.sketch("a", new JobState.Submitting());
        kit.queue.put(job);
        kit.queue.progress(job.id(), 0.62, 0);
        JobCard card = model.cards().getFirst();
        assertThat(told(model, card)).isEqualTo("Drawing frames · 62 %");
        assertThat(model.words().bar(card)).contains(0.62);
    }

    @Test
    void aDownloadSaysHowMuchHasCome() {
        QueueViewModel model = model();
        Job job = kit.paid(
                "a", new JobState.Downloading(QueueKit.RUN, URI.create("https://example.org/a.mp4"), Receipt.NONE), 1);
        kit.queue.put(job);
        assertThat(told(model, model.cards().getFirst())).isEqualTo("Receiving");
        kit.queue.progress(job.id(), 0.5, 2 * 1024 * 1024);
        assertThat(told(model, model.cards().getFirst())).isEqualTo("Receiving · 2.0 of 4.0 MB");
    }

    @Test
    void aDoneJobSaysWhatItReallyCost() {
        Job job = kit.paid("a", new JobState.Queued(), 5);
        QueueViewModel model = model();
        kit.queue.put(job);
        var clip = kit.clip(job);
        kit.queue.finish(job.in(new JobState.Done(clip.id()), QueueKit.NOW), clip);
        assertThat(told(model, model.cards().getFirst())).isEqualTo("Done · $0.6125 · 43 s");
    }

    @Test
    void anOlderDoneJobFindsItsClip() {
        Job job = kit.sketch("a", new JobState.Queued());
        var clip = kit.clip(job);
        kit.queue.put(job.in(new JobState.Done(clip.id()), QueueKit.NOW));
        QueueViewModel model = model();
        assertThat(told(model, model.cards().getFirst())).isEqualTo("Done · free · 43 s");
    }

    @Test
    void theBarOfAGuessNeverArrives() {
        QueueViewModel model = model();
        for (long seconds : List.of(1L, 40L, 60L, 600L, 6000L)) {
            var card = JobCard.of(kit.paid("a", new JobState.Running(QueueKit.RUN), seconds));
            assertThat(model.words().bar(card).orElseThrow()).isBetween(0.0, 0.999);
        }
    }

    @Test
    void runningOnesComeFirstThenTheWaitingThenTheNewest() {
        kit.queue.put(kit.paid("old done", new JobState.Failed(CLOSED), 500));
        kit.queue.put(kit.paid("older running", new JobState.Running(QueueKit.RUN), 60));
        QueueViewModel model = model();
        Job newest = kit.paid("newest", new JobState.Queued(), 1);
        kit.queue.put(newest);
        assertThat(prompts(model)).containsExactly("older running", "newest", "old done");
        kit.queue.put(newest.in(new JobState.Preparing(), QueueKit.NOW));
        assertThat(prompts(model)).containsExactly("newest", "older running", "old done");
        kit.queue.put(newest.in(new JobState.Cancelled(), QueueKit.NOW));
        assertThat(prompts(model)).containsExactly("older running", "newest", "old done");
        assertThat(model.activeProperty().get()).isEqualTo(1);
    }

    @Test
    void theFooterCountsWhatMayStillCost() {
        QueueViewModel model = model();
        kit.queue.put(kit.paid("a", new JobState.Queued(), 1));
        kit.queue.put(kit.paid("b", new JobState.Running(QueueKit.RUN), 1));
        kit.queue.put(kit.sketch("c", new JobState.Queued()));
        kit.queue.put(kit.paid("d", new JobState.Failed(CLOSED), 1));
        assertThat(model.activeProperty().get()).isEqualTo(3);
        assertThat(model.runningProperty().get()).isEqualTo(1);
        assertThat(model.upToProperty().get()).isEqualTo(Money.usd("1.225"));
    }

    @Test
    void timeIsOnlyCountedWhileSomethingRuns() {
        QueueViewModel model = model();
        Job job = kit.paid("a", new JobState.Queued(), 1);
        kit.queue.put(job);
        assertThat(model.tickingProperty().get()).isFalse();
        kit.queue.put(job.in(new JobState.Running(QueueKit.RUN), QueueKit.NOW));
        assertThat(model.tickingProperty().get()).isTrue();
        kit.queue.put(job.in(new JobState.Cancelled(), QueueKit.NOW));
        assertThat(model.tickingProperty().get()).isFalse();
    }

    @Test
    void progressTouchesOneRowAndMovesNone() {
        QueueViewModel model = model();
        Job job = kit.sketch("a", new JobState.Submitting());
        kit.queue.put(job);
        kit.queue.put(kit.paid("b", new JobState.Queued(), 1));
        var changes = new ArrayList<String>();
        model.cards().addListener((ListChangeListener<JobCard>) change -> {
            while (change.next()) {
                changes.add(change.wasReplaced() + " " + change.getFrom() + "-" + change.getTo());
            }
        });
        kit.queue.progress(job.id(), 0.5, 0);
        assertThat(changes).hasSize(1).first().asString().startsWith("true");
    }

    @Test
    void manyEventsBecomeOneDelivery() {
        var held = new HeldBackTasks();
        var deliveries = new ArrayList<Integer>();
        var inbox = new JobInbox(held, news -> deliveries.add(news.size()));
        Job job = kit.paid("a", new JobState.Queued(), 1);
        for (int i = 0; i < 1000; i++) {
            inbox.progressed(job.id(), i / 1000.0, i);
        }
        inbox.changed(kit.paid("b", new JobState.Queued(), 1));
        held.release();
        assertThat(deliveries).containsExactly(2);
    }

    @Test
    void waitingJobsOfAnEarlierStartAskForTheUsersWord() {
        kit.queue.held = true;
        kit.queue.put(kit.paid("a", new JobState.Queued(), 90_000));
        kit.queue.put(kit.paid("b", new JobState.Queued(), 90_000));
        QueueViewModel model = model();
        assertThat(model.heldProperty().get()).isEqualTo(new QueueViewModel.Held(2, Money.usd("1.225")));
        Job fresh = kit.paid("new", new JobState.Queued(), -60);
        kit.queue.put(fresh);
        assertThat(model.heldProperty().get().count()).isEqualTo(2);
        model.startHeld();
        assertThat(kit.queue.calls).contains("release");
        assertThat(model.heldProperty().get().count()).isZero();
    }

    @Test
    void removingTheHeldOnesLeavesTheNewOnes() {
        kit.queue.held = true;
        kit.queue.put(kit.paid("a", new JobState.Queued(), 90_000));
        kit.queue.put(kit.paid("new", new JobState.Queued(), -60));
        QueueViewModel model = model();
        model.removeHeld();
        assertThat(prompts(model)).containsExactly("new");
        assertThat(model.heldProperty().get().count()).isZero();
    }

    @Test
    void leavingAPaidRunTellsTheTruthFirst() {
        QueueViewModel model = model();
        kit.queue.put(kit.paid("a", new JobState.Running(QueueKit.RUN), 1));
        kit.dialogs.agrees = false;
        model.deeds().cancel(model.cards().getFirst());
        assertThat(kit.dialogs.asked.getFirst().text())
                .contains("cannot be cancelled")
                .contains("$0.61");
        assertThat(kit.queue.calls).isEmpty();
        kit.dialogs.agrees = true;
        model.deeds().cancel(model.cards().getFirst());
        assertThat(kit.queue.calls).hasSize(1);
    }

    @Test
    void whatCostsNothingIsCancelledWithoutAQuestion() {
        QueueViewModel model = model();
        kit.queue.put(kit.paid("a", new JobState.Queued(), 1));
        kit.queue.put(kit.sketch("b", new JobState.Submitting()));
        List.copyOf(model.cards()).forEach(model.deeds()::cancel);
        assertThat(kit.dialogs.asked).isEmpty();
        assertThat(kit.queue.calls).hasSize(2);
    }

    @Test
    void anUnknownOneIsOnlySentAgainAfterAWarning() {
        QueueViewModel model = model();
        kit.queue.put(kit.paid("a", new JobState.Unknown(CLOSED), 1));
        kit.dialogs.agrees = false;
        model.deeds().sendAgain(model.cards().getFirst());
        assertThat(kit.dialogs.asked.getFirst().text()).contains("may have been charged");
        assertThat(model.cards()).hasSize(1);
        kit.dialogs.agrees = true;
        model.deeds().sendAgain(model.cards().getFirst());
        assertThat(model.cards()).hasSize(2);
    }

    @Test
    void aRejectedResendIsSaidOnItsCard() {
        QueueViewModel model = model();
        kit.queue.put(kit.paid("a", new JobState.Failed(CLOSED), 1));
        kit.queue.rejects = Problem.free(Problem.Kind.KEY_MISSING, "");
        model.deeds().sendAgain(model.cards().getFirst());
        assertThat(model.cards().getFirst().trouble()).contains("no Segmind key");
    }

    @Test
    void aQueueThatPausedItselfSaysWhy() {
        QueueViewModel model = model();
        kit.queue.pauseItself(CLOSED);
        assertThat(model.pausedProperty().get()).isTrue();
        assertThat(model.pausedWhyProperty().get()).contains("paused itself");
        model.pause(false);
        assertThat(model.pausedWhyProperty().get()).isEmpty();
        assertThat(kit.queue.calls).containsExactly("pause false");
    }

    @Test
    void itListensUntilItIsClosed() {
        QueueViewModel model = model();
        assertThat(kit.queue.listeners()).isEqualTo(1);
        model.close();
        assertThat(kit.queue.listeners()).isZero();
    }

    private QueueViewModel model() {
        return kit.model(new DirectTaskRunner());
    }

    /// As it reads, wherever a line may not end.
    private String line(Job job) {
        return told(model(), JobCard.of(job));
    }

    private static String told(QueueViewModel model, JobCard card) {
        return model.words().line(card).replace('\u00a0', ' ');
    }

    @Test
    void aCardsTimesAreKeptTogetherAndItsSeparatorGoesWithWhatFollows() {
        assertThat(model().words().line(JobCard.of(kit.paid("a", new JobState.Running(QueueKit.RUN), 41))))
                .isEqualTo("0:41\u00a0of\u00a0about\u00a00:50 \u00b7\u00a0$0.61");
    }

    private static List<String> prompts(QueueViewModel model) {
        return model.cards().stream().map(card -> card.job().request().prompt()).toList();
    }

    /// Keeps changes for the screen back until they are released.
    private static final class HeldBackTasks implements TaskRunner {
        private final List<Runnable> changes = new ArrayList<>();

        void release() {
            List<Runnable> due = List.copyOf(changes);
            changes.clear();
            due.forEach(Runnable::run);
        }

        @Override
        public <T> Cancellable run(Callable<T> work, Consumer<T> onDone, Consumer<Exception> onFailed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void later(Runnable change) {
            changes.add(change);
        }

        @Override
        public Cancellable after(int milliseconds, Runnable change) {
            throw new UnsupportedOperationException();
        }
    }
}
