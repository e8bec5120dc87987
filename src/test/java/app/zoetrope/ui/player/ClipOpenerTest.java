package app.zoetrope.ui.player;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.Clip;
import app.zoetrope.model.VideoFacts;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.ManualTaskRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every way in which a clip fails to play ends in another way to play it, or in one state with a reason.
class ClipOpenerTest {
    private static final Clip CLIP = Clips.clip(0);

    @TempDir
    Path folder;

    private final FakePlaybacks playbacks = new FakePlaybacks();
    private final ManualTaskRunner tasks = new ManualTaskRunner();
    private PaintedPictures pictures;
    private Path video;
    private PlayerViewModel model;

    @BeforeEach
    void make() throws Exception {
        video = Files.writeString(folder.resolve("video.mp4"), "video");
        pictures = new PaintedPictures(folder);
        model = new PlayerViewModel(playbacks, pictures, _ -> video, tasks, new RecordedActions(folder));
    }

    private void open(Clip clip) {
        model.open(clip, true);
        tasks.runAll();
    }

    private void fail(Playback.Fault fault) {
        playbacks.last().listener.failed(fault, "detail");
        tasks.runAll();
    }

    private void assertUnplayable() {
        assertThat(model.stateProperty().get()).isInstanceOfSatisfying(PlayerState.Unplayable.class, state -> {
            assertThat(state.of()).isEqualTo(CLIP);
            assertThat(state.reason()).isNotBlank().endsWith(".");
        });
        assertThat(playbacks.notClosed()).isZero();
        assertThat(tasks.timers()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Playback.Fault.class)
    void aPlaybackThatAlwaysFailsEndsUnplayable(Playback.Fault fault) {
        open(CLIP);
        for (int round = 0; round < 4 && model.stateProperty().get() instanceof PlayerState.Loading; round++) {
            fail(fault);
        }
        assertUnplayable();
        assertThat(playbacks.opened).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Playback.Fault.class)
    void soDoesOneThatCannotEvenBeMade(Playback.Fault fault) {
        playbacks.refusal = fault;
        open(CLIP);
        assertUnplayable();
    }

    @Test
    void silenceIsAnAnswerToo() {
        open(CLIP);
        tasks.elapse();
        tasks.runAll();
        assertThat(playbacks.last().video).hasToString("copy-video.mp4");
        tasks.elapse();
        assertUnplayable();
    }

    @Test
    void withoutASoundDeviceTheCopyWithoutSoundPlays() {
        open(CLIP);
        fail(Playback.Fault.NO_SOUND_DEVICE);
        assertThat(playbacks.last().video).hasToString("silent-video.mp4");
        playbacks.last().ready();
        assertThat(model.stateProperty().get()).isEqualTo(new PlayerState.Playing(CLIP));
        assertThat(model.sound().missingProperty().get()).isTrue();
        assertThat(playbacks.notClosed()).isEqualTo(1);
    }

    @Test
    void theMissingSoundDeviceIsRemembered() {
        open(CLIP);
        fail(Playback.Fault.NO_SOUND_DEVICE);
        open(Clips.clip(2));
        assertThat(playbacks.opened).hasSize(3);
        assertThat(playbacks.last().video).hasToString("silent-video.mp4");
        playbacks.last().ready();
        model.retrySound();
        tasks.runAll();
        assertThat(playbacks.last().video).isEqualTo(video);
        playbacks.last().ready();
        assertThat(model.sound().missingProperty().get()).isFalse();
    }

    @Test
    void aClipWithoutSoundNeedsNoCopyOnSuchAMachine() {
        open(CLIP);
        fail(Playback.Fault.NO_SOUND_DEVICE);
        open(Clips.with(CLIP, facts("h264", "yuv420p", "")));
        assertThat(playbacks.last().video).isEqualTo(video);
        playbacks.last().ready();
        assertThat(model.sound().missingProperty().get()).isFalse();
    }

    @Test
    void whatThePlayerDoesNotKnowIsCopiedBeforeItIsTried() {
        open(Clips.with(CLIP, facts("av1", "yuv420p", "aac")));
        assertThat(playbacks.last().video).hasToString("copy-video.mp4");
        open(Clips.with(CLIP, facts("h264", "yuv444p", "aac")));
        assertThat(playbacks.last().video).hasToString("copy-video.mp4");
        open(Clips.with(CLIP, facts("h264", "yuvj420p", "aac")));
        assertThat(playbacks.last().video).hasToString("copy-video.mp4");
        assertThat(playbacks.opened).hasSize(3);
    }

    @Test
    void aCopyWithSoundCanStillLoseItsSound() {
        open(Clips.with(CLIP, facts("vp9", "yuv420p", "opus")));
        fail(Playback.Fault.NO_SOUND_DEVICE);
        assertThat(playbacks.last().video).hasToString("silent-copy-video.mp4");
    }

    @Test
    void whereNoCopyCanBeMadeTheReasonSaysSo() {
        pictures.broken = true;
        open(CLIP);
        fail(Playback.Fault.UNSUPPORTED);
        assertUnplayable();
    }

    @Test
    void aFileThatIsGoneIsNamed() throws Exception {
        Files.delete(video);
        open(CLIP);
        assertThat(((PlayerState.Unplayable) model.stateProperty().get()).reason())
                .contains(CLIP.file());
        assertThat(playbacks.opened).isEmpty();
    }

    @Test
    void aDeviceThatIsPulledOutWhilePlayingCostsTheSoundAlone() {
        open(CLIP);
        playbacks.last().ready();
        playbacks.last().position = Duration.ofSeconds(3);
        model.tick();
        fail(Playback.Fault.NO_SOUND_DEVICE);
        FakePlaybacks.Fake silent = playbacks.last().ready();
        assertThat(silent.seeks).containsExactly(Duration.ofSeconds(3));
        assertThat(model.stateProperty().get()).isEqualTo(new PlayerState.Playing(CLIP));
    }

    @Test
    void aMissingCodecMayBeAMissingSoundDevice() {
        open(CLIP);
        fail(Playback.Fault.NO_CODEC);
        assertThat(playbacks.last().video).hasToString("silent-video.mp4");
        playbacks.last().ready();
        assertThat(model.stateProperty().get()).isEqualTo(new PlayerState.Playing(CLIP));
        open(Clips.clip(2));
        assertThat(playbacks.last().video).isEqualTo(video);
    }

    @Test
    void anErrorAfterTheFirstOneChangesNothing() {
        open(Clips.with(CLIP, facts("h264", "yuv420p", "")));
        FakePlaybacks.Fake first = playbacks.last();
        fail(Playback.Fault.NO_CODEC);
        first.listener.failed(Playback.Fault.UNSUPPORTED, "again");
        first.listener.ready();
        tasks.runAll();
        assertThat(model.stateProperty().get()).isInstanceOf(PlayerState.Unplayable.class);
        assertThat(playbacks.opened).hasSize(1);
    }

    private static VideoFacts facts(String codec, String pixels, String audio) {
        return new VideoFacts(736, 400, Duration.ofSeconds(5), 24, 120, codec, pixels, audio, 1000);
    }
}
