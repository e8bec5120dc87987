package app.zoetrope.settings;

import java.util.List;
import java.util.Locale;

/// The language of all text. Texts that a language lacks would be English.
public enum Language {
    SYSTEM(Locale.ROOT),
    EN(Locale.ENGLISH),
    DE(Locale.GERMAN),
    ES(Locale.of("es")),
    JA(Locale.JAPANESE),
    ZH(Locale.CHINESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /// Those that have texts of their own.
    public static List<Language> spoken() {
        return List.of(EN, DE, ES, JA, ZH);
    }

    /// The locale to run in: the system's own where it speaks this language, since it knows the region too.
    public Locale over(Locale system) {
        return this == SYSTEM || system.getLanguage().equals(locale.getLanguage()) ? system : locale;
    }
}
