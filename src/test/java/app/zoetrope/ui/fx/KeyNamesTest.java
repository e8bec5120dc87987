package app.zoetrope.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyNamesTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void sayItAsBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Shortcut+Enter, Ctrl+Enter",
        "en, Backspace, Backspace",
        "de, Shortcut+Enter, Strg+Eingabe",
        "de, Shift+C, Umschalt+C",
        "de, Space, Leertaste",
        "de, Backspace, Rücktaste",
        "de, Shortcut+Alt+Shift+Delete, Strg+Alt+Umschalt+Entf",
        "de, Numpad 7, Ziffernblock 7",
        "es, Shift+Space, Mayús+Espacio",
        "es, Delete, Supr",
        "es, Backspace, Retroceso",
        "es, Shortcut+Enter, Ctrl+Intro",
        "ja, Space, スペース",
        "ja, Shortcut+Shift+E, Ctrl+Shift+E",
        "zh, Space, 空格",
        "zh, Shortcut+Enter, Ctrl+Enter",
    })
    void aKeyIsCalledAsItStandsOnTheKeyboard(String language, String key, String called) {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertThat(KeyNames.of(KeyCombination.valueOf(key), false)).isEqualTo(called);
    }

    @Test
    void whatIsASignIsTheSameInEveryLanguage() {
        Locale.setDefault(Locale.GERMAN);
        assertThat(KeyNames.of(KeyCombination.valueOf("Left"), false)).isEqualTo("←");
        assertThat(KeyNames.of(KeyCombination.valueOf("Shift+Comma"), false)).isEqualTo("Umschalt+,");
        assertThat(KeyNames.of(new KeyCharacterCombination("?", KeyCombination.SHIFT_ANY), false))
                .isEqualTo("?");
    }

    @Test
    void onMacOsTheToolkitSaysIt() {
        Locale.setDefault(Locale.GERMAN);
        KeyCombination key = KeyCombination.valueOf("Shortcut+Space");
        assertThat(KeyNames.of(key, true)).isEqualTo(key.getDisplayText());
    }

    @Test
    void whatIsKeptIsTheSameInEveryLanguage() {
        var changes = new SimpleObjectProperty<>(Map.<String, String>of());
        KeyMap.Command command = new KeyMap.Command("A", "a", "Studio", Set.of("studio"), KeyCombination.valueOf("A"));
        var keys = new KeyMap(List.of(command), changes);
        Locale.setDefault(Locale.GERMAN);
        keys.change("A", KeyCombination.valueOf("Shortcut+Shift+Delete"));
        assertThat(changes.get()).containsEntry("A", "Shift+Shortcut+Delete");
        assertThat(keys.words("A")).contains("Strg+Umschalt+Entf");
        Locale.setDefault(Locale.ENGLISH);
        assertThat(keys.words("A")).contains("Ctrl+Shift+Delete");
    }
}
