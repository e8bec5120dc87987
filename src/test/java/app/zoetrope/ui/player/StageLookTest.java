package app.zoetrope.ui.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.zoetrope.model.Clip;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.DirectTaskRunner;
import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Look;
import app.zoetrope.ui.fx.Thumbnails;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The stage in each of its states and sizes; the pictures are for people to look at.
@Tag("fx")
@ExtendWith(FxExtension.class)
class StageLookTest {
    private static final List<Clip> CLIPS = Clips.some(12);

    @TempDir
    Path folder;

    private final FakePlaybacks playbacks = new FakePlaybacks();
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private PlayerViewModel model;
    private FilmstripViewModel strip;

    @BeforeEach
    void make() throws Exception {
        var pictures = new PaintedPictures(folder);
        Path video = Files.writeString(folder.resolve("video.mp4"), "a video");
        model = new PlayerViewModel(playbacks, pictures, _ -> video, tasks, new RecordedActions(folder));
        strip = new FilmstripViewModel(pictures, _ -> video, new RecordedFilmstrip());
    }

    @Test
    void everyControlHasItsIdAndItsName() {
        Stage stage = show("ids", 776, 836, ColorScheme.DARK, _ -> openAndReady(CLIPS.getFirst()));
        FxExtension.runOnFx(() -> {
            for (String id : List.of(
                    "player",
                    "play-pause",
                    "timeline",
                    "time-label",
                    "loop",
                    "speed",
                    "mute",
                    "volume",
                    "fullscreen",
                    "frame-back",
                    "frame-forward",
                    "mark-in",
                    "mark-out",
                    "grab-frame",
                    "next-shot",
                    "export",
                    "player-problem",
                    "filmstrip")) {
                Node node = stage.getScene().lookup("#" + id);
                assertThat(node).as(id).isNotNull();
                if (!id.equals("player-problem")) {
                    assertThat(node.getAccessibleText()).as(id).isNotBlank();
                }
            }
            stage.hide();
        });
    }

    @Test
    void aClipOnTheStageInBothSchemes() {
        for (ColorScheme scheme : ColorScheme.values()) {
            Stage stage = show("paused-" + scheme, 776, 836, scheme, _ -> {
                openAndReady(CLIPS.getFirst());
                model.seek(Duration.ofSeconds(1));
                model.marks().in();
                model.seek(Duration.ofSeconds(4));
                model.marks().out();
                model.seek(Duration.ofMillis(2292));
                model.stepForward();
            });
            Label time = FxExtension.onFx(() -> (Label) stage.getScene().lookup("#time-label"));
            assertThat(time.getText()).isEqualTo("00:02.33 / 00:05.04 \u00b7 frame 56");
            FxExtension.runOnFx(stage::hide);
        }
    }

    @Test
    void nothingIsCutOffInTheSmallestWindow() {
        Stage stage = show("small", 360, 576, ColorScheme.DARK, _ -> openAndReady(CLIPS.get(3)));
        FxExtension.runOnFx(() -> {
            Set<Node> all = stage.getScene().getRoot().lookupAll(".label");
            all.stream()
                    .filter(Node::isVisible)
                    .filter(node -> node.getParent() != null && node.getParent().isVisible())
                    .map(Label.class::cast)
                    .forEach(label -> assertThat(label.getWidth())
                            .as(label.getText())
                            .isGreaterThanOrEqualTo(Math.floor(Math.min(
                                            label.prefWidth(-1), label.getMaxWidth() > 0 ? label.getMaxWidth() : 9999))
                                    - 1));
            for (String id : List.of("next-shot", "export", "fullscreen", "mark-out", "time-label")) {
                Node node = stage.getScene().lookup("#" + id);
                var bounds = node.localToScene(node.getLayoutBounds());
                assertThat(bounds.getMaxX()).as(id).isLessThanOrEqualTo(360);
                assertThat(((Labeled) node).getWidth()).as(id).isGreaterThanOrEqualTo(node.prefWidth(-1) - 1);
            }
            stage.hide();
        });
    }

    @Test
    void aWindowThatIsMadeNarrowKeepsEveryButton() {
        Stage stage = show("narrowed", 776, 700, ColorScheme.LIGHT, _ -> openAndReady(CLIPS.get(3)));
        FxExtension.runOnFx(() -> stage.setWidth(400));
        for (String id : List.of("next-shot", "export", "fullscreen", "mark-out", "time-label")) {
            await().until(() -> FxExtension.onFx(() -> {
                Node node = stage.getScene().lookup("#" + id);
                return node.localToScene(node.getLayoutBounds()).getMaxX() <= 400;
            }));
        }
        Look.shoot(stage, Path.of("target/looks/stage-narrowed.png"));
        FxExtension.runOnFx(stage::hide);
    }

    @Test
    void aTallClipAndTheNoteOfAMissingSoundDevice() {
        show("tall", 776, 836, ColorScheme.DARK, _ -> {
            model.open(CLIPS.get(4), true);
            playbacks.last().listener.failed(Playback.Fault.NO_SOUND_DEVICE, "");
            playbacks.last().ready();
            model.frames().grab();
        });
        assertThat(model.sound().missingProperty().get()).isTrue();
    }

    @Test
    void aClipThatDoesNotPlaySaysWhyAndOffersTheSystemsPlayer() {
        for (int width : new int[] {776, 360}) {
            Stage stage = show("problem-" + width, width, 700, ColorScheme.LIGHT, _ -> {
                playbacks.refusal = Playback.Fault.NO_CODEC;
                model.open(CLIPS.getFirst(), true);
            });
            FxExtension.runOnFx(() -> {
                assertThat(stage.getScene().lookup("#player-problem").isVisible())
                        .isTrue();
                ((Button) stage.getScene().lookup("#open-outside")).fire();
                stage.hide();
            });
            playbacks.refusal = null;
        }
        assertThat(((RecordedActions) model.actions()).asked).containsExactly("outside", "outside");
    }

    @Test
    void beforeTheFirstClipThereAreTwoWaysToBegin() {
        for (ColorScheme scheme : ColorScheme.values()) {
            Stage stage = show("empty-" + scheme, 776, 836, scheme, view -> strip.refresh(List.of()));
            FxExtension.runOnFx(() -> {
                assertThat(stage.getScene().lookup("#timeline")).isNull();
                ((Button) stage.getScene().lookup("#empty-choose")).fire();
                ((Button) stage.getScene().lookup("#empty-sample")).fire();
                stage.hide();
            });
        }
        assertThat(((RecordedActions) model.actions()).asked).containsExactly("choose", "sample", "choose", "sample");
    }

    private void openAndReady(Clip clip) {
        model.open(clip, false);
        playbacks.last().ready();
        strip.show(Optional.of(clip));
    }

    private Stage show(String name, int width, int height, ColorScheme scheme, Consumer<PlayerView> prepare) {
        Stage stage = Look.show(
                () -> {
                    strip.refresh(CLIPS);
                    var thumbnails = new Thumbnails(tasks, 64 << 20);
                    var player = new PlayerView(model, new MediaSession(), thumbnails);
                    prepare.accept(player);
                    var pane = new BorderPane(player);
                    pane.setBottom(new FilmstripView(strip, thumbnails));
                    return pane;
                },
                width,
                height,
                scheme);
        FxExtension.runOnFx(() -> {});
        Look.shoot(stage, Path.of("target/looks/stage-" + name + ".png"));
        return stage;
    }
}
