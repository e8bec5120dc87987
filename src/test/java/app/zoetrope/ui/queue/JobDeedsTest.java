package app.zoetrope.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.model.Receipt;
import app.zoetrope.model.Resolution;
import app.zoetrope.testkit.DirectTaskRunner;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobDeedsTest {
    private static final Problem FREE = Problem.free(Kind.RUN_FAILED, "No face found.");
    private static final Problem UNCLEAR = Problem.unclear(Kind.CONNECTION_LOST, "");

    private final QueueKit kit = new QueueKit();
    private final QueueViewModel model = kit.model(new DirectTaskRunner());
    private final JobDeeds deeds = model.deeds();

    @Test
    void whatWasLookedForInVainIsSaidOnTheCard() {
        JobCard card = put(kit.paid("a", new JobState.Unknown(UNCLEAR), 1));
        deeds.look(card);
        assertThat(kit.queue.calls).containsExactly("look " + card.job().id());
        assertThat(only().trouble()).contains("Look in your account");
        kit.queue.finds = true;
        deeds.look(card);
        assertThat(only().trouble()).isEmpty();
    }

    @Test
    void aServiceThatCannotBeAskedIsNotTakenForANo() {
        kit.queue.unreachable = Problem.free(Kind.NO_CONNECTION, "");
        deeds.look(put(kit.paid("a", new JobState.Unknown(UNCLEAR), 1)));
        assertThat(only().trouble()).contains("could not be asked").contains("No connection");
    }

    @Test
    void aFailedOneThatIsSentAgainGivesItsPlaceToTheNewOne() {
        deeds.sendAgain(put(kit.paid("a", new JobState.Failed(FREE), 1)));
        assertThat(kit.dialogs.asked).isEmpty();
        assertThat(only().job().state()).isInstanceOf(JobState.Queued.class);
    }

    @Test
    void aBalanceThatIsTooLowIsSaidBeforeItIsSent() {
        kit.balance = Optional.of(Money.usd("0.20"));
        kit.dialogs.agrees = false;
        deeds.sendAgain(put(kit.paid("a", new JobState.Failed(FREE), 1)));
        assertThat(kit.dialogs.asked.getFirst().text()).contains("$0.20").contains("$0.61");
        assertThat(only().job().state()).isInstanceOf(JobState.Failed.class);
    }

    @Test
    void allThatFailedAreSentForTheirTotalAndNothingElseIs() {
        put(kit.paid("a", new JobState.Failed(FREE), 1));
        put(kit.paid("b", new JobState.Failed(FREE), 2));
        put(kit.paid("maybe billed", new JobState.Failed(UNCLEAR), 3));
        put(kit.paid("lost", new JobState.Unknown(UNCLEAR), 4));
        assertThat(model.failedProperty().get()).isEqualTo(new QueueViewModel.Failed(2, Money.usd("1.225")));
        deeds.sendFailedAgain();
        assertThat(kit.dialogs.asked.getFirst().text()).contains("$1.225");
        assertThat(kit.queue.calls).filteredOn(call -> call.startsWith("again")).hasSize(2);
        assertThat(model.failedProperty().get().count()).isZero();
    }

    @Test
    void aRunThatGoesOnAtTheServiceIsOnlyClosedWithAWord() {
        JobCard card = put(kit.paid("a", new JobState.Left(QueueKit.RUN), 1));
        kit.dialogs.agrees = false;
        deeds.remove(card);
        assertThat(model.cards()).hasSize(1);
        kit.dialogs.agrees = true;
        deeds.remove(card);
        assertThat(model.cards()).isEmpty();
    }

    @Test
    void waitingJobsStandInTheOrderInWhichTheyStart() {
        Job first = kit.paid("first", new JobState.Queued(), 5);
        Job second = kit.paid("second", new JobState.Queued(), 4);
        Job third = kit.paid("third", new JobState.Queued(), 3);
        List.of(first, second, third).forEach(this::put);
        assertThat(prompts()).containsExactly("first", "second", "third");
        deeds.move(card("third"), -1);
        assertThat(prompts()).containsExactly("first", "third", "second");
        deeds.moveTo(first.id(), card("second"));
        assertThat(prompts()).containsExactly("third", "second", "first");
        assertThat(kit.queue.calls).contains("reorder " + List.of(third.id(), second.id(), first.id()));
        deeds.move(card("third"), -1);
        assertThat(kit.queue.calls).hasSize(2);
    }

    @Test
    void anEditSaysItsPriceAndIsTakenOnSave() {
        var edit = new JobEdit(put(kit.paid("a", new JobState.Queued(), 1)), deeds);
        edit.promptProperty().set("Gulls cry");
        edit.resolutionProperty().set(Resolution.P720);
        edit.secondsProperty().set(10);
        assertThat(edit.priceProperty().get()).isEqualTo(Money.usd("1.7625"));
        kit.queue.rejects = Problem.free(Kind.OVER_CAP, "");
        edit.save(() -> {
            throw new AssertionError();
        });
        assertThat(edit.problemProperty().get()).contains("cap");
        kit.queue.rejects = null;
        edit.save(() -> {});
        assertThat(only().job().request().prompt()).isEqualTo("Gulls cry");
        assertThat(only().job().request().seconds()).isEqualTo(10);
    }

    @Test
    void anObstacleStandsOnTheCardUntilItIsGone() {
        JobCard card = put(kit.paid("a", new JobState.Running(QueueKit.RUN), 1));
        kit.queue.delay(card.job(), Problem.unclear(Kind.NO_CONNECTION, ""));
        assertThat(JobWords.note(only())).contains("Will try again").contains("No connection");
        assertThat(JobAction.of(only(), true)).contains(JobAction.COLLECT);
        kit.queue.goOn(card.job().id());
        assertThat(JobWords.note(only())).isEmpty();
    }

    @Test
    void aClipWithoutAPlaceAndAJobWithoutAKeyAskForTheUser() {
        JobCard clip = put(kit.paid(
                "a", new JobState.Downloading(QueueKit.RUN, URI.create("https://example.org/a.mp4"), Receipt.NONE), 1));
        JobCard run = put(kit.paid("b", new JobState.Running(QueueKit.RUN), 1));
        kit.queue.delay(clip.job(), new Problem(Kind.CLIP_WAITS, Problem.Charged.YES, "12 MB are free."));
        kit.queue.delay(run.job(), Problem.unclear(Kind.KEY_REJECTED, ""));
        assertThat(model.stuckProperty().get().places()).isOne();
        assertThat(model.stuckProperty().get().why()).contains("12 MB");
        assertThat(model.stuckProperty().get().keys()).isOne();
        model.tryAgain();
        assertThat(kit.queue.calls)
                .filteredOn(call -> call.startsWith("collect"))
                .hasSize(2);
    }

    private JobCard put(Job job) {
        kit.queue.put(job);
        return card(job.request().prompt());
    }

    private JobCard card(String prompt) {
        return model.cards().stream()
                .filter(card -> card.job().request().prompt().equals(prompt))
                .findFirst()
                .orElseThrow();
    }

    private JobCard only() {
        assertThat(model.cards()).hasSize(1);
        return model.cards().getFirst();
    }

    private List<String> prompts() {
        return model.cards().stream().map(card -> card.job().request().prompt()).toList();
    }
}
