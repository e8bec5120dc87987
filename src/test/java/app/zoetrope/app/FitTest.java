package app.zoetrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.FxExtension;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Cell;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// In the smallest window no word of the interface is cut off, in any language.
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
            screens.size(1024, 640, ColorScheme.DARK);
            for (Screens.Sight sight : Screens.Sight.values()) {
                screens.visit(
                        sight,
                        _ -> FxExtension.runOnFx(() -> Screens.seen(
                                        screens.scene().getRoot())
                                .forEach(node -> {
                                    if (node instanceof Labeled label && isCut(label, prompts)) {
                                        cut.add(sight + ": " + described(label));
                                    }
                                })));
            }
        }
        assertThat(cut).isEmpty();
    }

    private static boolean isCut(Labeled label, Set<String> prompts) {
        String whole = label.getText();
        if (whole == null || whole.isBlank() || isTheirs(label, prompts)) {
            return false;
        }
        return label.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(child -> ((Text) child).getText())
                .anyMatch(shown -> !shown.equals(whole) && shown.endsWith(label.getEllipsisString()));
    }

    private static boolean isTheirs(Labeled label, Set<String> prompts) {
        for (Node node = label; node != null; node = node.getParent()) {
            if (node instanceof Cell<?>) {
                return true;
            }
        }
        return THEIRS.contains(label.getText()) || prompts.contains(label.getText());
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
