package app.zoetrope.text;

import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.model.ReasonedException;
import java.math.BigDecimal;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
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
    private static volatile Words words = new Words(Locale.getDefault());

    private Text() {}

    public static String of(String key, Object... arguments) {
        Words now = words();
        String pattern = now.bundle(key.substring(0, key.indexOf('.'))).getString(key);
        return new MessageFormat(pattern, now.locale).format(arguments);
    }

    /// Those of the locale that holds now: it is chosen before anything is said, and tests change it.
    private static Words words() {
        Words known = words;
        if (!known.locale.equals(Locale.getDefault())) {
            known = new Words(Locale.getDefault());
            words = known;
        }
        return known;
    }

    private static final class Words {
        private final Locale locale;
        private final Numbers numbers;
        private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

        Words(Locale locale) {
            this.locale = locale;
            this.numbers = new Numbers(Locale.getDefault(Locale.Category.FORMAT));
        }

        ResourceBundle bundle(String area) {
            return bundles.computeIfAbsent(area, name -> ResourceBundle.getBundle("app.zoetrope.text." + name, locale));
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
        return what.isEmpty() || ".!?:\u2026\u3002\uff01\uff1f\uff1a".indexOf(what.charAt(what.length() - 1)) >= 0
                ? what
                : what + ".";
    }

    /// Why something failed: a sentence where there is one, else what the exception says of itself, or its kind.
    public static String reason(Exception failure) {
        return switch (failure) {
            case ReasonedException known ->
                of("reason." + known.reason(), known.details().toArray());
            case NoSuchFileException gone -> of("reason.MISSING", gone.getFile());
            case AccessDeniedException locked -> of("reason.DENIED", locked.getFile());
            case FileAlreadyExistsException there -> of("reason.EXISTS", there.getFile());
            default -> {
                String message = failure.getMessage();
                yield message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
            }
        };
    }

    /// As a price is shown on a button: `$0.61` for 0.6125, or as the language writes dollars.
    public static String price(Money money) {
        return words().numbers.dollars(new Money(money.inCents()), 2, 2);
    }

    /// Every digit, at least two behind the point: `$0.6125`, `$0.10`.
    public static String exact(Money money) {
        return words().numbers.dollars(money, 2, Math.max(2, money.amount().scale()));
    }

    /// For a column, where points stand below each other: four digits behind it, or what there is: `$0.6000`.
    public static String aligned(Money money) {
        int digits = Math.max(4, money.amount().scale());
        return words().numbers.dollars(money, digits, digits);
    }

    /// What stands between whole numbers and their fractions.
    public static char point() {
        return words().numbers.point();
    }

    /// So many digits behind the point: `2.50`.
    public static String number(double value, int digits) {
        return words().numbers.figure(BigDecimal.valueOf(value), digits);
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
        return number(count / (1024.0 * 1024), 1) + " MB";
    }
}
