package app.zoetrope.ui.fx;

import app.zoetrope.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/// What the keys are called in the person's language, as it stands on their keyboard: `Strg+Entf`. The toolkit says all
/// of them in English, and on macOS with the signs that are on the keys there, which is left to it.
final class KeyNames {
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");
    private static final String NAME = "shell.keys.name.";
    private static final String NUMPAD = "NUMPAD";

    /// All others have a sign of their own, or a name that is the same everywhere.
    private static final Set<KeyCode> NAMED = Set.of(
            KeyCode.SPACE,
            KeyCode.ENTER,
            KeyCode.BACK_SPACE,
            KeyCode.DELETE,
            KeyCode.INSERT,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN,
            KeyCode.TAB,
            KeyCode.ESCAPE,
            KeyCode.PAUSE,
            KeyCode.PRINTSCREEN,
            KeyCode.CONTEXT_MENU,
            KeyCode.NUM_LOCK,
            KeyCode.SCROLL_LOCK);

    private KeyNames() {}

    static String of(KeyCombination key) {
        return of(key, MAC);
    }

    static String of(KeyCombination key, boolean mac) {
        if (mac) {
            return plain(key);
        }
        List<String> all = new ArrayList<>();
        if (isDown(key.getControl()) || isDown(key.getShortcut())) {
            all.add(Text.of("shell.keys.name.CTRL"));
        }
        if (isDown(key.getAlt())) {
            all.add(Text.of("shell.keys.name.ALT"));
        }
        if (isDown(key.getShift())) {
            all.add(Text.of("shell.keys.name.SHIFT"));
        }
        if (isDown(key.getMeta())) {
            all.add("Meta");
        }
        all.add(
                switch (key) {
                    case KeyCodeCombination code -> name(code.getCode());
                    case KeyCharacterCombination character -> character.getCharacter();
                    default -> plain(key);
                });
        return String.join("+", all);
    }

    /// As the toolkit says it: the same in every language.
    static String plain(KeyCombination key) {
        String words = key.getDisplayText();
        return words.startsWith("'") || words.startsWith("\"") ? words.replaceAll("['\"]", "") : words;
    }

    private static String name(KeyCode code) {
        if (NAMED.contains(code)) {
            return Text.of(NAME + code.name());
        }
        if (code.name().startsWith(NUMPAD)) {
            return Text.of(NAME + NUMPAD, code.name().substring(NUMPAD.length()));
        }
        return new KeyCodeCombination(code).getDisplayText();
    }

    private static boolean isDown(ModifierValue modifier) {
        return modifier == ModifierValue.DOWN;
    }
}
