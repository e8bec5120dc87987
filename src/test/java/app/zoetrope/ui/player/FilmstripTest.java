package app.zoetrope.ui.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.zoetrope.model.Clip;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.DirectTaskRunner;
import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Look;
import app.zoetrope.ui.fx.Thumbnails;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.event.Event;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("fx")
@ExtendWith(FxExtension.class)
class FilmstripTest {
    @TempDir
    Path folder;

    private final RecordedFilmstrip actions = new RecordedFilmstrip();
    private PaintedPictures pictures;
    private FilmstripViewModel model;
    private Stage stage;

    @BeforeEach
    void show() {
        pictures = new PaintedPictures(folder);
        model = new FilmstripViewModel(pictures, clip -> folder.resolve(clip.file()), actions);
        stage = Look.show(
                () -> new FilmstripView(model, new Thumbnails(new DirectTaskRunner(), 16 << 20)),
                776,
                124,
                ColorScheme.DARK);
    }

    @AfterEach
    void hide() {
        FxExtension.runOnFx(stage::hide);
    }

    @SuppressWarnings("unchecked")
    private ListView<Clip> list() {
        return (ListView<Clip>) stage.getScene().lookup("#filmstrip");
    }

    private void refresh(List<Clip> clips) {
        FxExtension.runOnFx(() -> model.refresh(clips));
        FxExtension.runOnFx(() -> stage.getScene().getRoot().layout());
    }

    @Test
    void onlyWhatIsSeenIsMade() {
        refresh(Clips.some(500));
        await().atMost(Duration.ofSeconds(10)).until(() -> !pictures.asked.isEmpty());
        FxExtension.runOnFx(() -> {});
        assertThat(pictures.asked).hasSizeLessThan(12);
        int before = pictures.asked.size();
        refresh(Clips.some(500));
        assertThat(pictures.asked).as("nothing changed").hasSize(before);
    }

    @Test
    void theClipOnTheStageIsMarkedAndBroughtIntoView() {
        List<Clip> clips = Clips.some(40);
        refresh(clips);
        FxExtension.runOnFx(() -> model.show(Optional.of(clips.get(30))));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> FxExtension.onFx(() -> list().lookupAll(".list-cell").stream()
                        .map(ListCell.class::cast)
                        .anyMatch(cell -> clips.get(30).equals(cell.getItem()))));
        Look.shoot(stage, Path.of("target/looks/filmstrip.png"));
    }

    @Test
    void enterOpensAndDeleteDeletesTheFocusedClip() {
        List<Clip> clips = Clips.some(5);
        refresh(clips);
        FxExtension.runOnFx(() -> {
            list().requestFocus();
            list().getFocusModel().focus(2);
            press(KeyCode.ENTER);
            press(KeyCode.DELETE);
        });
        assertThat(actions.asked)
                .containsExactly(
                        "open " + clips.get(2).id(), "delete " + clips.get(2).id());
        assertThat(model.shownProperty().get()).contains(clips.get(2).id());
    }

    private void press(KeyCode code) {
        Event.fireEvent(list(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void aRightClickOffersTheRest() {
        List<Clip> clips = Clips.some(2);
        refresh(clips);
        FxExtension.runOnFx(() -> {
            var cell = (ListCell<?>) list().lookup(".list-cell");
            cell.getContextMenu().getItems().stream()
                    .filter(item -> item.getOnAction() != null)
                    .forEach(item -> item.fire());
        });
        String id = String.valueOf(clips.getFirst().id());
        assertThat(actions.asked).containsExactly("reuse " + id, "export " + id, "reveal " + id, "delete " + id);
    }

    @Test
    void theNeighboursOfTheShownClipAreOpenedWithinTheStrip() {
        List<Clip> clips = Clips.some(3);
        refresh(clips);
        FxExtension.runOnFx(() -> {
            model.show(Optional.of(clips.get(1)));
            model.openNeighbour(1);
            model.openNeighbour(1);
            model.openNeighbour(-5);
        });
        assertThat(actions.asked)
                .containsExactly(
                        "open " + clips.get(2).id(),
                        "open " + clips.get(2).id(),
                        "open " + clips.get(0).id());
    }
}
