package app.zoetrope.ui.preferences;

import app.zoetrope.settings.PlayerSettings;
import app.zoetrope.settings.Theme;
import app.zoetrope.text.Text;
import java.util.List;

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
        add(line("muted", Controls.check("muted", "settings-muted", player.mutedProperty())));
        add(line("loop", Controls.check("loop", "settings-loop", player.loopProperty())));
    }
}
