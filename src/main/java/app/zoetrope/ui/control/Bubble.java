package app.zoetrope.ui.control;

import java.util.Objects;
import java.util.function.Supplier;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.jspecify.annotations.Nullable;

/// A small window that points at what it belongs to. It and what it holds are made when it is first opened, since most
/// are never opened: a screen with a dozen of them is there no later for it.
public final class Bubble {
    private final ArrowLocation arrow;
    private final Supplier<? extends Node> content;
    private @Nullable PopOver bubble;

    /// @param content asked once, at the first opening
    public Bubble(ArrowLocation arrow, Supplier<? extends Node> content) {
        this.arrow = arrow;
        this.content = content;
    }

    /// Shows it at its owner in the owner's colours, or hides it if it shows.
    public void toggle(Node owner) {
        if (bubble == null) {
            bubble = make(content.get(), arrow);
        }
        if (bubble.isShowing()) {
            bubble.hide();
            return;
        }
        Scene scene = owner.getScene();
        bubble.show(owner);
        bubble.getScene().getPreferences().setColorScheme(scene.getPreferences().getColorScheme());
    }

    public void hide() {
        if (bubble != null) {
            bubble.hide();
        }
    }

    private static PopOver make(Node content, ArrowLocation arrow) {
        var bubble = new PopOver(content);
        bubble.setDetachable(false);
        bubble.setAnimated(false);
        bubble.setArrowSize(8);
        bubble.setArrowIndent(16);
        bubble.setCornerRadius(10);
        bubble.setArrowLocation(arrow);
        bubble.getRoot().getStylesheets().add(sheet("bubble.css"));
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            // what lies round the bubble would be white
            bubble.setCornerRadius(0);
            bubble.setArrowSize(0);
            // the skin takes its style classes from here
            bubble.getStyleClass().add("square");
            bubble.getRoot().getStylesheets().add(sheet("bubble-square.css"));
        }
        return bubble;
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Bubble.class.getResource(name)).toExternalForm();
    }
}
