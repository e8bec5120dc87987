package app.zoetrope.ui.compose;

import app.zoetrope.text.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Finds in a prompt the words of motion, camera and sound. The words are in the bundle `lamps`: separated by commas,
/// with `*` for any ending.
final class PromptLamps {
    private final Map<Lamp, List<String>> words = new EnumMap<>(Lamp.class);

    PromptLamps() {
        for (Lamp lamp : Lamp.values()) {
            var patterns = new ArrayList<String>();
            for (String word : Text.of("lamps." + lamp.key() + ".words").split(",")) {
                boolean open = word.strip().endsWith("*");
                String plain = spaced(word).stripTrailing();
                patterns.add(open ? plain : plain + " ");
            }
            words.put(lamp, List.copyOf(patterns));
        }
    }

    /// Those that the prompt has words for.
    Set<Lamp> lit(String prompt) {
        String text = spaced(prompt);
        var lit = EnumSet.noneOf(Lamp.class);
        words.forEach((lamp, patterns) -> {
            if (patterns.stream().anyMatch(text::contains)) {
                lit.add(lamp);
            }
        });
        return lit;
    }

    /// Words alone, in lower case, each with one space before it and a space after the last.
    private static String spaced(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
