package app.zoetrope.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.Clips;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-22T18:00:00Z");

    @Test
    void aPaidClipTellsWhatWasAskedWhatCameAndWhatItCost() {
        List<Facts.Fact> facts = Facts.of(Clips.clip(0), NOW);

        assertThat(facts)
                .extracting(fact -> fact.name() + ": " + fact.value())
                .contains(
                        "Wanted: 16:9 · 480p · 5 s",
                        "Result: 736 × 400 · 24 fps · 5.04 s",
                        "Codec: H.264 · AAC",
                        "Cost: $0.6125",
                        ": estimate $0.6125",
                        "Made: Today 12:00 · 43 s");
    }

    @Test
    void aLongRequestIdIsShortenedToLookAtAndWholeToCopy() {
        Facts.Fact request = Facts.of(Clips.clip(0), NOW).stream()
                .filter(fact -> fact.name().equals("Request"))
                .findFirst()
                .orElseThrow();

        assertThat(request.value()).isEqualTo("2c7f59ea…0000");
        assertThat(request.whole()).isEqualTo("2c7f59ea-0b1d-4c56-9d2e-000000000000");
    }

    @Test
    void aSketchIsFreeAndHasNoEstimate() {
        assertThat(Facts.price(Clips.clip(3))).isEqualTo("720p · free");
        assertThat(Facts.of(Clips.clip(3), NOW))
                .extracting(Facts.Fact::value)
                .noneMatch(value -> value.startsWith("estimate"));
    }

    @Test
    void yesterdayIsNamed() {
        assertThat(Facts.of(Clips.clip(0), NOW.plusDays(1)))
                .extracting(Facts.Fact::value)
                .contains("Yesterday 12:00 · 43 s");
    }
}
