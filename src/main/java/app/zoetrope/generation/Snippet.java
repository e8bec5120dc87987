package app.zoetrope.generation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A named piece of prompt with gaps: `{subject} turns to the camera`.
///
/// @param name what it is chosen by; saving another of the same name replaces it
public record Snippet(String name, String text) {
    private static final Pattern GAP = Pattern.compile("\\{([^{}]+)}");

    /// The names in braces, each once, in the order in which they occur.
    public List<String> variables() {
        var names = new LinkedHashSet<String>();
        Matcher matcher = GAP.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1).strip());
        }
        return List.copyOf(names);
    }

    /// The text with its gaps filled; a gap without a value stays as it is. Values are not searched for gaps again.
    public String filled(Map<String, String> values) {
        return GAP.matcher(text)
                .replaceAll(gap -> Matcher.quoteReplacement(
                        values.getOrDefault(gap.group(1).strip(), gap.group())));
    }
}
