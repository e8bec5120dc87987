package app.zoetrope.settings;

import javafx.beans.property.BooleanProperty;

/// How the user hears that something has ended.
public final class NoticeSettings {
    private final BooleanProperty system;
    private final BooleanProperty sound;

    NoticeSettings(Fields fields) {
        system = fields.flag("notices.system", true);
        sound = fields.flag("notices.sound", false);
    }

    /// By the operating system, while the window is not in front.
    public BooleanProperty systemProperty() {
        return system;
    }

    public BooleanProperty soundProperty() {
        return sound;
    }
}
