package app.zoetrope.ui.player;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.library.FrameTimes;
import app.zoetrope.model.Clip;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.ManualTaskRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerViewModelTest {
    private static final Clip CLIP = Clips.clip(0);
    private static final Clip OTHER = Clips.clip(1);

    @TempDir
    Path folder;

    private final FakePlaybacks playbacks = new FakePlaybacks();
    private final ManualTaskRunner tasks = new ManualTaskRunner();
    private PaintedPictures pictures;
    private RecordedActions actions;
    private PlayerViewModel model;

    @BeforeEach
    void make() throws Exception {
        for (Clip clip : List.of(CLIP, OTHER)) {
            Files.writeString(file(clip), "video");
        }
        pictures = new PaintedPictures(folder);
        actions = new RecordedActions(folder);
        model = new PlayerViewModel(playbacks, pictures, this::file, tasks, actions);
        model.loopProperty().set(false);
    }

    private Path file(Clip clip) {
        return folder.resolve(clip.file().replace('/', ' '));
    }

    private FakePlaybacks.Fake playing() {
        model.open(CLIP, true);
        tasks.runAll();
        return playbacks.last().ready();
    }

    private FakePlaybacks.Fake paused() {
        model.open(CLIP, false);
        tasks.runAll();
        FakePlaybacks.Fake playback = playbacks.last().ready();
        tasks.runAll();
        return playback;
    }

    @Test
    void anOpenedClipPlaysAtOnceWhenAsked() {
        model.open(CLIP, true);
        assertThat(model.stateProperty().get()).isEqualTo(new PlayerState.Loading(CLIP));
        tasks.runAll();
        playbacks.last().ready();
        assertThat(model.stateProperty().get()).isEqualTo(new PlayerState.Playing(CLIP));
        assertThat(playbacks.last().playing).isTrue();
        assertThat(tasks.timers()).as("the watchdog is called off").isZero();
    }

    @Test
    void otherwiseItWaitsOnItsFirstFrame() {
        paused();
        assertThat(model.stateProperty().get()).isEqualTo(new PlayerState.Paused(CLIP));
        assertThat(model.reel().shown()).isZero();
    }

    @Test
    void pressingPlayWhileItLoadsPlaysItWhenItCan() {
        model.open(CLIP, false);
        model.play();
        tasks.runAll();
        playbacks.last().ready();
        assertThat(playbacks.last().playing).isTrue();
    }

    @Test
    void theLatestOfTwoClipsWinsAndTheFirstIsClosed() {
        model.open(CLIP, true);
        tasks.runAll();
        FakePlaybacks.Fake first = playbacks.last();
        model.open(OTHER, true);
        tasks.runAll();
        first.ready();
        first.listener.failed(Playback.Fault.UNSUPPORTED, "late");
        first.listener.ended();
        assertThat(model.stateProperty().get()).isEqualTo(new PlayerState.Loading(OTHER));
        playbacks.last().ready();
        assertThat(model.stateProperty().get()).isEqualTo(new PlayerState.Playing(OTHER));
        assertThat(first.closed).isTrue();
        assertThat(playbacks.notClosed()).isEqualTo(1);
    }

    @Test
    void whatWasPreparedForAnEarlierClipIsNeverOpened() {
        model.open(CLIP, true);
        model.open(OTHER, true);
        tasks.runAll();
        assertThat(playbacks.opened).extracting(each -> each.video).containsExactly(file(OTHER));
        assertThat(pictures.asked).containsExactly("strip " + file(OTHER).getFileName());
    }

    @Test
    void closingHoldsNoFile() {
        playing();
        model.close();
        assertThat(model.stateProperty().get()).isEqualTo(new PlayerState.Empty());
        assertThat(playbacks.notClosed()).isZero();
        assertThat(model.parts().stripProperty().get()).isEmpty();
    }

    @Test
    void statesGoFromLoadingToPlayingWithoutFlickering() {
        var seen = new ArrayList<PlayerState>();
        playing();
        model.stateProperty().subscribe((PlayerState state) -> seen.add(state));
        model.open(OTHER, true);
        tasks.runAll();
        playbacks.last().ready();
        assertThat(seen)
                .containsExactly(
                        new PlayerState.Playing(CLIP),
                        new PlayerState.Loading(OTHER),
                        new PlayerState.Paused(OTHER),
                        new PlayerState.Playing(OTHER));
    }

    @Test
    void theEndOfAClipIsNotPlayingAndPlayBeginsAgain() {
        FakePlaybacks.Fake playback = playing();
        playback.listener.ended();
        assertThat(model.stateProperty().get()).isEqualTo(new PlayerState.Paused(CLIP));
        assertThat(model.head().positionProperty().get()).isEqualTo(CLIP.facts().length());
        assertThat(model.head().frame()).isEqualTo(CLIP.facts().frames() - 1);
        model.playPause();
        assertThat(playback.seeks.getLast()).isEqualTo(Duration.ZERO);
        assertThat(model.stateProperty().get()).isEqualTo(new PlayerState.Playing(CLIP));
    }

    @Test
    void aLoopGoesOnFromTheBeginning() {
        FakePlaybacks.Fake playback = playing();
        model.loopProperty().set(true);
        playback.listener.ended();
        assertThat(playback.playing).isTrue();
        assertThat(playback.seeks).containsExactly(Duration.ZERO);
        assertThat(model.stateProperty().get()).isEqualTo(new PlayerState.Playing(CLIP));
    }

    @Test
    void thePositionOfBeforeASeekIsPassedOver() {
        FakePlaybacks.Fake playback = playing();
        playback.position = Duration.ofSeconds(4);
        model.tick();
        model.seek(Duration.ofSeconds(1));
        model.tick();
        assertThat(model.head().positionProperty().get()).isEqualTo(Duration.ofSeconds(1));
        playback.position = Duration.ofMillis(1040);
        model.tick();
        assertThat(model.head().positionProperty().get()).isEqualTo(Duration.ofMillis(1040));
    }

    @Test
    void aSeekThatThePlaybackNeverReachesIsGivenUpAfterAWhile() {
        FakePlaybacks.Fake playback = playing();
        model.seek(Duration.ofSeconds(3));
        playback.position = Duration.ofMillis(500);
        for (int pulse = 0; pulse < 100; pulse++) {
            model.tick();
        }
        assertThat(model.head().positionProperty().get()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void stepsPauseAndShowTheExactFrame() {
        FakePlaybacks.Fake playback = playing();
        playback.position = Duration.ofMillis(1010);
        model.tick();
        model.stepForward();
        tasks.runAll();
        assertThat(playback.playing).isFalse();
        assertThat(model.head().frame()).isEqualTo(25);
        assertThat(model.reel().shown()).isEqualTo(25);
        tasks.elapse();
        assertThat(playback.seeks.getLast()).isBetween(Duration.ofMillis(1042), Duration.ofMillis(1083));
        model.stepBack();
        model.stepBack();
        assertThat(model.head().frame()).isEqualTo(23);
    }

    @Test
    void stepsFindTheirFramesDecodedAndTheVideoFollowsOnceTheyEnd() {
        FakePlaybacks.Fake playback = paused();
        playback.seeks.clear();
        for (int press = 1; press <= 4; press++) {
            model.stepForward();
            assertThat(model.reel().shown()).isEqualTo(press);
        }
        assertThat(playback.seeks).isEmpty();
        tasks.elapse();
        assertThat(playback.seeks).hasSize(1);
        assertThat(model.head().clockProperty().get().frameAt(playback.seeks.getFirst()))
                .isEqualTo(4);
    }

    @Test
    void theFrameIsSeenWhereverTheClipStandsStillAndGoesWhenItPlays() {
        FakePlaybacks.Fake playback = paused();
        model.seek(CLIP.facts().length());
        tasks.runAll();
        assertThat(model.reel().shown()).isEqualTo(CLIP.facts().frames() - 1);
        model.seek(Duration.ofSeconds(1));
        tasks.runAll();
        assertThat(model.reel().shown()).isEqualTo(24);
        model.play();
        playback.position = Duration.ofMillis(1042);
        model.tick();
        assertThat(model.reel().stillProperty().get()).isEmpty();
        playback.position = Duration.ofMillis(1090);
        model.tick();
        model.pause();
        tasks.runAll();
        assertThat(model.reel().shown()).isEqualTo(26);
    }

    @Test
    void playingAfterStepsGoesOnFromTheFrameThatIsShown() {
        FakePlaybacks.Fake playback = paused();
        model.stepForward();
        model.stepForward();
        playback.seeks.clear();
        model.play();
        assertThat(playback.seeks).hasSize(1);
        assertThat(model.head().clockProperty().get().frameAt(playback.seeks.getFirst()))
                .isEqualTo(2);
    }

    @Test
    void framesThatAreNotEvenHaveTheirOwnTimes() {
        pictures.times = FrameTimes.of(0, 100_000_000, 120_000_000, 900_000_000);
        paused();
        model.seek(Duration.ofMillis(500));
        assertThat(model.head().frame()).isEqualTo(2);
        model.stepForward();
        assertThat(model.head().positionProperty().get()).isEqualTo(Duration.ofMillis(900));
        model.stepForward();
        assertThat(model.head().frame()).isEqualTo(3);
    }

    @Test
    void aFrameThatDoesNotComeLeavesTheVideoInView() {
        pictures.end = 3;
        paused();
        for (int press = 1; press <= 6; press++) {
            model.stepForward();
            tasks.runAll();
        }
        assertThat(model.head().frame()).isEqualTo(6);
        assertThat(model.reel().stillProperty().get()).isEmpty();
        model.seek(Duration.ZERO);
        tasks.runAll();
        assertThat(model.reel().shown()).isZero();
    }

    @Test
    void theVideoIsShownOnceItMoves() {
        FakePlaybacks.Fake playback = playing();
        assertThat(model.layers().videoShownProperty().get()).isFalse();
        model.tick();
        assertThat(model.layers().videoShownProperty().get()).isFalse();
        playback.position = Duration.ofMillis(40);
        model.tick();
        assertThat(model.layers().videoShownProperty().get()).isTrue();
    }

    @Test
    void playingBetweenTheMarksStopsAtTheSecond() {
        FakePlaybacks.Fake playback = paused();
        model.seek(Duration.ofSeconds(1));
        model.marks().in();
        model.seek(Duration.ofSeconds(2));
        model.marks().out();
        model.playBetween();
        assertThat(playback.seeks.getLast()).isEqualTo(Duration.ofSeconds(1));
        playback.position = Duration.ofMillis(1020);
        model.tick();
        assertThat(playback.playing).isTrue();
        playback.position = Duration.ofMillis(2010);
        model.tick();
        assertThat(playback.playing).isFalse();
        assertThat(model.head().positionProperty().get()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aLoopBetweenTheMarksSeeksBackOnceForEachRound() {
        FakePlaybacks.Fake playback = paused();
        model.loopProperty().set(true);
        model.seek(Duration.ofSeconds(1));
        model.marks().in();
        model.seek(Duration.ofSeconds(2));
        model.marks().out();
        model.playBetween();
        playback.seeks.clear();
        playback.position = Duration.ofMillis(1020);
        model.tick();
        playback.position = Duration.ofMillis(2010);
        model.tick();
        model.tick();
        model.tick();
        assertThat(playback.seeks).containsExactly(Duration.ofSeconds(1));
        assertThat(playback.playing).isTrue();
    }

    @Test
    void marksNeverCross() {
        paused();
        model.seek(Duration.ofSeconds(2));
        model.marks().out();
        model.seek(Duration.ofSeconds(3));
        model.marks().in();
        Marks marks = model.head().marksProperty().get();
        assertThat(marks.in()).contains(Duration.ofSeconds(3));
        assertThat(marks.out()).isEmpty();
        model.marks().in();
        assertThat(model.head().marksProperty().get()).isEqualTo(Marks.NONE);
    }

    @Test
    void aDragSeeksNowAndThenAndEndsWhereItEnded() {
        FakePlaybacks.Fake playback = playing();
        playback.seeks.clear();
        for (int step = 1; step <= 20; step++) {
            model.scrub(step / 40.0);
        }
        assertThat(playback.playing).isFalse();
        assertThat(playback.seeks).hasSize(2);
        model.endScrub();
        assertThat(playback.seeks.getLast()).isEqualTo(CLIP.facts().length().dividedBy(2));
        assertThat(playback.playing).isTrue();
    }

    @Test
    void speedSoundAndLoopSurviveTheNextClip() {
        playing();
        model.pace(1);
        model.sound().volumeProperty().set(0.3);
        model.sound().toggleMute();
        model.open(OTHER, true);
        tasks.runAll();
        FakePlaybacks.Fake next = playbacks.last().ready();
        assertThat(next.rate).isEqualTo(1.5);
        assertThat(next.volume).isEqualTo(0.3);
        assertThat(next.muted).isTrue();
        for (int press = 0; press < 9; press++) {
            model.pace(-1);
        }
        assertThat(next.rate).isEqualTo(0.25);
        model.normalSpeed();
        assertThat(next.rate).isEqualTo(1);
    }

    @Test
    void aFrameIsSavedUnderTheNameOfClipAndNumber() {
        paused();
        model.seek(Duration.ofMillis(2300));
        model.frames().grab();
        tasks.runAll();
        assertThat(pictures.asked).contains("png 2026 11 clip 00000 frame 0055.png");
        assertThat(folder.resolve("frames")).isDirectory();
        assertThat(model.frames().noticeProperty().get()).contains("Frame 55");
        tasks.elapse();
        assertThat(model.frames().noticeProperty().get()).isEmpty();
    }

    @Test
    void theNextShotGoesOnFromTheFrameThatIsShown() {
        FakePlaybacks.Fake playback = playing();
        playback.position = Duration.ofMillis(1500);
        model.tick();
        model.frames().nextShot();
        tasks.runAll();
        assertThat(playback.playing).isFalse();
        assertThat(actions.asked).containsExactly("next 2026 11 clip 00000 frame 0036.png");
    }

    @Test
    void atTheEndTheNextShotGoesOnFromALittleBefore() {
        FakePlaybacks.Fake playback = playing();
        playback.listener.ended();
        model.frames().nextShot();
        tasks.runAll();
        int last = CLIP.facts().frames() - 1;
        assertThat(actions.asked).containsExactly("next 2026 11 clip 00000 frame %04d.png".formatted(last - 4));
        assertThat(model.head().frame()).isEqualTo(last - 4);
        assertThat(model.frames().noticeProperty().get()).contains("" + (last - 4));
    }

    @Test
    void whoStepsToTheLastFrameGoesOnFromIt() {
        paused();
        model.seek(CLIP.facts().length());
        model.stepBack();
        model.stepForward();
        model.frames().nextShot();
        tasks.runAll();
        assertThat(actions.asked)
                .containsExactly("next 2026 11 clip 00000 frame %04d.png"
                        .formatted(CLIP.facts().frames() - 1));
    }

    @Test
    void theClipBeforeIsShownAtTheSameTimeAndBack() {
        FakePlaybacks.Fake playback = playing();
        model.swap();
        assertThat(model.stateProperty().get().clip())
                .as("there is none before")
                .contains(CLIP);
        playback.position = Duration.ofMillis(1500);
        model.open(OTHER, true);
        tasks.runAll();
        FakePlaybacks.Fake other = playbacks.last().ready();
        other.position = Duration.ofMillis(2500);
        model.tick();
        model.swap();
        tasks.runAll();
        FakePlaybacks.Fake first = playbacks.last().ready();
        assertThat(model.stateProperty().get()).isEqualTo(new PlayerState.Playing(CLIP));
        assertThat(first.seeks).contains(Duration.ofMillis(2500));
        model.pause();
        model.swap();
        tasks.runAll();
        playbacks.last().ready();
        tasks.runAll();
        assertThat(model.stateProperty().get()).isEqualTo(new PlayerState.Paused(OTHER));
        assertThat(model.reel().shown()).isEqualTo(60);
    }

    @Test
    void aFrameThatCannotBeTakenIsSaid() {
        paused();
        pictures.broken = true;
        model.frames().grab();
        model.frames().nextShot();
        tasks.runAll();
        assertThat(model.frames().noticeProperty().get()).isNotEmpty();
        assertThat(actions.asked).isEmpty();
    }

    @Test
    void withoutAClipNoCommandDoesAnything() {
        model.playPause();
        model.stepForward();
        model.seek(Duration.ofSeconds(1));
        model.marks().in();
        model.playBetween();
        model.frames().grab();
        model.frames().nextShot();
        model.scrub(0.5);
        model.endScrub();
        model.tick();
        assertThat(model.stateProperty().get()).isEqualTo(new PlayerState.Empty());
        assertThat(tasks.waiting()).isZero();
    }
}
