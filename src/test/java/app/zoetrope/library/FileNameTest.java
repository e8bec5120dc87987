package app.zoetrope.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a cat surfing | a cat surfing",
                "a/b\\c:d*e?f\"g<h>i | a b c d e f g h i",
                "CON | _CON",
                "con.txt | _con.txt",
                "COM1 | _COM1",
                "lpt9 .x | _lpt9 .x",
                "console | console",
                "..hidden | hidden",
                "-rf x | rf x",
                "~root | root",
                "ends. . | ends",
                "日本の波 | 日本の波",
                "wave 🌊 surf | wave 🌊 surf",
                "۱۲۳ موج | ۱۲۳ موج",
            })
    void everySystemAcceptsIt(String text, String name) {
        assertThat(FileName.of(text, 100)).isEqualTo(name);
    }

    @Test
    void invisibleSignsAreDropped() {
        assertThat(FileName.of("a\u0000b\u0007c\u200bd\u202ee\ud800f\ue000g\n\th\u00a0i", 100))
                .isEqualTo("abcdefg h i");
        assertThat(FileName.of("\u200b\n. . ", 100)).isEmpty();
    }

    @Test
    void oneTextHasOneNameHoweverItIsComposed() {
        assertThat(FileName.of("cafe\u0301", 100)).isEqualTo("caf\u00e9");
    }

    @Test
    void itIsCutBetweenWholeCharacters() {
        String family = "👍🏽".repeat(30);
        String name = FileName.of(family, 50);
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(50);
        assertThat(name).isEqualTo("👍🏽".repeat(6));
        assertThat(FileName.of("a".repeat(9) + " b", 10)).isEqualTo("a".repeat(9));
    }

    @Test
    void wordsComeWithoutPunctuation() {
        assertThat(FileName.words("A cat, surfing: \"a wave\" - at sunset!", 5, 60))
                .isEqualTo("A cat surfing a wave");
        assertThat(FileName.words("!!! ...", 5, 60)).isEmpty();
        assertThat(FileName.words("con", 5, 60)).isEqualTo("_con");
        assertThat(FileName.words("x".repeat(300), 5, 60)).hasSize(60);
    }
}
