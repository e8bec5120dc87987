package app.zoetrope.storage;

import app.zoetrope.model.Clip;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Texts and typed words in the form that the full-text index takes. Scripts that put no blanks between words are cut
/// into single signs, and a typed run of them becomes a phrase: so any part of such a text is found.
final class ClipText {
    private static final int MOST_WORDS = 16;
    private static final int LONGEST_WORD = 80;
    private static final Set<UnicodeScript> UNSPACED = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private ClipText() {}

    static String prompt(Clip clip) {
        return segmented(clip.request().prompt());
    }

    static String labels(Clip clip) {
        return segmented(Stream.concat(clip.tags().stream(), clip.judgement().collections().stream())
                .collect(Collectors.joining(" ")));
    }

    static String file(Clip clip) {
        String file = clip.file();
        return segmented(Layout.stem(file.substring(file.lastIndexOf('/') + 1)));
    }

    static String notes(Clip clip) {
        return segmented(clip.judgement().notes());
    }

    /// Words in FTS5's own form: each a quoted beginning, so that nothing a person types is taken for an operator.
    /// Words without a letter or digit could match nothing and are left out.
    static String match(String words) {
        List<String> terms = new ArrayList<>();
        for (String word : words.replace('\0', ' ').strip().split("\\s+")) {
            String cut = word.substring(0, Math.min(word.length(), LONGEST_WORD));
            if (terms.size() < MOST_WORDS && cut.codePoints().anyMatch(Character::isLetterOrDigit)) {
                terms.add('"' + segmented(cut).replace("\"", "\"\"") + "\"*");
            }
        }
        return String.join(" ", terms);
    }

    private static String segmented(String text) {
        if (text.chars().allMatch(sign -> sign < 0x0e00)) {
            return text;
        }
        var cut = new StringBuilder(text.length() * 2);
        text.codePoints().forEach(sign -> {
            if (UNSPACED.contains(UnicodeScript.of(sign))) {
                cut.append(' ').appendCodePoint(sign).append(' ');
            } else {
                cut.appendCodePoint(sign);
            }
        });
        return cut.toString();
    }
}
