package app.zoetrope.generation;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.EngineId;
import app.zoetrope.model.JobId;
import app.zoetrope.model.LedgerEntry;
import app.zoetrope.model.Money;
import app.zoetrope.model.Resolution;
import app.zoetrope.testkit.Locales;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerCsvTest {
    @Test
    void aRowHoldsEveryFactWithTheTimeInTheZone() {
        String csv = LedgerCsv.of(List.of(entry("slow push in")), ZoneId.of("Europe/Berlin"));
        assertThat(csv.split("\r\n")).hasSize(2);
        assertThat(csv)
                .startsWith("time,engine,")
                .contains("2026-11-22T13:00:00+01:00,segmind,done,480p,6,0.6125,0.61,,r-1,")
                .endsWith(",slow push in\r\n");
    }

    @Test
    void quotesCommasAndLineBreaksStayInTheirCell() {
        assertThat(LedgerCsv.of(List.of(entry("a \"wave\", then\nnight")), ZoneId.of("UTC")))
                .endsWith(",\"a \"\"wave\"\", then\nnight\"\r\n");
    }

    @Test
    void noPromptBecomesAFormula() {
        for (String start : List.of("=", "+", "-", "@", "\t")) {
            assertThat(LedgerCsv.of(List.of(entry(start + "cmd|'/c calc'!A0")), ZoneId.of("UTC")))
                    .contains(",'" + start + "cmd");
        }
    }

    @Test
    void theRowsAreTheSameOnEveryMachine() throws Exception {
        List<LedgerEntry> entries = List.of(entry("slow push in"));
        assertThat(Locales.same(() -> LedgerCsv.of(entries, ZoneId.of("Europe/Berlin"))))
                .contains("2026-11-22T13:00:00+01:00,segmind,done,480p,6,0.6125,0.61,");
    }

    private static LedgerEntry entry(String prompt) {
        return new LedgerEntry(
                JobId.random(),
                EngineId.SEGMIND,
                Instant.parse("2026-11-22T12:00:00Z"),
                prompt,
                Resolution.P480,
                6,
                Money.usd("0.6125"),
                Optional.of(Money.usd("0.61")),
                Optional.empty(),
                Optional.of("r-1"),
                "done");
    }
}
