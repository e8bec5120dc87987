package app.zoetrope.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FinderTest {
    @Test
    void everyWordMustBeThereInAnyCaseAndWithOrWithoutAccents() {
        assertThat(new Finder("CAP day").finds(List.of("Cap for a day", "Counts")))
                .isTrue();
        assertThat(new Finder("cap month").finds(List.of("Cap for a day"))).isFalse();
        assertThat(new Finder("schlussel").finds(List.of("Schl\u00fcssel"))).isTrue();
        assertThat(new Finder("\u30ad\u30fc").finds(List.of("Segmind \u306e\u30ad\u30fc")))
                .isTrue();
    }

    @Test
    void nothingTypedFindsEverythingAndMarksNothing() {
        var idle = new Finder("  ");
        assertThat(idle.isIdle()).isTrue();
        assertThat(idle.finds(List.of("x"))).isTrue();
        assertThat(idle.marks("x")).isFalse();
    }
}
