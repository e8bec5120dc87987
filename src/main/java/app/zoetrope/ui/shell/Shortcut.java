package app.zoetrope.ui.shell;

import app.zoetrope.text.Text;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;

/// The keys of `ui.md`. Those without Ctrl never fire while text is being typed.
public enum Shortcut {
    GENERATE(key(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN)),
    CHOOSE_PICTURE(key(KeyCode.O, KeyCombination.SHORTCUT_DOWN)),
    PASTE_PICTURE(key(KeyCode.V, KeyCombination.SHORTCUT_DOWN)),
    STUDIO(key(KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN)),
    LIBRARY(key(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN)),
    SPENDING(key(KeyCode.DIGIT3, KeyCombination.SHORTCUT_DOWN)),
    SETTINGS(key(KeyCode.DIGIT4, KeyCombination.SHORTCUT_DOWN)),
    SEARCH(key(KeyCode.F, KeyCombination.SHORTCUT_DOWN)),
    EXPORT(key(KeyCode.E, KeyCombination.SHORTCUT_DOWN)),
    REUSE(key(KeyCode.R, KeyCombination.SHORTCUT_DOWN)),
    UNDO(key(KeyCode.Z, KeyCombination.SHORTCUT_DOWN)),
    PLAY_PAUSE(key(KeyCode.SPACE)),
    PLAY_PAUSE_K(key(KeyCode.K)),
    SLOWER(key(KeyCode.J)),
    FASTER(key(KeyCode.L)),
    NORMAL_SPEED(key(KeyCode.BACK_SPACE)),
    FRAME_BACK(key(KeyCode.COMMA)),
    FRAME_FORWARD(key(KeyCode.PERIOD)),
    SECOND_BACK(key(KeyCode.LEFT)),
    SECOND_FORWARD(key(KeyCode.RIGHT)),
    MARK_IN(key(KeyCode.I)),
    MARK_OUT(key(KeyCode.O)),
    PLAY_BETWEEN(key(KeyCode.P)),
    FRAME_TO_FILE(key(KeyCode.C)),
    FRAME_TO_CLIPBOARD(key(KeyCode.C, KeyCombination.SHIFT_DOWN)),
    NEXT_SHOT(key(KeyCode.N)),
    LOOP(key(KeyCode.R)),
    MUTE(key(KeyCode.M)),
    FULL_SCREEN(key(KeyCode.F)),
    DELETE(key(KeyCode.DELETE)),
    COMPARE(key(KeyCode.C)),
    OTHER_SIDE(key(KeyCode.S)),
    REJECT(key(KeyCode.X)),
    HELP(new KeyCharacterCombination("?", KeyCombination.SHIFT_ANY));

    @SuppressWarnings("ImmutableEnumChecker") // every combination above is immutable, though its type does not say so
    private final KeyCombination keys;

    Shortcut(KeyCombination keys) {
        this.keys = keys;
    }

    private static KeyCombination key(KeyCode code, Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    KeyCombination keys() {
        return keys;
    }

    /// Whether it may be pressed in the middle of typing.
    boolean worksWhileTyping() {
        return switch (this) {
            case GENERATE, CHOOSE_PICTURE, STUDIO, LIBRARY, SPENDING, SETTINGS, SEARCH -> true;
            default -> false;
        };
    }

    /// What it does, in words.
    String words() {
        return Text.of("shell.key." + name());
    }

    String keysInWords() {
        return this == HELP ? "?" : keys.getDisplayText();
    }
}
