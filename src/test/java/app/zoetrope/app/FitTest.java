package app.zoetrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.FxExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// In the smallest window, and in a usual one where all is drawn at twice its size, no word of the interface is cut
/// off,
/// in any language, and nobody has to scroll sideways.
@Tag("fx")
@ExtendWith(FxExtension.class)
class FitTest {
    /// What a person wrote, or a file is called: it may be longer than any place.
    private static final Set<String> THEIRS = Set.of(
            "Show reel 2026",
            "Spring campaign",
            "Harbour film",
            "Backgrounds",
            "For Anna",
            "Best of month",
            "To redo",
            "Loops");

    @TempDir
    static Path home;

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "ja", "zh"})
    void nothingIsCutOff(String language) throws Exception {
        var cut = new TreeSet<String>();
        try (var screens = new Screens(home, language)) {
            Set<String> prompts = screens.prompts();
            for (Size size : List.of(new Size(1024, 640), new Size(720, 450))) {
                screens.size(size.width(), size.height(), ColorScheme.DARK);
                for (Screens.Sight sight : Screens.Sight.values()) {
                    screens.visit(
                            sight,
                            _ -> FxExtension.runOnFx(() -> look(screens.scene().getRoot(), prompts)
                                    .forEach(word -> cut.add(size.width() + " " + sight + ": " + word))));
                }
            }
        }
        assertThat(cut).isEmpty();
    }

    private record Size(int width, int height) {}

    /// What is wrong with the nodes that are seen. JavaFX thread.
    private static List<String> look(Parent root, Set<String> prompts) {
        var wrong = new ArrayList<String>();
        if (root.lookup(".narrow") instanceof ScrollPane pane
                && pane.getContent().getLayoutBounds().getWidth()
                        > pane.getViewportBounds().getWidth() + 1) {
            wrong.add("the window scrolls sideways");
        }
        for (Node node : Screens.seen(root)) {
            if (node instanceof Labeled label && isCut(label, prompts)) {
                wrong.add(described(label));
            }
            if (node instanceof Labeled label && !(label instanceof Cell<?>) && isBeside(label)) {
                wrong.add("lies beside its place: " + described(label));
            }
            if (node instanceof Text text && isUnknown(text)) {
                wrong.add("has no letters for: " + text.getText());
            }
            if (node instanceof TextField field && isCut(field)) {
                wrong.add("“" + field.getPromptText() + "” in #" + field.getId());
            }
        }
        return wrong;
    }

    private static boolean isCut(Labeled label, Set<String> prompts) {
        String whole = label.getText();
        if (whole == null || whole.isBlank() || isTheirs(label, prompts)) {
            return false;
        }
        return label.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(child -> ((Text) child).getText())
                .anyMatch(shown -> !shown.equals(whole) && shown.contains(label.getEllipsisString()));
    }

    /// Pushed out of what holds it, where the next part or the end of the window covers it.
    private static boolean isBeside(Labeled label) {
        Bounds place = label.localToScene(label.getLayoutBounds());
        for (Node each = label.getParent(); each != null; each = each.getParent()) {
            if (each instanceof Cell<?> || each.getStyleClass().contains("viewport") || !each.isManaged()) {
                return false;
            }
            Bounds around = each.localToScene(each.getLayoutBounds());
            if (place.getMinX() < around.getMinX() - 4 || place.getMaxX() > around.getMaxX() + 4) {
                return place.getWidth() > 0;
            }
        }
        return false;
    }

    /// Kanji or hanzi in a font that has none.
    private static boolean isUnknown(Text text) {
        return text.getText().codePoints().anyMatch(Character::isIdeographic)
                && !text.getFont().getFamily().contains("CJK");
    }

    /// What an empty field says.
    private static boolean isCut(TextField field) {
        double room = field.getWidth()
                - field.getInsets().getLeft()
                - field.getInsets().getRight();
        return field.getText().isEmpty()
                && Screens.seen(field).stream()
                        .filter(child ->
                                child instanceof Text text && text.getText().equals(field.getPromptText()))
                        .anyMatch(child -> child.getLayoutBounds().getWidth() > room);
    }

    private static boolean isTheirs(Labeled label, Set<String> prompts) {
        for (Node node = label; node != null; node = node.getParent()) {
            if (node instanceof Cell<?>) {
                return true;
            }
        }
        return THEIRS.contains(label.getText())
                || prompts.contains(label.getText())
                || label.getText().startsWith(home.toString());
    }

    private static String described(Labeled label) {
        return "“%s” (%s #%s %s, %.0f of %.0f px)"
                .formatted(
                        label.getText(),
                        label.getClass().getSimpleName(),
                        label.getId(),
                        label.getStyleClass(),
                        label.getWidth(),
                        label.prefWidth(-1));
    }
}
