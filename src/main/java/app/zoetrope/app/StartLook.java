package app.zoetrope.app;

import app.zoetrope.platform.Graphics;
import app.zoetrope.settings.EarlyLook;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What must hold before there is a text or a toolkit: the language, how large all is drawn, and by what.
public final class StartLook {
    private StartLook() {}

    /// Once, on the main thread, before anything is said or shown.
    public static void apply(Path settingsFile) {
        EarlyLook look = EarlyLook.of(settingsFile);
        Locale.setDefault(look.language().over(Locale.getDefault()));
        if (look.percent() > 0) {
            // One for each windowing system that has it.
            for (String system : List.of("glass.gtk.uiScale", "glass.win.uiScale")) {
                unlessSet(system, look.percent() + "%");
            }
        }
        if (!Graphics.mayAccelerate()) {
            // Asking for what is not there takes longer than drawing the first frame without it.
            unlessSet("prism.order", "sw");
        }
    }

    /// What the command line names stays.
    private static void unlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
