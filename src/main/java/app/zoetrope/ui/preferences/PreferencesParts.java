package app.zoetrope.ui.preferences;

import app.zoetrope.ui.fx.KeyMap;

/// What the settings screen shows.
public record PreferencesParts(
        PreferencesViewModel settings,
        VaultViewModel vault,
        CareViewModel care,
        KeyMap keys,
        NetworkViewModel network,
        PrivacyViewModel privacy,
        CopyViewModel copy,
        HealthViewModel health) {}
