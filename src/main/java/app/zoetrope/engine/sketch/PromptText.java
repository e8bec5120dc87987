package app.zoetrope.engine.sketch;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A prompt made simple to search: lower case, words with one space between them, ` , ` and ` . ` as the only marks.
final class PromptText {
    private static final Pattern PIECES = Pattern.compile("\\s[.,](?=\\s)|\\b(?:while|whilst|as|but|with)\\b");
    private static final Pattern NEGATION = Pattern.compile(
            "\\b(?:no|not|without|never|dont|doesnt|isnt|avoid|cannot|nor)(?:\\s(?!only\\b|just\\b)\\w+){0,4}\\s$");

    private PromptText() {}

    static String normalised(String prompt) {
        String words = prompt.toLowerCase(Locale.ROOT)
                .replaceAll("['\u2019\u02bc]", "")
                .replaceAll("[.;:!?\\n\\r]+", " . ")
                .replaceAll("[,\u2014\u2013()\\[\\]]+", " , ")
                .replaceAll("[^\\p{L}\\p{N}.,]+", " ");
        return " " + words.strip().replaceAll("\\s+", " ") + " ";
    }

    /// Parts of a text within which adjectives and negations belong together.
    static List<String> pieces(String text) {
        return PIECES.splitAsStream(text)
                .map(piece -> " " + piece.strip() + " ")
                .filter(piece -> !piece.isBlank())
                .toList();
    }

    /// Whether a word such as "without" stands up to four words before the finding.
    static boolean isNegated(String piece, Matcher finding) {
        return NEGATION.matcher(piece.substring(0, finding.start())).find();
    }
}
