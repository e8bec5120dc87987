package app.zoetrope.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.Clips;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private final Selection selection = new Selection();

    @Test
    void aPlainClickChoosesOneAlone() {
        selection.only(3, Clips.clip(3));
        selection.only(5, Clips.clip(5));

        assertThat(selection.clips()).containsExactly(Clips.clip(5));
        assertThat(selection.lead()).isEqualTo(5);
    }

    @Test
    void aToggleAddsAndTakesAway() {
        selection.only(1, Clips.clip(1));
        selection.toggle(4, Clips.clip(4));
        selection.toggle(1, Clips.clip(1));

        assertThat(selection.clips()).containsExactly(Clips.clip(4));
        assertThat(selection.anchor()).isEqualTo(1);
    }

    @Test
    void aRangeKeepsItsAnchorAndReplacesTheRangeBefore() {
        selection.only(2, Clips.clip(2));
        selection.span(List.of(Clips.clip(2), Clips.clip(3), Clips.clip(4)), 4);
        selection.span(List.of(Clips.clip(1), Clips.clip(2)), 1);

        assertThat(selection.clips()).containsExactly(Clips.clip(1), Clips.clip(2));
        assertThat(selection.anchor()).isEqualTo(2);
        assertThat(selection.lead()).isEqualTo(1);
    }

    @Test
    void aNewerStateOfAClipTakesItsPlaceOnlyWhereItIsChosen() {
        selection.only(2, Clips.clip(2));
        selection.replace(Clips.clip(2).rated(5));
        selection.replace(Clips.clip(3).rated(5));

        assertThat(selection.clips()).containsExactly(Clips.clip(2).rated(5));
    }
}
