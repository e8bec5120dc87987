package app.zoetrope.ui.player;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.Clip;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.DirectTaskRunner;
import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Look;
import app.zoetrope.ui.fx.Thumbnails;
import app.zoetrope.ui.player.CompareViewModel.Way;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Two clips compared, in each way and size; the pictures are for people to look at.
@Tag("fx")
@ExtendWith(FxExtension.class)
class CompareLookTest {
    private static final List<Clip> CLIPS = Clips.some(12);

    @TempDir
    Path folder;

    @Test
    void everyWayShowsBothAndEachControlHasItsName() throws Exception {
        var tasks = new DirectTaskRunner();
        Path video = Files.writeString(folder.resolve("video.mp4"), "a video");
        var first = new FakePlaybacks();
        var second = new FakePlaybacks();
        var model = new CompareViewModel(
                first,
                second,
                new PaintedPictures(folder),
                _ -> video,
                tasks,
                new RecordedActions(folder),
                (clip, stars, then) -> then.accept(clip.rated(stars)));
        Stage stage = Look.show(
                () -> new CompareView(model, new MediaSession(), new MediaSession(), new Thumbnails(tasks, 8L << 20)),
                1440,
                900,
                ColorScheme.DARK);
        FxExtension.runOnFx(() -> {
            model.open(CLIPS.get(0), CLIPS.get(1));
            first.last().ready();
            second.last().ready();
            model.lead().pause();
            model.lead().seek(Duration.ofSeconds(2));
            model.lead().stepForward();
            model.rate(4);
        });
        Look.shoot(stage, Path.of("target/looks/compare-beside-dark.png"));
        FxExtension.runOnFx(() -> assertThat(List.of("compare-left", "compare-right"))
                .allSatisfy(id -> assertThat(named(stage.getScene().lookup("#" + id)))
                        .as("letters in the picture of " + id)
                        .isEqualTo(1)));
        FxExtension.runOnFx(() -> model.wayProperty().set(Way.WIPE));
        Look.shoot(stage, Path.of("target/looks/compare-wipe-dark.png"));
        FxExtension.runOnFx(() -> {
            model.switchSide();
            model.wayProperty().set(Way.FLIP);
        });
        Look.shoot(stage, Path.of("target/looks/compare-flip-dark.png"));
        FxExtension.runOnFx(() -> {
            for (String id : List.of(
                    "compare-left",
                    "compare-right",
                    "compare-divider",
                    "compare-close",
                    "compare-wipe",
                    "rate-a",
                    "rate-b",
                    "play-pause",
                    "timeline",
                    "loop",
                    "speed")) {
                Node node = stage.getScene().lookup("#" + id);
                assertThat(node).as(id).isNotNull();
                assertThat(node.getAccessibleText()).as(id).isNotBlank();
            }
            assertThat(stage.getScene().lookup("#compare-left").isVisible()).isFalse();
            assertThat(stage.getScene().lookup("#compare-right").isVisible()).isTrue();
        });
    }

    /// How many of the sides' letters lie inside the frame of that side's clip.
    private static long named(Node pane) {
        Bounds frame = scene(pane.lookup(".frame"));
        return pane.getParent().getChildrenUnmodifiable().stream()
                .filter(node -> node.getStyleClass().contains("side-name"))
                .filter(name -> frame.contains(scene(name)))
                .count();
    }

    private static Bounds scene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
