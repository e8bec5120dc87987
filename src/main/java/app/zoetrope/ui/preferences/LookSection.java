package app.zoetrope.ui.preferences;

import app.zoetrope.settings.PlayerSettings;
import app.zoetrope.settings.Theme;
import app.zoetrope.text.Text;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;

/// The colours of the window, and how clips start to play.
final class LookSection extends Section {
    LookSection(PreferencesViewModel model) {
        super("look");
        PlayerSettings player = model.settings().player();
        add(line(
                "theme",
                Controls.segmented(
                        "settings-theme",
                        model.settings().themeProperty(),
                        List.of(Theme.values()),
                        theme -> Text.of("preferences.theme." + theme))));
        add(line("muted", check("muted", "settings-muted", player.mutedProperty())));
        add(line("loop", check("loop", "settings-loop", player.loopProperty())));
    }

    private static CheckBox check(String key, String id, BooleanProperty setting) {
        var box = new CheckBox();
        box.setId(id);
        box.setAccessibleText(Text.of("preferences." + key));
        box.selectedProperty().bindBidirectional(setting);
        return box;
    }
}
