package app.zoetrope.ui.control;

import java.util.Objects;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;

/// Small windows that point at what they belong to.
public final class Bubbles {
    private static final String SHEET = sheet("bubble.css");
    private static final String SQUARE = sheet("bubble-square.css");

    private Bubbles() {}

    private static String sheet(String name) {
        return Objects.requireNonNull(Bubbles.class.getResource(name)).toExternalForm();
    }

    public static PopOver of(Node content, ArrowLocation arrow) {
        var bubble = new PopOver(content);
        bubble.setDetachable(false);
        bubble.setAnimated(false);
        bubble.setArrowSize(8);
        bubble.setArrowIndent(16);
        bubble.setCornerRadius(10);
        bubble.setArrowLocation(arrow);
        bubble.getRoot().getStylesheets().add(SHEET);
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            // what lies round the bubble would be white
            bubble.setCornerRadius(0);
            bubble.setArrowSize(0);
            // the skin takes its style classes from here
            bubble.getStyleClass().add("square");
            bubble.getRoot().getStylesheets().add(SQUARE);
        }
        return bubble;
    }

    /// Shows it at its owner in the owner's colours, or hides it if it shows.
    public static void toggle(PopOver bubble, Node owner) {
        if (bubble.isShowing()) {
            bubble.hide();
            return;
        }
        Scene scene = owner.getScene();
        bubble.show(owner);
        bubble.getScene().getPreferences().setColorScheme(scene.getPreferences().getColorScheme());
    }
}
