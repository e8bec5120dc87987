package app.zoetrope.ui.control;

import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/// Words with a dot between each two parts.
final class Parts {
    private static final Pattern DOT = Pattern.compile("[ \u00a0]·[ \u00a0]");

    private Parts() {}

    /// A part for which a line has no more room begins the next one whole; no line begins or ends with a dot.
    ///
    /// @param room of a line, in the unit of `width`
    static String broken(String words, double room, ToDoubleFunction<String> width) {
        var lines = new StringBuilder();
        String line = "";
        int end = 0;
        var dots = DOT.matcher(words);
        String dot = "";
        while (end <= words.length()) {
            boolean more = dots.find();
            String part = words.substring(end, more ? dots.start() : words.length());
            String longer = line + dot + part;
            if (line.isEmpty() || width.applyAsDouble(longer) <= room) {
                line = longer;
            } else {
                lines.append(line).append('\n');
                line = part;
            }
            dot = more ? dots.group() : "";
            end = more ? dots.end() : words.length() + 1;
        }
        return lines.append(line).toString();
    }
}
