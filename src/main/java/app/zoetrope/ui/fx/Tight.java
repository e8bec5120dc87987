package app.zoetrope.ui.fx;

import java.util.List;
import javafx.scene.layout.Region;

/// Lets style sheets know of parts with little room.
public final class Tight {
    private static final String STYLE = "tight";

    private Tight() {}

    /// Gives the part the style class `tight` while it is narrower than that, in pixels. JavaFX thread.
    public static void below(double width, Region part) {
        part.widthProperty().subscribe((_, now) -> {
            List<String> styles = part.getStyleClass();
            if (now.doubleValue() >= width) {
                styles.remove(STYLE);
            } else if (!styles.contains(STYLE)) {
                styles.add(STYLE);
            }
        });
    }
}
