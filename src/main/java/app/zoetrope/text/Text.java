package app.zoetrope.text;

import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// Sentences by key. The first word of a key names the bundle beside this class: `queue.cancel` is in
/// `queue.properties`.
/// Patterns are `MessageFormat`'s, so a single quote is written twice. A missing key is a defect and throws.
public final class Text {
    private static volatile Bundles bundles = new Bundles(Locale.getDefault());

    private Text() {}

    public static String of(String key, Object... arguments) {
        Locale locale = Locale.getDefault();
        Bundles known = bundles;
        if (!known.locale().equals(locale)) {
            known = new Bundles(locale);
            bundles = known;
        }
        String pattern = known.of(key.substring(0, key.indexOf('.'))).getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }

    private record Bundles(Locale locale, Map<String, ResourceBundle> areas) {
        Bundles(Locale locale) {
            this(locale, new ConcurrentHashMap<>());
        }

        ResourceBundle of(String area) {
            return areas.computeIfAbsent(area, name -> ResourceBundle.getBundle("app.zoetrope.text." + name, locale));
        }
    }

    /// What happened, whether money was spent, and what to do, in one paragraph.
    public static String of(Problem problem) {
        String what = brief(problem);
        String money = of("problem.charged." + problem.charged());
        String advice = of("problem." + problem.kind() + ".do", problem.detail());
        return String.join(" ", what, money, advice).strip();
    }

    /// What keeps a job waiting: what happened, whether money was spent, and what to do, or that nothing need be done.
    public static String waiting(Problem problem) {
        return switch (problem.kind()) {
            case KEY_MISSING, KEY_REJECTED, CLIP_WAITS, CLIP_IN_MEMORY, DATA_UNAVAILABLE -> of(problem);
            default ->
                String.join(" ", brief(problem), of("problem.charged." + problem.charged()), of("problem.again"));
        };
    }

    /// What happened, alone: for a single line.
    public static String brief(Problem problem) {
        String what =
                of("problem." + problem.kind() + ".what", problem.detail()).strip();
        return what.isEmpty() || ".!?:\u2026".indexOf(what.charAt(what.length() - 1)) >= 0 ? what : what + ".";
    }

    /// What an exception says of itself, or its kind where it says nothing.
    public static String reason(Exception failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }

    /// As a price is shown on a button: `$0.61` for 0.6125.
    public static String price(Money money) {
        return "$" + money.inCents().toPlainString();
    }

    /// Every digit, at least two behind the point: `$0.6125`, `$0.10`.
    public static String exact(Money money) {
        return "$" + (money.amount().scale() < 2 ? money.inCents() : money.amount()).toPlainString();
    }

    /// `0:06`, `1:02:03`.
    public static String clock(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /// `812 B`, `212 KB`, `3.4 MB`: powers of 1024.
    public static String bytes(long count) {
        if (count < 1024) {
            return count + " B";
        }
        if (count < 1024 * 1024) {
            return Math.round(count / 1024.0) + " KB";
        }
        return "%.1f MB".formatted(count / (1024.0 * 1024));
    }
}
