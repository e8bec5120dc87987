package app.zoetrope.ui.spending;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.generation.Ledger;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.JobId;
import app.zoetrope.model.LedgerEntry;
import app.zoetrope.model.Money;
import app.zoetrope.model.Receipt;
import app.zoetrope.model.Resolution;
import app.zoetrope.testkit.DirectTaskRunner;
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
            ledger(
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
                .isEqualTo(new SpendingViewModel.Bar(LocalDate.of(2026, 11, 23), Money.usd("0.60"), Money.ZERO));
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

    private static Ledger ledger(LedgerEntry... entries) {
        return new Ledger() {
            @Override
            public void settle(JobId job, Receipt receipt, String outcome) {}

            @Override
            public List<LedgerEntry> entries(int most) {
                return List.of(entries);
            }

            @Override
            public Optional<LedgerEntry> find(JobId job) {
                return Optional.empty();
            }

            @Override
            public Money spentSince(Instant when) {
                return Money.ZERO;
            }
        };
    }
}
