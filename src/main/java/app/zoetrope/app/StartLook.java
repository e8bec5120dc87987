package app.zoetrope.app;

import app.zoetrope.settings.Settings;
import app.zoetrope.settings.SettingsFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What of the settings must hold before there is a text or a toolkit: the language, and how large all is drawn.
public final class StartLook {
    private StartLook() {}

    /// Once, on the main thread, before anything is said or shown.
    public static void apply(Path settingsFile) {
        var settings = new Settings(settingsFile, _ -> null);
        SettingsFile.peek(settingsFile, settings);
        Locale.setDefault(settings.look().languageProperty().get().over(Locale.getDefault()));
        int percent = settings.look().scaleProperty().get();
        if (percent > 0) {
            // One for each windowing system that has it; a scale that the command line names stays.
            for (String system : List.of("glass.gtk.uiScale", "glass.win.uiScale")) {
                if (System.getProperty(system) == null) {
                    System.setProperty(system, percent + "%");
                }
            }
        }
    }
}
