package app.zoetrope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fx")
@ExtendWith(FxExtension.class)
class NoticesTest {
    @Test
    void theButtonOfANoticeActsOnceAndTakesItAway() {
        List<String> done = new ArrayList<>();
        List<String> left = FxExtension.onFx(() -> {
            var notices = new Notices();
            notices.say("Moved to the bin", "Undo", () -> done.add("undone"));
            button(notices, 0).fire();
            return words(notices);
        });
        assertThat(done).containsExactly("undone");
        assertThat(left).isEmpty();
    }

    @Test
    void theOldestOfManyMakesRoom() {
        List<String> left = FxExtension.onFx(() -> {
            var notices = new Notices();
            List.of("one", "two", "three", "four").forEach(notices::say);
            return words(notices);
        });
        assertThat(left).containsExactly("two", "three", "four");
    }

    @Test
    void theyLieBesideThePanelWithThePriceWhereThereIsLittleRoom() {
        var compose = new StackPane();
        var studio = FxExtension.onFx(() -> new StudioView(compose));
        var notices = new Notices();
        var window = new MainWindow[1];
        Stage stage = Look.show(
                () -> {
                    window[0] = new MainWindow(
                            Map.of(Screen.STUDIO, () -> studio, Screen.SETTINGS, StackPane::new),
                            new SimpleStringProperty(""),
                            new SimpleStringProperty(""),
                            () -> {},
                            Shortcut.map(new SimpleObjectProperty<>(Map.of())));
                    window[0].show(Screen.STUDIO);
                    window[0].overlay(notices);
                    return window[0];
                },
                720,
                450,
                ColorScheme.DARK);
        FxExtension.runOnFx(
                () -> notices.say("The clip is saved in a folder with a long name, and more.", "Show", () -> {}));
        FxExtension.pulse();
        assertThat(FxExtension.onFx(() -> scene(rows(notices).getFirst()).getMinX()))
                .isGreaterThanOrEqualTo(FxExtension.onFx(() -> scene(compose).getMaxX()));
        assertThat(FxExtension.onFx(() -> scene(rows(notices).getFirst()).getMaxY()))
                .as("above the player's controls")
                .isLessThan(225);
        assertThat(FxExtension.onFx(() ->
                        button(notices, 0).getWidth() >= button(notices, 0).prefWidth(-1)))
                .as("the button keeps its words")
                .isTrue();
        FxExtension.runOnFx(() -> window[0].show(Screen.SETTINGS));
        FxExtension.pulse();
        assertThat(FxExtension.onFx(() -> scene(rows(notices).getFirst()).getCenterX()))
                .as("in the middle where there is no price")
                .isBetween(355.0, 365.0);
        FxExtension.runOnFx(stage::hide);
    }

    private static Bounds scene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static List<Node> rows(Notices notices) {
        return ((Parent) notices.layer()).getChildrenUnmodifiable();
    }

    private static Button button(Notices notices, int row) {
        return (Button)
                ((Parent) rows(notices).get(row)).getChildrenUnmodifiable().get(1);
    }

    private static List<String> words(Notices notices) {
        return rows(notices).stream()
                .map(row -> ((Label) ((Parent) row).getChildrenUnmodifiable().getFirst()).getText())
                .toList();
    }
}
