package app.zoetrope.ui.control;

import app.zoetrope.ui.fx.KeyTip;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Buttons with an icon, a name for screen readers and a tooltip.
public final class Buttons {
    private Buttons() {}

    /// An icon alone.
    ///
    /// @param name may tell a command's key, as `KeyTip` reads it
    public static Button icon(String id, Ikon icon, String name) {
        return named(new Button("", new FontIcon(icon)), id, name, "flat", "icon");
    }

    /// An icon alone that stays pressed.
    public static ToggleButton toggle(String id, Ikon icon, String name) {
        return named(new ToggleButton("", new FontIcon(icon)), id, name, "flat", "icon");
    }

    /// An icon with words.
    public static Button labelled(String id, Ikon icon, String words, String... styles) {
        var button = new Button(words, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll(styles);
        return button;
    }

    private static <B extends ButtonBase> B named(B button, String id, String name, String... styles) {
        button.setId(id);
        button.setAccessibleText(KeyTip.plain(name));
        KeyTip.put(button, name);
        button.getStyleClass().addAll(styles);
        return button;
    }
}
