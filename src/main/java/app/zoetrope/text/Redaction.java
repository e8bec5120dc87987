package app.zoetrope.text;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/// Takes the service's key out of text that is logged or shown: every key that was registered, whatever its form, and
/// everything that looks like one.
public final class Redaction {
    static final String MARK = "[redacted]";
    /// Shorter text would be found in ordinary words.
    private static final int SHORTEST = 4;

    private static final Pattern KEY_FORM = Pattern.compile("SG_[A-Za-z0-9_-]{6,}");
    private static final Pattern HEADER = Pattern.compile(
            "(?i)((?:x-api-key|segmind_api_key|authorization)[\"']?\\s*[:=]\\s*\\[?[\"']?(?:bearer\\s+)?)"
                    + "[^\\s\"',;}\\]]+");

    private static final List<String> KEYS = new CopyOnWriteArrayList<>();

    private Redaction() {}

    /// From now on this key is taken out, for as long as the application runs.
    public static void register(String key) {
        String clean = key.strip();
        if (clean.length() >= SHORTEST && !KEYS.contains(clean)) {
            KEYS.add(clean);
            KEYS.sort(Comparator.comparingInt(String::length).reversed());
        }
    }

    public static String redact(String text) {
        String clean = text;
        for (String key : KEYS) {
            clean = clean.replace(key, MARK);
        }
        clean = KEY_FORM.matcher(clean).replaceAll(MARK);
        return HEADER.matcher(clean).replaceAll("$1" + MARK);
    }
}
