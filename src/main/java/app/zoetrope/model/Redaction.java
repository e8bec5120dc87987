package app.zoetrope.model;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Takes the service's keys out of text before it is logged, stored or shown. Thread-safe.
public final class Redaction {
    private static final String MASK = "[key]";

    /// Today's form of a key (`segmind-api.md`, "Account"), recognised even where nobody has registered it.
    private static final Pattern USUAL_FORM = Pattern.compile("SG_[A-Za-z0-9]{6,}");

    /// Shorter values would take common words out of every text.
    private static final int SHORTEST = 6;

    private static final Set<String> LIVE = ConcurrentHashMap.newKeySet();

    private Redaction() {}

    /// From now on this value is taken out of every text, in whatever form it is.
    public static void register(String key) {
        String value = key.strip();
        if (value.length() >= SHORTEST) {
            LIVE.add(value);
            LIVE.add(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /// Takes out of the environment of a child process what it has no business to know.
    public static void strip(Map<String, String> environment) {
        environment.remove("SEGMIND_API_KEY");
        environment.values().removeIf(value -> !redact(value).equals(value));
    }

    public static String redact(String text) {
        String clean = text;
        for (String key : LIVE) {
            clean = clean.replace(key, MASK);
        }
        return USUAL_FORM.matcher(clean).replaceAll(MASK);
    }
}
