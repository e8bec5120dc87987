package app.zoetrope.ui.preferences;

import app.zoetrope.settings.PlayerSettings;
import app.zoetrope.settings.Settings;

/// How clips start to play.
final class PlayerSection extends Section {
    PlayerSection(PreferencesViewModel model) {
        super("player");
        Settings all = model.settings();
        PlayerSettings player = all.player();
        add(
                line("muted", Controls.check("muted", "settings-muted", player.mutedProperty())),
                all,
                player.mutedProperty());
        add(line("loop", Controls.check("loop", "settings-loop", player.loopProperty())), all, player.loopProperty());
        resettable(all);
    }
}
