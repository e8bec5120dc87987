package app.zoetrope.app;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is told by colours is told by words or signs too. JavaFX thread.
final class Tones {
    /// Good, a warning and bad in both themes.
    private static final Set<Color> TONES = Stream.of("0b6a49", "855b00", "c5362c", "5bd6a2", "ffc857", "ff7a70")
            .map(Color::web)
            .collect(Collectors.toUnmodifiableSet());

    private Tones() {}

    /// A sign or a figure in such a colour, with nothing beside it that says what it means.
    static boolean isMute(Node node) {
        if (!(node instanceof Text text) || text.getText().isBlank() || !isTone(text.getFill())) {
            return false;
        }
        boolean word = text.getText().codePoints().anyMatch(Character::isLetter);
        return !word && !(text instanceof FontIcon) && !hasSign(text);
    }

    private static boolean isTone(Paint fill) {
        return fill instanceof Color color && TONES.contains(color);
    }

    private static boolean hasSign(Text text) {
        return text.getParent() != null
                && text.getParent().getChildrenUnmodifiable().stream().anyMatch(FontIcon.class::isInstance);
    }
}
