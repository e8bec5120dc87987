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
import app.zoetrope.ui.control.PartsLabel;
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
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("fx")
@ExtendWith(FxExtension.class)
class QueueViewTest {
    @Test
    void longerWordsHaveTheRoomThatShorterOnesLeft() {
        var label = new PartsLabel[1];
        Stage stage = Look.show(
                () -> {
                    label[0] = new PartsLabel();
                    label[0].say("Done · free");
                    return new VBox(label[0]);
                },
                300,
                200,
                ColorScheme.DARK);
        FxExtension.runOnFx(() -> label[0].say("Done · free · 2 s"));
        FxExtension.pulse();
        assertThat(FxExtension.onFx(label[0]::getText)).isEqualTo("Done · free · 2 s");
        FxExtension.runOnFx(() -> stage.setWidth(80));
        FxExtension.pulse();
        assertThat(FxExtension.onFx(label[0]::getText)).contains("\n").doesNotEndWith("·");
        FxExtension.runOnFx(stage::hide);
    }

    @TempDir
    private Path folder;

    private final QueueKit kit = new QueueKit();
    private final List<ClipId> opened = new ArrayList<>();
    private final List<Job> reused = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

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
            assertThat(states(stage)).contains("0:41 of about 0:50 · $0.61", "May have been charged — please check");
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

    @Test
    void inANarrowPanelNoLineIsCutOff() {
        fill();
        Stage stage = show(ColorScheme.LIGHT, 588, 248);
        Look.shoot(stage, Path.of("target/looks/queue-narrow.png"));
        assertThat(states(stage)).contains("0:41 of 0:50 · $0.61");
        assertThat(cutOff(stage)).isEmpty();
        FxExtension.runOnFx(stage::hide);
    }

    @Test
    void whatNeedsADecisionSaysInWordsWhatCanBeDone() {
        kit.queue.put(kit.paid(
                "Skier carving, drone orbit",
                new JobState.Unknown(Problem.unclear(Problem.Kind.CONNECTION_LOST, "")),
                100));
        kit.queue.put(kit.paid(
                "Lanterns rise over the river",
                new JobState.Expired(new Problem(Problem.Kind.RESULT_EXPIRED, Problem.Charged.YES, "")),
                4000));
        kit.queue.put(kit.paid("Storm over the lighthouse", new JobState.Left(QueueKit.RUN), 300));
        kit.queue.put(kit.paid(
                "A crowd in the rain",
                new JobState.Refused(Problem.free(Problem.Kind.REFUSED, "Blocked by our content policy")),
                400));
        for (int i = 0; i < 3; i++) {
            kit.queue.put(kit.paid(
                    "Paper boat " + i, new JobState.Failed(Problem.free(Problem.Kind.SERVER_ERROR, "")), 500 + i));
        }
        for (ColorScheme scheme : ColorScheme.values()) {
            Stage stage = show(scheme, 848);
            FxExtension.runOnFx(() -> kit.queue.pauseItself(Problem.free(Problem.Kind.SERVER_ERROR, "")));
            FxExtension.runOnFx(() -> stage.getScene().getRoot().layout());
            Look.shoot(stage, Path.of("target/looks/queue-decisions-" + scheme + ".png"));
            assertThat(cutOff(stage)).isEmpty();
            assertThat(buttons(stage)).contains("Look for it", "Send again · $0.61", "Close", "Collect", "Go on");
            FxExtension.runOnFx(stage::hide);
        }
    }

