package app.zoetrope.ui.preferences;

import app.zoetrope.settings.Language;
import app.zoetrope.settings.LookSettings;
import app.zoetrope.settings.Motion;
import app.zoetrope.settings.Settings;
import app.zoetrope.settings.Theme;
import app.zoetrope.text.Text;
import java.util.List;

/// The colours of the window and its accent, its language and size, and how much moves.
final class LookSection extends Section {
    LookSection(PreferencesViewModel model) {
        super("look");
        Settings all = model.settings();
        add(
                line(
                        "theme",
                        Controls.segmented(
                                "settings-theme",
                                all.themeProperty(),
                                List.of(Theme.values()),
                                theme -> Text.of("preferences.theme." + theme))),
                all,
                all.themeProperty());
        LookSettings look = all.look();
        add(line("accent", new AccentChoice(look.accentProperty())), all, look.accentProperty());
        add(
                line(
                        "language",
                        Controls.list(
                                "language",
                                "settings-language",
                                look.languageProperty(),
                                List.of(Language.values()),
                                language -> Text.of("preferences.language." + language))),
                all,
                look.languageProperty());
        if (!System.getProperty("os.name", "").startsWith("Mac")) {
            add(
                    line(
                            "scale",
                            Controls.list(
                                    "scale",
                                    "settings-scale",
                                    look.scaleProperty(),
                                    LookSettings.SCALES,
                                    percent -> percent == 0
                                            ? Text.of("preferences.scale.system")
                                            : Text.of("preferences.scale.percent", percent))),
                    all,
                    look.scaleProperty());
        }
        add(
                line(
                        "motion",
                        Controls.segmented(
                                "settings-motion",
                                look.motionProperty(),
                                List.of(Motion.values()),
                                motion -> Text.of("preferences.motion." + motion))),
                all,
                look.motionProperty());
        resettable(all);
    }
}
