package app.zoetrope.ui.shell;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The screens of the main window, in the order of the navigation.
public enum Screen {
    STUDIO("studio", BootstrapIcons.FILM),
    LIBRARY("library", BootstrapIcons.GRID),
    SPENDING("spending", BootstrapIcons.BAR_CHART_LINE),
    SETTINGS("settings", BootstrapIcons.GEAR);

    private final String key;
    private final BootstrapIcons icon;

    Screen(String key, BootstrapIcons icon) {
        this.key = key;
        this.icon = icon;
    }

    String key() {
        return key;
    }

    Ikon icon() {
        return icon;
    }
}
