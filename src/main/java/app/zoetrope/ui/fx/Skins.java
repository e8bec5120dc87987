package app.zoetrope.ui.fx;

import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.ButtonSkin;
import javafx.scene.control.skin.HyperlinkSkin;
import javafx.scene.control.skin.LabelSkin;
import javafx.scene.control.skin.ListViewSkin;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.control.skin.ToggleButtonSkin;
import org.jspecify.annotations.Nullable;

/// Gives controls their skins before they are in a window. JavaFX would do so while it styles the first frame, on its
/// one thread, and put what a scroll pane holds into the scene only then; a screen that is built beside the toolkit has
/// them by then. Any thread, as long as the nodes are in no window.
public final class Skins {
    /// Those whose skin is JavaFX's own; a style sheet names that of others.
    private static final Map<Class<?>, Function<Control, Skin<?>>> OWN = Map.of(
            Label.class, control -> new LabelSkin((Label) control),
            Button.class, control -> new ButtonSkin((Button) control),
            ToggleButton.class, control -> new ToggleButtonSkin((ToggleButton) control),
            Hyperlink.class, control -> new HyperlinkSkin((Hyperlink) control),
            TextField.class, control -> new TextFieldSkin((TextField) control),
            TextArea.class, control -> new TextAreaSkin((TextArea) control),
            ListView.class, control -> new ListViewSkin<>((ListView<?>) control),
            ScrollPane.class, control -> new ScrollPaneSkin((ScrollPane) control));

    private Skins() {}

    /// The node and all below it that have none yet.
    public static void dress(Node node) {
        if (node instanceof Control control && control.getSkin() == null) {
            @Nullable Function<Control, Skin<?>> own = OWN.get(kind(control.getClass()));
            if (own != null) {
                control.setSkin(own.apply(control));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(Skins::dress);
        }
    }

    /// Our own controls extend JavaFX's.
    private static Class<?> kind(Class<?> type) {
        Class<?> kind = type;
        while (!kind.getName().startsWith("javafx.")) {
            kind = kind.getSuperclass();
        }
        return kind;
    }
}
