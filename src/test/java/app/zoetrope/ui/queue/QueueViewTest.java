package app.zoetrope.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.ClipId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Receipt;
import app.zoetrope.testkit.DirectTaskRunner;
import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Look;
import app.zoetrope.ui.fx.Thumbnails;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("fx")
@ExtendWith(FxExtension.class)
class QueueViewTest {
    @TempDir
    private Path folder;

    private final QueueKit kit = new QueueKit();
    private final List<ClipId> opened = new ArrayList<>();

    @Test
    void everyStateHasItsCardInBothSchemes() {
        fill();
        for (ColorScheme scheme : ColorScheme.values()) {
            Stage stage = show(scheme, 848);
            FxExtension.runOnFx(() -> {
                var list = (ListView<?>) stage.getScene().getRoot().lookup("#queue-list");
                list.requestFocus();
                list.getSelectionModel().select(5);
            });
            Look.shoot(stage, Path.of("target/looks/queue-" + scheme + ".png"));
            assertThat(states(stage)).contains("0:41 of about 0:50 · $0.61", "May have been charged — look");
            FxExtension.runOnFx(stage::hide);
        }
    }

    @Test
    void anEmptyQueueSaysWhatWillBeHere() {
        Stage stage = show(ColorScheme.DARK, 400);
        Look.shoot(stage, Path.of("target/looks/queue-empty.png"));
        assertThat(FxExtension.onFx(() -> stage.getScene().getRoot().lookup(".queue-empty")))
                .isNotNull();
        FxExtension.runOnFx(stage::hide);
    }

    @Test
    void enterOpensADoneClipAndDeleteTakesItAway() {
        Job job = kit.sketch("waves", new JobState.Queued());
        var clip = kit.clip(job);
        kit.queue.put(job.in(new JobState.Done(clip.id()), QueueKit.NOW));
        Stage stage = show(ColorScheme.DARK, 400);
        press(stage, KeyCode.ENTER);
        assertThat(opened).containsExactly(clip.id());
        press(stage, KeyCode.DELETE);
        assertThat(kit.queue.jobs()).isEmpty();
        FxExtension.runOnFx(stage::hide);
    }

    @Test
    void aThousandJobsMakeOnlyTheCellsThatAreSeen() {
        for (int i = 0; i < 1000; i++) {
            kit.queue.put(kit.paid("job " + i, new JobState.Cancelled(), i));
        }
        Stage stage = show(ColorScheme.DARK, 600);
        int cells = FxExtension.onFx(
                () -> stage.getScene().getRoot().lookupAll(".job-card").size());
        assertThat(cells).isBetween(4, 20);
        FxExtension.runOnFx(stage::hide);
    }

    @Test
    void anActionOnACardReachesTheQueue() {
        kit.queue.put(kit.paid("waiting", new JobState.Queued(), 1));
        Stage stage = show(ColorScheme.DARK, 400);
        FxExtension.runOnFx(() -> ((Button) stage.getScene().getRoot().lookup("#job-cancel")).fire());
        assertThat(kit.queue.calls).hasSize(1).first().asString().startsWith("cancel");
        FxExtension.runOnFx(stage::hide);
    }

    private void fill() {
        Job rain = kit.paid("Neon rain, tracking shot left", new JobState.Running(QueueKit.RUN), 41);
        kit.queue.put(rain);
        Job mist = kit.paid(
                "Mist drifts through the pines",
                new JobState.Downloading(QueueKit.RUN, URI.create("https://example.org/a.mp4"), Receipt.NONE),
                2);
        kit.queue.put(mist);
        kit.queue.put(kit.sketch("Paper boat, slow push in, soft light", new JobState.Submitting()));
        kit.queue.put(kit.paid("Dunes, wind, slow pan right", new JobState.Queued(), 1));
        kit.queue.put(kit.paid(
                "Skier carving, drone orbit",
                new JobState.Unknown(Problem.unclear(Problem.Kind.CONNECTION_LOST, "")),
                100));
        kit.queue.put(kit.paid(
                "A very long prompt about a lighthouse in a storm with waves, gulls and a turning light",
                new JobState.Failed(Problem.free(Problem.Kind.RUN_FAILED, "No subject found.")),
                200));
        Job cat = kit.paid("A cat surfing a wave at sunset, slow push in", new JobState.Queued(), 300);
        kit.queue.put(cat.in(new JobState.Done(kit.clip(cat).id()), QueueKit.NOW));
        kit.queue.held = true;
        kit.queue.put(kit.paid("From last time", new JobState.Queued(), 90_000));
    }

    private Stage show(ColorScheme scheme, int height) {
        var tasks = new DirectTaskRunner();
        Stage stage = Look.show(
                () -> {
                    QueueViewModel model = kit.model(tasks);
                    model.cards().stream()
                            .filter(card -> card.job().state() instanceof JobState.Downloading)
                            .findFirst()
                            .ifPresent(card -> kit.queue.progress(card.job().id(), 0.62, 2_200_000));
                    model.cards().stream()
                            .filter(card -> card.job().state() instanceof JobState.Submitting)
                            .findFirst()
                            .ifPresent(card -> kit.queue.progress(card.job().id(), 0.4, 0));
                    var actions = new QueueActions(picture -> draw(picture.sha256()), opened::add, _ -> {});
                    return new QueueView(model, actions, new Thumbnails(tasks, 10_000_000));
                },
                304,
                height,
                scheme);
        FxExtension.runOnFx(() -> stage.getScene().getRoot().layout());
        return stage;
    }

    private Path draw(String name) {
        Path file = folder.resolve(name + ".jpg");
        var image = new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        float hue = (name.hashCode() % 100) / 100f;
        g.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, 0.6f, 0.3f), 0, 180, Color.getHSBColor(hue, 0.5f, 0.9f)));
        g.fillRect(0, 0, 320, 180);
        g.dispose();
        try {
            ImageIO.write(image, "jpg", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> states(Stage stage) {
        return FxExtension.onFx(() -> stage.getScene().getRoot().lookupAll("#job-state").stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .toList());
    }

    private static void press(Stage stage, KeyCode code) {
        FxExtension.runOnFx(() -> {
            var list = (ListView<?>) stage.getScene().getRoot().lookup("#queue-list");
            list.getSelectionModel().selectFirst();
            Node target = list;
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        });
    }
}
