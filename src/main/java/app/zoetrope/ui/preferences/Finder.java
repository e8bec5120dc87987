package app.zoetrope.ui.preferences;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What somebody looks for in the settings: all of the words, in any case, with or without their accents.
final class Finder {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final List<String> words;

    Finder(String query) {
        words = Stream.of(plain(query).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// Whether nothing is looked for.
    boolean isIdle() {
        return words.isEmpty();
    }

    /// Whether every word is in these texts.
    boolean finds(List<String> texts) {
        String all = plain(String.join(" ", texts));
        return words.stream().allMatch(all::contains);
    }

    /// Whether at least one word is in this text.
    boolean marks(String text) {
        String plain = plain(text);
        return words.stream().anyMatch(plain::contains);
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
