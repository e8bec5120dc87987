package app.zoetrope.library;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Texts of any kind as parts of a path that every system accepts: Windows' reserved names and signs, control and
/// invisible characters, dots and blanks at the ends, the length in bytes. The same text gives the same name
/// everywhere.
public final class FileName {
    private static final String FORBIDDEN = "<>:\"/\\|?*";
    private static final Pattern RESERVED = Pattern.compile(
            "(?i)(con|prn|aux|nul|conin\\$|conout\\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])\\s*(\\..*)?");

    private FileName() {}

    /// One part of a path, without an extension; empty if nothing of the text can stay. Emoji stay, as do all scripts.
    ///
    /// @param maxBytes in UTF-8; cut between whole characters as a reader sees them
    public static String of(String text, int maxBytes) {
        var kept = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(sign -> {
            if (isBlank(sign) || FORBIDDEN.indexOf(sign) >= 0) {
                kept.append(' ');
            } else if (isVisible(sign)) {
                kept.appendCodePoint(sign);
            }
        });
        String name = trimmed(kept.toString().replaceAll(" +", " "));
        if (RESERVED.matcher(name).matches()) {
            name = "_" + name;
        }
        return trimmed(cut(name, maxBytes));
    }

    /// The first words of a text, without punctuation at their ends, as one part of a path.
    public static String words(String text, int most, int maxBytes) {
        var kept = new StringBuilder();
        int count = 0;
        for (String word : of(text, Integer.MAX_VALUE).split(" ")) {
            String bare = word.replaceAll("^[\\p{P}&&[^(\\[]]+|[\\p{P}&&[^)\\]]]+$", "");
            if (!bare.isEmpty() && count < most) {
                String longer = kept.isEmpty() ? bare : kept + " " + bare;
                if (bytes(longer) > maxBytes && !kept.isEmpty()) {
                    break;
                }
                kept.setLength(0);
                kept.append(longer);
                count++;
            }
        }
        return of(kept.toString(), maxBytes);
    }

    private static boolean isBlank(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    private static boolean isVisible(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /// No blanks, dots or dashes in front (hidden files, options), no blanks or dots behind (Windows drops them).
    private static String trimmed(String name) {
        return name.replaceAll("^[ .~-]+|[ .]+$", "");
    }

    private static String cut(String name, int maxBytes) {
        if (bytes(name) <= maxBytes) {
            return name;
        }
        BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(name);
        int end = 0;
        int used = 0;
        for (int next = signs.next(); next != BreakIterator.DONE; next = signs.next()) {
            used += bytes(name.substring(end, next));
            if (used > maxBytes) {
                break;
            }
            end = next;
        }
        return name.substring(0, end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
