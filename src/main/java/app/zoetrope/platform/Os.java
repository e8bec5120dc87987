package app.zoetrope.platform;

import java.util.Locale;

/// The operating systems whose ways differ.
enum Os {
    LINUX,
    MAC,
    WINDOWS;

    static Os current() {
        return of(System.getProperty("os.name", ""));
    }

    /// @param name as the system property `os.name` has it; what is not known counts as Linux
    static Os of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return WINDOWS;
        }
        return lower.startsWith("mac") ? MAC : LINUX;
    }
}