    @Test
    void aClipWithoutAPlaceAsksForOne() {
        Job mist = kit.paid(
                "Mist drifts through the pines",
                new JobState.Downloading(QueueKit.RUN, URI.create("https://example.org/a.mp4"), Receipt.NONE),
                2);
        kit.queue.put(mist);
        Job rain = kit.paid("Neon rain, tracking shot left", new JobState.Running(QueueKit.RUN), 41);
        kit.queue.put(rain);
        Stage stage = show(ColorScheme.DARK, 588);
        FxExtension.runOnFx(() -> {
            kit.queue.delay(
                    mist,
                    new Problem(
                            Problem.Kind.CLIP_WAITS,
                            Problem.Charged.YES,
                            "No such folder: /media/disk/Zoetrope (/home/mia/.local/share/zoetrope/kept/4f2a.mp4)"));
            kit.queue.delay(rain, Problem.unclear(Problem.Kind.KEY_REJECTED, ""));
        });
        FxExtension.runOnFx(() -> stage.getScene().getRoot().layout());
        Look.shoot(stage, Path.of("target/looks/queue-stuck.png"));
        FxExtension.runOnFx(() -> ((Button) stage.getScene().getRoot().lookup("#stuck-place")).fire());
        assertThat(asked).containsExactly("place");
        FxExtension.runOnFx(stage::hide);
    }

    @Test
    void altAndAnArrowMoveAWaitingJob() {
        kit.queue.put(kit.paid("first", new JobState.Queued(), 2));
        kit.queue.put(kit.paid("second", new JobState.Queued(), 1));
        Stage stage = show(ColorScheme.DARK, 400);
        FxExtension.runOnFx(() -> {
            var list = (ListView<?>) stage.getScene().getRoot().lookup("#queue-list");
            list.getSelectionModel().select(1);
            Event.fireEvent(list, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UP, false, false, true, false));
            assertThat(((JobCard) list.getItems().getFirst()).job().request().prompt())
                    .isEqualTo("second");
            assertThat(list.getSelectionModel().getSelectedIndex()).isZero();
        });
        FxExtension.runOnFx(stage::hide);
    }

    @Test
    void aWaitingJobIsEditedInABubble() {
        kit.queue.put(kit.paid("Dunes, wind, slow pan right", new JobState.Queued(), 1));
        QueueViewModel model = kit.model(new DirectTaskRunner());
        JobCard card = model.cards().getFirst();
        for (ColorScheme scheme : ColorScheme.values()) {
            Stage stage = Look.show(() -> new EditPane(new JobEdit(card, model.deeds()), "16:9"), 340, 300, scheme);
            FxExtension.runOnFx(() -> ((Slider) stage.getScene().getRoot().lookup("#edit-seconds")).setValue(10));
            Look.shoot(stage, Path.of("target/looks/queue-edit-" + scheme + ".png"));
            FxExtension.runOnFx(() -> {
                var save = (Button) stage.getScene().getRoot().lookup("#edit-save");
                assertThat(save.getText()).isEqualTo("Save · $1.01");
                save.fire();
            });
            FxExtension.runOnFx(stage::hide);
        }
        assertThat(kit.queue.jobs().getFirst().request().seconds()).isEqualTo(10);
    }

    /// Labels whose text does not fit, except titles, which end in an ellipsis on purpose.
    private static List<String> cutOff(Stage stage) {
        return FxExtension.onFx(() -> stage.getScene().getRoot().lookupAll(".label").stream()
                .map(Label.class::cast)
                .filter(label -> label.isVisible() && !label.getStyleClass().contains("prompt"))
                .filter(label -> label.lookup(".text") instanceof Text shown
                        && !shown.getText().equals(label.getText()))
                .map(Label::getText)
                .toList());
    }

    private static List<String> buttons(Stage stage) {
        return FxExtension.onFx(() -> stage.getScene().getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .map(Button::getText)
                .toList());
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
        return show(scheme, height, 304);
    }

    private Stage show(ColorScheme scheme, int height, int width) {
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
                    var actions = new QueueActions(
                            picture -> draw(picture.sha256()),
                            opened::add,
                            _ -> {},
                            reused::add,
                            () -> asked.add("settings"),
                            () -> asked.add("place"));
                    var view = new QueueView(model, actions, new Thumbnails(tasks, 10_000_000));
                    view.setMinWidth(width);
                    return view;
                },
                width,
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

    /// With plain spaces for those that keep a line from breaking.
    private static List<String> states(Stage stage) {
        return FxExtension.onFx(() -> stage.getScene().getRoot().lookupAll("#job-state").stream()
                .map(Label.class::cast)
                .map(label -> label.getText().replace('\u00a0', ' '))
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
