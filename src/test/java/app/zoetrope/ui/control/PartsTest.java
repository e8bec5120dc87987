package app.zoetrope.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartsTest {
    private static String broken(String words, int room) {
        return Parts.broken(words, room, String::length);
    }

    @Test
    void whatFitsStaysOnOneLine() {
        assertThat(broken("Done · free · 2 s", 17)).isEqualTo("Done · free · 2 s");
    }

    @Test
    void aPartWithoutRoomBeginsTheNextLineWithoutItsDot() {
        assertThat(broken("Done · free · 2 s", 16)).isEqualTo("Done · free\n2 s");
        assertThat(broken("排队中 ·\u00a03分20秒", 8)).isEqualTo("排队中\n3分20秒");
    }

    @Test
    void aPartLongerThanALineIsLeftToTheLabel() {
        assertThat(broken("Still running at the provider · 3 min", 10))
                .isEqualTo("Still running at the provider\n3 min");
    }

    @Test
    void wordsWithoutPartsAndNoWordsStayAsTheyAre() {
        assertThat(broken("Paused", 3)).isEqualTo("Paused");
        assertThat(broken("", 3)).isEmpty();
        assertThat(broken("a·b", 1)).isEqualTo("a·b");
    }
}
