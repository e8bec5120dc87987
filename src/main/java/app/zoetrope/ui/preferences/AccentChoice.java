package app.zoetrope.ui.preferences;

import app.zoetrope.settings.Accent;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.theme.Styles;
import java.util.Locale;
import javafx.beans.property.Property;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// A dot for each accent, with a tick on the chosen one and its name before them.
final class AccentChoice extends HBox {
    private final ToggleGroup group = new ToggleGroup();

    AccentChoice(Property<Accent> setting) {
        setId("settings-accent");
        getStyleClass().add("swatches");
        setMinWidth(USE_PREF_SIZE);
        var name = new Label();
        name.setId("settings-accent-name");
        name.getStyleClass().add("second");
        getChildren().add(name);
        for (Accent accent : Accent.values()) {
            getChildren().add(dot(accent, setting));
        }
        setting.subscribe(now -> {
            name.setText(words(now));
            group.getToggles().forEach(each -> each.setSelected(now.equals(each.getUserData())));
        });
    }

    private ToggleButton dot(Accent accent, Property<Accent> setting) {
        ToggleButton dot = Buttons.toggle(
                "settings-accent-" + accent.name().toLowerCase(Locale.ROOT), BootstrapIcons.CHECK2, words(accent));
        dot.getStyleClass().setAll("toggle-button", "swatch", Styles.accentClass(accent.name()));
        dot.setToggleGroup(group);
        dot.setUserData(accent);
        dot.setOnAction(_ -> {
            dot.setSelected(true);
            setting.setValue(accent);
        });
        return dot;
    }

    private static String words(Accent accent) {
        return Text.of("preferences.accent." + accent);
    }
}
