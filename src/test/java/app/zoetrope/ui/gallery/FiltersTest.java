package app.zoetrope.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.library.ClipQuery;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.EngineId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiltersTest {
    private final Filters filters = new Filters();

    @Test
    void withoutAnyItAsksForEverything() {
        assertThat(filters.query()).isEqualTo(ClipQuery.ALL);
        assertThat(filters.narrow()).isFalse();
    }

    @Test
    void theOrderDoesNotNarrow() {
        filters.sortProperty().set(ClipQuery.Sort.DEAREST);

        assertThat(filters.narrow()).isFalse();
        assertThat(filters.query().sort()).isEqualTo(ClipQuery.Sort.DEAREST);
    }

    @Test
    void theShelfOfSketchesWinsOverTheEngineThatIsChosen() {
        filters.engineProperty().set(Optional.of(EngineId.SEGMIND));
        filters.shelfProperty().set(Shelf.SKETCHES);

        assertThat(filters.query().engine()).contains(EngineId.SKETCH);
    }

    @Test
    void clearingKeepsTheShelfAndTheOrder() {
        filters.shelfProperty().set(Shelf.BIN);
        filters.sortProperty().set(ClipQuery.Sort.OLDEST);
        filters.wordsProperty().set("surf");
        filters.minRatingProperty().set(3);
        filters.ratioProperty().set(Optional.of(AspectRatio.R1X1));

        filters.clear();

        assertThat(filters.query()).isEqualTo(ClipQuery.ALL.withBin(true).withSort(ClipQuery.Sort.OLDEST));
    }
}
