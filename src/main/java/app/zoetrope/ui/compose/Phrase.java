package app.zoetrope.ui.compose;

/// A text, and where the caret stands in it.
record Phrase(String text, int caret) {
    /// Puts a phrase at the caret, never inside a word, with the commas that are missing; the caret follows it.
    Phrase with(String phrase) {
        int at = Math.clamp(caret, 0, text.length());
        while (at > 0 && at < text.length() && inWord(text.charAt(at - 1)) && inWord(text.charAt(at))) {
            at++;
        }
        String before = text.substring(0, at).stripTrailing();
        String after = text.substring(at).stripLeading();
        String lead = before.isEmpty() ? "" : opensPhrase(before.charAt(before.length() - 1)) ? " " : ", ";
        String trail = after.isEmpty() ? "" : closesPhrase(after.charAt(0)) ? "" : ", ";
        String start = before + lead + phrase;
        return new Phrase(start + trail + after, start.length());
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '\'';
    }

    private static boolean opensPhrase(char c) {
        return ",.;:!?(\u2014\n".indexOf(c) >= 0;
    }

    private static boolean closesPhrase(char c) {
        return ",.;:!?)".indexOf(c) >= 0;
    }
}
