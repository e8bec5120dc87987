package app.zoetrope.ui.preferences;

import app.zoetrope.settings.Language;
import app.zoetrope.settings.LookSettings;
import app.zoetrope.settings.Motion;
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
        LookSettings look = model.settings().look();
        add(line(
                "language",
                Controls.list(
                        "language",
                        "settings-language",
                        look.languageProperty(),
                        List.of(Language.values()),
                        language -> Text.of("preferences.language." + language))));
        if (!System.getProperty("os.name", "").startsWith("Mac")) {
            add(line(
                    "scale",
                    Controls.list(
                            "scale",
                            "settings-scale",
                            look.scaleProperty(),
                            LookSettings.SCALES,
                            percent -> percent == 0
                                    ? Text.of("preferences.scale.system")
                                    : Text.of("preferences.scale.percent", percent))));
        }
        add(line(
                "motion",
                Controls.segmented(
                        "settings-motion",
                        look.motionProperty(),
                        List.of(Motion.values()),
                        motion -> Text.of("preferences.motion." + motion))));
        add(line("muted", Controls.check("muted", "settings-muted", player.mutedProperty())));
        add(line("loop", Controls.check("loop", "settings-loop", player.loopProperty())));
    }
}
