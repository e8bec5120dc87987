package app.zoetrope.ui.preferences;

import app.zoetrope.settings.NoticeSettings;
import app.zoetrope.settings.Settings;

/// How a finished clip is told of.
final class NoticesSection extends Section {
    NoticesSection(PreferencesViewModel model) {
        super("notices");
        Settings all = model.settings();
        NoticeSettings notices = all.notices();
        add(
                line("notices.system", Controls.check("notices.system", "settings-notices", notices.systemProperty())),
                all,
                notices.systemProperty());
        add(
                line("notices.sound", Controls.check("notices.sound", "settings-sound", notices.soundProperty())),
                all,
                notices.soundProperty());
        resettable(all);
    }
}
