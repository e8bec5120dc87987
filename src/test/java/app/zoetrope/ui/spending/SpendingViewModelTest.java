package app.zoetrope.ui.spending;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.EngineId;
import app.zoetrope.model.JobId;
import app.zoetrope.model.LedgerEntry;
import app.zoetrope.model.Money;
import app.zoetrope.model.Resolution;
import app.zoetrope.testkit.DirectTaskRunner;
import app.zoetrope.testkit.FakeLedger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpendingViewModelTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneId.of("Pacific/Auckland"));

    private final SpendingViewModel model = new SpendingViewModel(
            new FakeLedger(
                    entry("2026-11-22T11:30:00Z", "surf", "0.60", "done"), // Auckland: the 23rd
                    entry("2026-11-22T10:00:00Z", "neon", "", "unknown"), // the 22nd
                    entry("2026-10-02T10:00:00Z", "dunes", "1.06", "done"),
                    entry("2026-11-01T10:00:00Z", "broken", "", "failed")),
            new DirectTaskRunner(),
            NOON);

    @Test
    void daysAndMonthsAreTheUsersOwn() {
        model.refresh();
        assertThat(model.totalsProperty().get())
                .isEqualTo(new SpendingViewModel.Totals(Money.usd("0.60"), Money.usd("1.2125"), Money.usd("2.2725")));
        assertThat(model.barsProperty().get()).hasSize(30);
        assertThat(model.barsProperty().get().getLast())
                .isEqualTo(new SpendingViewModel.Bar(
                        LocalDate.of(2026, 11, 23), 1, Money.usd("0.6125"), Money.usd("0.60"), Money.ZERO));
        assertThat(model.barsProperty().get().get(28).uncertain()).isEqualTo(Money.usd("0.6125"));

        model.periodProperty().set(SpendingViewModel.Period.MONTH);
        assertThat(model.barsProperty().get()).hasSize(12);
        assertThat(model.barsProperty().get().get(10).billed()).isEqualTo(Money.usd("1.06"));
    }

    @Test
    void theFilterNarrowsListAndSums() {
        model.refresh();
        model.filterProperty().set("NEON");
        assertThat(model.shownProperty().get()).extracting(LedgerEntry::prompt).containsExactly("neon");
        assertThat(model.totalsProperty().get().ever()).isEqualTo(Money.usd("0.6125"));
    }

    @Test
    void rowsAreChosenByWhatBecameOfThemAndByTime() {
        model.refresh();
        assertThat(shown(SpendingViewModel.Sort.BILLED, SpendingViewModel.Span.ALWAYS))
                .containsExactly("surf", "dunes");
        assertThat(shown(SpendingViewModel.Sort.UNCERTAIN, SpendingViewModel.Span.ALWAYS))
                .containsExactly("neon");
        assertThat(shown(SpendingViewModel.Sort.FREE, SpendingViewModel.Span.ALWAYS))
                .containsExactly("broken");
        assertThat(shown(SpendingViewModel.Sort.ALL, SpendingViewModel.Span.TODAY))
                .containsExactly("surf");
        assertThat(shown(SpendingViewModel.Sort.ALL, SpendingViewModel.Span.MONTH))
                .containsExactly("surf", "neon", "broken");
        assertThat(shown(SpendingViewModel.Sort.ALL, SpendingViewModel.Span.WEEK))
                .containsExactly("surf", "neon");
    }

    @Test
    void theTableOfSumsSaysTheSameAsTheChartWithoutItsGaps() {
        model.refresh();
        model.periodProperty().set(SpendingViewModel.Period.MONTH);
        assertThat(model.sumsProperty().get())
                .containsExactly(
                        new SpendingViewModel.Bar(
                                LocalDate.of(2026, 11, 1),
                                3,
                                Money.usd("1.8375"),
                                Money.usd("0.60"),
                                Money.usd("0.6125")),
                        new SpendingViewModel.Bar(
                                LocalDate.of(2026, 10, 1), 1, Money.usd("0.6125"), Money.usd("1.06"), Money.ZERO));
    }

    private List<String> shown(SpendingViewModel.Sort sort, SpendingViewModel.Span span) {
        model.sortProperty().set(sort);
        model.spanProperty().set(span);
        return model.shownProperty().get().stream().map(LedgerEntry::prompt).toList();
    }

    @Test
    void whatIsShownIsExported(@TempDir Path folder) throws Exception {
        model.refresh();
        model.filterProperty().set("surf");
        model.export(folder.resolve("spending.csv"), _ -> {}, failure -> {
            throw new AssertionError(failure);
        });
        assertThat(Files.readString(folder.resolve("spending.csv")))
                .contains("surf")
                .doesNotContain("neon");
    }

    private static LedgerEntry entry(String when, String prompt, String actual, String outcome) {
        return new LedgerEntry(
                JobId.random(),
                EngineId.SEGMIND,
                Instant.parse(when),
                prompt,
                Resolution.P480,
                6,
                Money.usd("0.6125"),
                actual.isEmpty() ? Optional.empty() : Optional.of(Money.usd(actual)),
                Optional.empty(),
                Optional.empty(),
                outcome);
    }
}
