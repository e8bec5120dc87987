package app.zoetrope.ui.player;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.Clip;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.ManualTaskRunner;
import app.zoetrope.ui.player.CompareViewModel.Side;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareViewModelTest {
    private static final List<Clip> CLIPS = Clips.some(12);

    @TempDir
    Path folder;

    private final FakePlaybacks playbacksA = new FakePlaybacks();
    private final FakePlaybacks playbacksB = new FakePlaybacks();
    private final ManualTaskRunner tasks = new ManualTaskRunner();
    private final List<String> rated = new ArrayList<>();
    private CompareViewModel model;
    private Clip shorter;
    private Clip longer;

    @BeforeEach
    void make() throws Exception {
        Path video = Files.writeString(folder.resolve("video.mp4"), "a video");
        model = new CompareViewModel(
                playbacksA,
                playbacksB,
                new PaintedPictures(folder),
                _ -> video,
                tasks,
                new RecordedActions(folder),
                (clip, stars, then) -> {
                    rated.add((clip.id().equals(shorter.id()) ? "shorter " : "longer ") + stars);
                    then.accept(clip.rated(stars));
                });
        List<Clip> byLength = CLIPS.stream()
                .sorted((a, b) -> a.facts().length().compareTo(b.facts().length()))
                .toList();
        shorter = byLength.getFirst();
        longer = byLength.getLast();
        assertThat(shorter.facts().length()).isLessThan(longer.facts().length());
    }

    private void open(Clip a, Clip b) {
        model.open(a, b);
        tasks.runAll();
        playbacksA.last().ready();
        playbacksB.last().ready();
        tasks.runAll();
    }

    @Test
    void bothPlayAsSoonAsBothCan() {
        model.open(shorter, longer);
        tasks.runAll();
        playbacksA.last().ready();
        assertThat(playbacksA.last().playing).isFalse();
        playbacksB.last().ready();
        assertThat(playbacksA.last().playing).isTrue();
        assertThat(playbacksB.last().playing).isTrue();
    }

    @Test
    void theLongerOneLeads() {
        open(shorter, longer);
        assertThat(model.lead()).isSameAs(model.of(Side.B));
        open(longer, shorter);
        assertThat(model.lead()).isSameAs(model.of(Side.A));
    }

    @Test
    void whereOneDoesNotPlayTheOtherLeads() {
        playbacksB.refusal = Playback.Fault.NO_CODEC;
        model.open(shorter, longer);
        tasks.runAll();
        playbacksA.last().ready();
        tasks.runAll();
        assertThat(model.lead()).isSameAs(model.of(Side.A));
        assertThat(playbacksA.last().playing).isTrue();
    }

    @Test
    void pauseAndStepsHoldForBothToTheFrame() {
        open(longer, shorter);
        model.lead().pause();
        assertThat(playbacksB.last().playing).isFalse();
        model.lead().seek(Duration.ofSeconds(1));
        model.lead().stepForward();
        Duration lead = model.of(Side.A).head().positionProperty().get();
        Duration follower = model.of(Side.B).head().positionProperty().get();
        assertThat(lead).isGreaterThan(Duration.ofSeconds(1));
        assertThat(follower.minus(lead).abs()).isLessThan(Duration.ofMillis(42));
    }

    @Test
    void theOtherRestsOnItsLastFrameWhereItHasNoMore() {
        open(longer, shorter);
        model.lead().pause();
        model.lead().seek(longer.facts().length());
        Playhead head = model.of(Side.B).head();
        assertThat(head.frame()).isEqualTo(head.clockProperty().get().frames() - 1);
    }

    @Test
    void aLargeLagIsMadeGoodByASeekAndASmallOneByPace() {
        open(longer, shorter);
        FakePlaybacks.Fake a = playbacksA.last();
        FakePlaybacks.Fake b = playbacksB.last();
        a.position = Duration.ofMillis(1000);
        b.position = Duration.ofMillis(940);
        model.tick();
        assertThat(b.rate).isGreaterThan(1);
        b.position = Duration.ofMillis(1001);
        model.tick();
        assertThat(b.rate).isEqualTo(1);
        b.position = Duration.ofMillis(200);
        b.seeks.clear();
        model.tick();
        assertThat(b.seeks).containsExactly(Duration.ofMillis(1000));
    }

    @Test
    void speedIsTheSameForBoth() {
        open(longer, shorter);
        model.lead().pace(1);
        assertThat(playbacksB.last().rate).isEqualTo(playbacksA.last().rate).isEqualTo(1.5);
    }

    @Test
    void onlyTheChosenSideIsHeardAndRated() {
        open(shorter, longer);
        assertThat(playbacksA.last().muted).isFalse();
        assertThat(playbacksB.last().muted).isTrue();
        model.switchSide();
        assertThat(playbacksA.last().muted).isTrue();
        assertThat(playbacksB.last().muted).isFalse();
        model.rate(4);
        model.rate(Side.A, 2);
        assertThat(rated).containsExactly("longer 4", "shorter 2");
        assertThat(model.pairProperty().get().orElseThrow().b().rating()).isEqualTo(4);
        assertThat(model.pairProperty().get().orElseThrow().a().rating()).isEqualTo(2);
    }

    @Test
    void whatIsMutedStaysMutedOnBothSides() {
        model.bindSound(new SimpleObjectProperty<>(true), new SimpleObjectProperty<>(0.3));
        open(shorter, longer);
        model.switchSide();
        assertThat(playbacksA.last().muted).isTrue();
        assertThat(playbacksB.last().muted).isTrue();
        assertThat(playbacksB.last().volume).isEqualTo(0.3);
        model.toggleMute();
        assertThat(playbacksA.last().muted).isTrue();
        assertThat(playbacksB.last().muted).isFalse();
    }

    @Test
    void closingHoldsNoFile() {
        open(shorter, longer);
        model.close();
        assertThat(model.isOpen()).isFalse();
        assertThat(playbacksA.notClosed() + playbacksB.notClosed()).isZero();
    }

    @Test
    void differencesAreNamedAndTheRestIsCalledTheSame() {
        List<Differences.Line> alike = Differences.of(shorter, shorter);
        assertThat(alike).isNotEmpty().noneMatch(Differences.Line::differs);
        assertThat(Differences.of(shorter, longer)).anyMatch(Differences.Line::differs);
    }
}
