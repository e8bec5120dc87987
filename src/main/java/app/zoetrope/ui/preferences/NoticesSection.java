package app.zoetrope.ui.preferences;

import app.zoetrope.settings.NoticeSettings;

/// How a finished clip is told of.
final class NoticesSection extends Section {
    NoticesSection(PreferencesViewModel model) {
        super("notices");
        NoticeSettings notices = model.settings().notices();
        add(line("notices.system", Controls.check("notices.system", "settings-notices", notices.systemProperty())));
        add(line("notices.sound", Controls.check("notices.sound", "settings-sound", notices.soundProperty())));
    }
}
