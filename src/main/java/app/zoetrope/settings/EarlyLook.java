package app.zoetrope.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What of the look must be known before there is a text or a toolkit, read from the settings' file without a JSON
/// library: that alone would hold the first frame back by a tenth. The two are plain values of one flat object, so the
/// file's own quotes find them: those inside of a text are escaped. What cannot be found there is as the system says.
///
/// @param percent 80 to 200; 0 is as the system says
public record EarlyLook(Language language, int percent) {
    private static final EarlyLook OF_SYSTEM = new EarlyLook(Language.SYSTEM, 0);
    private static final Pattern LOOK = Pattern.compile("\"look\"\\s*:\\s*\\{([^}]*)}");
    private static final Pattern LANGUAGE = Pattern.compile("\"language\"\\s*:\\s*\"([A-Z]+)\"");
    private static final Pattern SCALE = Pattern.compile("\"scale\"\\s*:\\s*(\\d{1,3})\\b");

    /// Never fails, and leaves the file as it is.
    public static EarlyLook of(Path settingsFile) {
        try {
            Matcher look = LOOK.matcher(Files.readString(settingsFile));
            return look.find() ? read(look.group(1)) : OF_SYSTEM;
        } catch (IOException noneOrDamaged) {
            return OF_SYSTEM;
        }
    }

    private static EarlyLook read(String look) {
        Matcher scale = SCALE.matcher(look);
        Matcher language = LANGUAGE.matcher(look);
        return new EarlyLook(
                language.find() ? language(language.group(1)) : Language.SYSTEM,
                scale.find() ? LookSettings.percent(Integer.parseInt(scale.group(1))) : 0);
    }

    private static Language language(String name) {
        try {
            return Language.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            return Language.SYSTEM;
        }
    }
}
