package app.zoetrope.ui.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.zoetrope.media.FfmpegPictures;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Pixels;
import app.zoetrope.testkit.ClipMaker;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.Codecs;
import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Look;
import app.zoetrope.ui.fx.FxTaskRunner;
import app.zoetrope.ui.fx.Thumbnails;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.ColorScheme;
import javafx.scene.control.ButtonBase;
import javafx.scene.media.MediaPlayer;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Real clips on the real stage. They have sound, and the machine that tests may have no sound device.
@Tag("fx")
@ExtendWith(FxExtension.class)
class StagePlaybackTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int FRAMES = 48;

    @TempDir
    static Path folder;

    private static FfmpegPictures pictures;
    private static List<Clip> clips;

    private final FxTaskRunner tasks = new FxTaskRunner();
    private MediaSession session;
    private PlayerViewModel model;
    private Stage stage;

    @BeforeAll
    static void makeClips() throws Exception {
        Codecs.load();
        pictures = new FfmpegPictures(ClipMaker.kit(), folder.resolve("data"));
        clips = List.of(made(0, FRAMES), made(1, FRAMES), made(2, 24));
    }

    private static Clip made(int number, int frames) throws Exception {
        Path file = ClipMaker.clip(folder.resolve(number + ".mp4"), frames);
        return Clips.withFile(number, number + ".mp4", pictures.facts(file));
    }

    @BeforeEach
    void show() {
        session = FxExtension.onFx(MediaSession::new);
        model = FxExtension.onFx(() -> new PlayerViewModel(
                session, pictures, clip -> folder.resolve(clip.file()), tasks, new RecordedActions(folder)));
        stage = Look.show(
                () -> new PlayerView(model, session, new Thumbnails(tasks, 16 << 20)), 776, 640, ColorScheme.DARK);
    }

    @AfterEach
    void hide() {
        FxExtension.runOnFx(() -> {
            model.close();
            session.close();
            stage.hide();
        });
        tasks.close();
    }

    private void until(Supplier<Boolean> condition) {
        await().atMost(LONG).until(() -> FxExtension.onFx(condition));
    }

    private void open(Clip clip, boolean play) {
        FxExtension.runOnFx(() -> model.open(clip, play));
        until(() -> model.stateProperty().get().isOpen());
    }

    private Duration position() {
        return model.head().positionProperty().get();
    }

    @Test
    void aClipWithSoundPlaysWhetherOrNotThereIsASoundDevice() {
        FxExtension.runOnFx(() -> model.loopProperty().set(false));
        open(clips.getFirst(), true);
        until(() -> position().toMillis() > 300);
        assertThat(FxExtension.onFx(() -> model.layers().videoShownProperty().get()))
                .isTrue();
        until(() -> model.stateProperty().get() instanceof PlayerState.Paused);
        assertThat(FxExtension.onFx(() -> model.head().frame())).isEqualTo(FRAMES - 1);
    }

    @Test
    void itLoops() {
        FxExtension.runOnFx(() -> model.loopProperty().set(true));
        open(clips.get(2), true);
        until(() -> position().toMillis() > 600);
        until(() -> position().toMillis() < 400);
        until(() -> position().toMillis() > 600);
        assertThat(FxExtension.onFx(() -> model.stateProperty().get())).isInstanceOf(PlayerState.Playing.class);
    }

    @Test
    void stepsShowExactlyTheirFrameUpToTheLast() {
        open(clips.getFirst(), false);
        FxExtension.runOnFx(() -> model.seek(Duration.ofSeconds(1)));
        for (int frame = 25; frame < 28; frame++) {
            click("frame-forward");
            int wanted = frame;
            until(() -> shownNumber().equals(Optional.of(wanted)));
        }
        FxExtension.runOnFx(() -> model.seek(Duration.ofMillis(1900)));
        for (int press = 0; press < 5; press++) {
            click("frame-forward");
        }
        until(() -> shownNumber().equals(Optional.of(FRAMES - 1)));
        click("frame-back");
        until(() -> shownNumber().equals(Optional.of(FRAMES - 2)));
        Look.shoot(stage, Path.of("target/looks/stage-step.png"));
    }

    private Optional<Integer> shownNumber() {
        return model.reel().stillProperty().get().map(still -> {
            var argb = new int[still.width() * still.height()];
            still.paint(argb);
            return ClipMaker.numberOf(new Pixels(still.width(), still.height(), argb));
        });
    }

    private void click(String id) {
        FxExtension.runOnFx(() -> ((ButtonBase) stage.getScene().lookup("#" + id)).fire());
    }

    @Test
    void aSeekWhilePlayingPlaysOnFromThere() {
        FxExtension.runOnFx(() -> model.loopProperty().set(false));
        open(clips.getFirst(), true);
        until(() -> position().toMillis() > 100);
        FxExtension.runOnFx(() -> model.seek(Duration.ofMillis(1500)));
        until(() -> position().toMillis() > 1600);
        until(() -> model.stateProperty().get() instanceof PlayerState.Paused);
        FxExtension.runOnFx(() -> model.loopProperty().set(true));
        click("play-pause");
        until(() -> position().toMillis() > 100 && position().toMillis() < 1500);
    }

    @Test
    void fullScreenFillsTheWindowAndComesBack() {
        open(clips.getFirst(), true);
        var root = FxExtension.onFx(() -> stage.getScene().getRoot());
        click("fullscreen");
        until(() -> stage.isFullScreen() && stage.getScene().getRoot() != root);
        Look.shoot(stage, Path.of("target/looks/stage-full.png"));
        until(() -> model.stateProperty().get() instanceof PlayerState.Playing);
        FxExtension.runOnFx(() -> stage.setFullScreen(false));
        until(() -> stage.getScene().getRoot() == root);
        until(() -> !model.fullScreenProperty().get());
        assertThat(FxExtension.onFx(() -> stage.getScene().lookup("#timeline"))).isNotNull();
        assertThat(FxExtension.onFx(() -> model.stateProperty().get())).isInstanceOf(PlayerState.Playing.class);
    }

    @Test
    void aClipPausesWhenTheStageLeavesTheScreen() {
        open(clips.getFirst(), true);
        FxExtension.runOnFx(stage::hide);
        until(() -> model.stateProperty().get() instanceof PlayerState.Paused);
    }

    @Test
    void twoHundredClipsLeaveNothingBehind() {
        var players = new ArrayList<WeakReference<MediaPlayer>>();
        FxExtension.runOnFx(() -> session.playerProperty().subscribe((MediaPlayer player) -> {
            if (player != null) {
                players.add(new WeakReference<>(player));
            }
        }));
        openMany(20);
        int threads = nativeThreads();
        openMany(180);
        assertThat(nativeThreads()).isLessThanOrEqualTo(threads + 3);
        assertThat(players).hasSizeGreaterThanOrEqualTo(200);
        await().atMost(LONG).untilAsserted(() -> {
            System.gc();
            assertThat(players.stream().filter(each -> each.get() != null)).hasSizeLessThanOrEqualTo(2);
        });
    }

    private void openMany(int count) {
        for (int number = 0; number < count; number++) {
            open(clips.get(number % clips.size()), true);
            assertThat(FxExtension.onFx(() -> model.stateProperty().get())).isInstanceOf(PlayerState.Playing.class);
        }
    }

    /// GStreamer's threads are not Java's.
    private static int nativeThreads() {
        String[] tasks = Path.of("/proc/self/task").toFile().list();
        return tasks == null ? Thread.activeCount() : tasks.length;
    }
}
