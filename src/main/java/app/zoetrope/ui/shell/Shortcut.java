package app.zoetrope.ui.shell;

import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.KeyMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;

/// The commands that have a key, with the key that each has until the user changes it.
public enum Shortcut {
    CHOOSE_PICTURE(Place.EVERYWHERE, key(KeyCode.O, KeyCombination.SHORTCUT_DOWN)),
    STUDIO(Place.EVERYWHERE, key(KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN)),
    LIBRARY(Place.EVERYWHERE, key(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN)),
    SPENDING(Place.EVERYWHERE, key(KeyCode.DIGIT3, KeyCombination.SHORTCUT_DOWN)),
    SETTINGS(Place.EVERYWHERE, key(KeyCode.DIGIT4, KeyCombination.SHORTCUT_DOWN)),
    SEARCH(Place.EVERYWHERE, key(KeyCode.F, KeyCombination.SHORTCUT_DOWN)),
    GUIDE(Place.EVERYWHERE, key(KeyCode.F1)),
    QUIT(Place.EVERYWHERE, key(KeyCode.Q, KeyCombination.SHORTCUT_DOWN)),
    HELP(Place.EVERYWHERE, new KeyCharacterCombination("?", KeyCombination.SHIFT_ANY)),
    GENERATE(Place.STUDIO, key(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN)),
    PASTE_PICTURE(Place.STUDIO, key(KeyCode.V, KeyCombination.SHORTCUT_DOWN)),
    FRAME_TO_FILE(Place.STUDIO, key(KeyCode.C)),
    FRAME_TO_CLIPBOARD(Place.STUDIO, key(KeyCode.C, KeyCombination.SHIFT_DOWN)),
    NEXT_SHOT(Place.STUDIO, key(KeyCode.N)),
    FULL_SCREEN(Place.STUDIO, key(KeyCode.F)),
    BEFORE(Place.STUDIO, key(KeyCode.B)),
    EXPORT(Place.CLIPS, key(KeyCode.E, KeyCombination.SHORTCUT_DOWN)),
    REUSE(Place.CLIPS, key(KeyCode.R, KeyCombination.SHORTCUT_DOWN)),
    UNDO(Place.CLIPS, key(KeyCode.Z, KeyCombination.SHORTCUT_DOWN)),
    DELETE(Place.CLIPS, key(KeyCode.DELETE)),
    PLAY_PAUSE(Place.VIDEO, key(KeyCode.SPACE)),
    PLAY_PAUSE_K(Place.VIDEO, key(KeyCode.K)),
    SLOWER(Place.VIDEO, key(KeyCode.J)),
    FASTER(Place.VIDEO, key(KeyCode.L)),
    NORMAL_SPEED(Place.VIDEO, key(KeyCode.BACK_SPACE)),
    FRAME_BACK(Place.VIDEO, key(KeyCode.COMMA)),
    FRAME_FORWARD(Place.VIDEO, key(KeyCode.PERIOD)),
    SECOND_BACK(Place.VIDEO, key(KeyCode.LEFT)),
    SECOND_FORWARD(Place.VIDEO, key(KeyCode.RIGHT)),
    MARK_IN(Place.VIDEO, key(KeyCode.I)),
    MARK_OUT(Place.VIDEO, key(KeyCode.O)),
    PLAY_BETWEEN(Place.VIDEO, key(KeyCode.P)),
    LOOP(Place.VIDEO, key(KeyCode.R)),
    MUTE(Place.VIDEO, key(KeyCode.M)),
    COMPARE(Place.LIBRARY, key(KeyCode.C)),
    REJECT(Place.LIBRARY, key(KeyCode.X)),
    OTHER_SIDE(Place.COMPARE, key(KeyCode.S));

    @SuppressWarnings("ImmutableEnumChecker") // every combination above is immutable, though its type does not say so
    private final KeyCombination keys;

    private final Place place;

    Shortcut(Place place, KeyCombination keys) {
        this.place = place;
        this.keys = keys;
    }

    /// Where keys mean something. Two places share a key only if they share no screen.
    private enum Place {
        EVERYWHERE("studio library compare"),
        STUDIO("studio"),
        CLIPS("studio library"),
        VIDEO("studio compare"),
        LIBRARY("library"),
        COMPARE("compare");

        private final String screens;

        Place(String screens) {
            this.screens = screens;
        }
    }

    /// The table of all keys.
    ///
    /// @param changes the user's own
    public static KeyMap map(Property<Map<String, String>> changes) {
        return new KeyMap(Stream.of(values()).map(Shortcut::command).toList(), changes);
    }

    private KeyMap.Command command() {
        return new KeyMap.Command(
                name(), words(), Text.of("shell.keys.place." + place), Set.of(place.screens.split(" ")), keys);
    }

    private static KeyCombination key(KeyCode code, Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    /// Whether it may be pressed in the middle of typing, if its key is none that types something.
    boolean worksWhileTyping() {
        return switch (this) {
            case GENERATE, CHOOSE_PICTURE, STUDIO, LIBRARY, SPENDING, SETTINGS, SEARCH, GUIDE, QUIT -> true;
            default -> false;
        };
    }

    private String words() {
        return Text.of("shell.key." + name());
    }
}
