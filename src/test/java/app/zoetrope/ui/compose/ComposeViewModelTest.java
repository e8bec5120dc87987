package app.zoetrope.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.CropFrame;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Fit;
import app.zoetrope.model.Framing;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.JobId;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Rates;
import app.zoetrope.model.Resolution;
import app.zoetrope.secrets.KeyState;
import app.zoetrope.testkit.DirectTaskRunner;
import app.zoetrope.testkit.ManualTaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComposeViewModelTest {
    @TempDir
    private Path folder;

    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private ComposeKit kit;

    @BeforeEach
    void kit() {
        kit = new ComposeKit(folder, tasks);
    }

    @Test
    void thePriceFollowsLengthResolutionTakesAndPictures() {
        ComposeViewModel model = kit.readyModel();
        assertThat(total(model)).isEqualTo("0.6125");
        kit.draft.resolution().set(Resolution.P720);
        assertThat(total(model)).isEqualTo("1.0625");
        kit.draft.seconds().set(10);
        assertThat(total(model)).isEqualTo("1.7625");
        kit.draft.takes().set(2);
        assertThat(total(model)).isEqualTo("3.525");
        model.picture().offer(List.of(Path.of("a-1600x900.jpg"), Path.of("b-1600x900.jpg")));
        assertThat(total(model)).isEqualTo("7.05");
    }

    @Test
    void aChangedRateChangesThePrice() {
        ComposeViewModel model = kit.readyModel();
        kit.rates.set(Rates.FREE);
        assertThat(total(model)).isEqualTo("0");
    }

    @Test
    void whatIsMissingIsSaidBeforeTheClick() {
        ComposeViewModel model = kit.model();
        assertThat(notice(model)).isEqualTo("Add a picture to animate.");
        assertThat(model.readyProperty().getValue()).isFalse();
        model.picture().offer(List.of(Path.of("sea-1600x900.jpg")));
        assertThat(notice(model)).isEqualTo("Say in the prompt what should move.");
        kit.draft.prompt().set("x".repeat(4099));
        assertThat(notice(model)).isEqualTo("The prompt is 3 characters too long.");
        kit.draft.prompt().set("waves roll");
        assertThat(model.noticeProperty().get()).isEmpty();
        assertThat(model.readyProperty().getValue()).isTrue();
    }

    @Test
    void aCapStopsThePaidEngineAndNotTheSketch() {
        ComposeViewModel model = kit.readyModel();
        kit.capDay.set(Optional.of(Money.usd("3.50")));
        assertThat(notice(model)).contains("today's cap").contains("$3.05").contains("$3.50");
        assertThat(model.readyProperty().getValue()).isFalse();
        model.chooseEngine(EngineId.SKETCH);
        assertThat(model.readyProperty().getValue()).isTrue();
    }

    @Test
    void aCapForOneClipLooksAtOneClip() {
        ComposeViewModel model = kit.readyModel();
        kit.capJob.set(Optional.of(Money.usd("0.62")));
        kit.draft.takes().set(10);
        assertThat(model.readyProperty().getValue()).isTrue();
        kit.capJob.set(Optional.of(Money.usd("0.61")));
        assertThat(model.readyProperty().getValue()).isFalse();
    }

    @Test
    void aShortBalanceIsSaidButMayBeOutOfDate() {
        ComposeViewModel model = kit.readyModel();
        kit.balance("0.50");
        assertThat(notice(model)).isEqualTo("The balance of $0.50 does not cover $0.61. Segmind would decline it.");
        assertThat(model.readyProperty().getValue()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "LOCKED"})
    void withoutAKeyItIsTheSketchAndWithOneItIsTheChosenEngineAgain(KeyState lack) {
        kit.key.set(lack);
        ComposeViewModel model = kit.readyModel();
        assertThat(model.engineProperty().get()).isEqualTo(EngineId.SKETCH);
        assertThat(total(model)).isEqualTo("0");
        kit.key.set(KeyState.KNOWN);
        assertThat(model.engineProperty().get()).isEqualTo(EngineId.SEGMIND);
    }

    @Test
    void generateSendsEverythingThatWasChosen() {
        ComposeViewModel model = kit.readyModel();
        kit.draft.prompt().set("  waves roll  ");
        kit.draft.takes().set(2);
        model.picture().frame(new CropFrame(0.5, 0.5, 2));
        model.generate();
        var draft = kit.queue.drafts.getFirst();
        assertThat(draft.engine()).isEqualTo(EngineId.SEGMIND);
        assertThat(draft.request())
                .isEqualTo(new GenerationRequest("waves roll", AspectRatio.R16X9, Resolution.P480, 6));
        assertThat(draft.framing()).isEqualTo(new Framing(Fit.CROP, new CropFrame(0.5, 0.5, 2), "#000000"));
        assertThat(draft.picture()).isEqualTo(Path.of("sea-1600x900.jpg"));
        assertThat(draft.takes()).isEqualTo(2);
        assertThat(kit.book.prompts("", 5).getFirst().text()).isEqualTo("waves roll");
        assertThat(notice(model)).isEqualTo("2 clips added to the queue.");
        tasks.elapse();
        assertThat(model.noticeProperty().get()).isEmpty();
    }

    @Test
    void severalPicturesAreOneDraftEachAndAreAskedAboutWithTheTotal() {
        ComposeViewModel model = kit.readyModel();
        model.picture().offer(List.of(Path.of("a-1600x900.jpg"), Path.of("b-900x1600.jpg"), Path.of("c-800x800.jpg")));
        kit.dialogs.agrees = false;
        model.generate();
        assertThat(kit.dialogs.asked).hasSize(1);
        assertThat(kit.dialogs.asked.getFirst().title()).contains("$1.8375");
        assertThat(kit.queue.drafts).isEmpty();
        kit.dialogs.agrees = true;
        model.generate();
        assertThat(kit.queue.drafts).hasSize(3);
    }

    @Test
    void anAmountAboveTheLimitIsAskedAboutAndASmallOneIsNot() {
        ComposeViewModel model = kit.readyModel();
        model.generate();
        assertThat(kit.dialogs.asked).isEmpty();
        kit.draft.takes().set(4);
        model.generate();
        assertThat(kit.dialogs.asked).hasSize(1);
    }

    @Test
    void aFreeBatchIsNotAskedAbout() {
        ComposeViewModel model = kit.readyModel();
        model.chooseEngine(EngineId.SKETCH);
        model.picture().offer(List.of(Path.of("a-1600x900.jpg"), Path.of("b-900x1600.jpg")));
        model.generate();
        assertThat(kit.dialogs.asked).isEmpty();
        assertThat(kit.queue.drafts).hasSize(2);
    }

    @Test
    void aRejectionIsSaidAndStaysUntilSomethingIsChanged() {
        ComposeViewModel model = kit.readyModel();
        kit.queue.rejects = Problem.free(Problem.Kind.DISK_FULL, "");
        model.generate();
        assertThat(notice(model)).contains("not enough room");
        assertThat(model.readyProperty().getValue()).isTrue();
        assertThat(kit.book.prompts("", 5)).isEmpty();
        kit.draft.seconds().set(5);
        assertThat(model.noticeProperty().get()).isEmpty();
    }

    @Test
    void aSecondClickWhileAddingSendsNothing() {
        var slow = new ManualTaskRunner();
        kit = new ComposeKit(folder, slow);
        ComposeViewModel model = kit.readyModel();
        slow.runAll();
        model.generate();
        model.generate();
        assertThat(model.readyProperty().getValue()).isFalse();
        slow.runAll();
        assertThat(kit.queue.drafts).hasSize(1);
        assertThat(model.readyProperty().getValue()).isTrue();
    }

    @Test
    void reuseBringsBackAllOrAPart() {
        ComposeViewModel model = kit.readyModel();
        model.load(Reuse.NOTHING.withPrompt("only the prompt"));
        assertThat(kit.draft.prompt().get()).isEqualTo("only the prompt");
        assertThat(kit.draft.seconds().get()).isEqualTo(6);
        var request = new GenerationRequest("", AspectRatio.R1X1, Resolution.P720, 9);
        var framing = new Framing(Fit.PAD, new CropFrame(0.4, 0.5, 1.5), "#102030");
        model.load(Reuse.NOTHING
                .withPicture(Path.of("old-900x1600.jpg"), "Old")
                .withSettings(request, framing, EngineId.SKETCH));
        assertThat(kit.draft.ratio().get()).isEqualTo(AspectRatio.R1X1);
        assertThat(kit.draft.resolution().get()).isEqualTo(Resolution.P720);
        assertThat(kit.draft.seconds().get()).isEqualTo(9);
        assertThat(kit.draft.fit().get()).isEqualTo(Fit.PAD);
        assertThat(model.engineProperty().get()).isEqualTo(EngineId.SKETCH);
        assertThat(model.picture().shownProperty().get().orElseThrow().frame()).isEqualTo(framing.frame());
        assertThat(kit.draft.prompt().get()).isEqualTo("only the prompt");
    }

    @Test
    void theNextShotKnowsItsParentUntilAnotherPictureIsTaken() {
        ComposeViewModel model = kit.readyModel();
        ClipId parent = ClipId.of(JobId.random());
        model.load(Reuse.NOTHING
                .withPicture(Path.of("frame-1280x720.png"), "Frame 55")
                .withParent(parent));
        model.generate();
        assertThat(kit.queue.drafts.getLast().parent()).contains(parent);
        assertThat(kit.queue.drafts.getLast().name()).isEqualTo("Frame 55");
        model.picture().offer(List.of(Path.of("other-1280x720.png")));
        model.generate();
        assertThat(kit.queue.drafts.getLast().parent()).isEmpty();
    }

    private static String total(ComposeViewModel model) {
        return model.estimateProperty().get().total().exact();
    }

    private static String notice(ComposeViewModel model) {
        return model.noticeProperty().get().map(Notice::text).orElse("");
    }
}
