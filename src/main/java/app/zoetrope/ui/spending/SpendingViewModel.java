package app.zoetrope.ui.spending;

import app.zoetrope.generation.Ledger;
import app.zoetrope.generation.LedgerCsv;
import app.zoetrope.model.LedgerEntry;
import app.zoetrope.model.Money;
import app.zoetrope.ui.fx.TaskRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The ledger, filtered and summed up in the user's time zone.
public final class SpendingViewModel {
    private static final int MOST = 100_000;

    /// What one bar of the chart covers.
    public enum Period {
        DAY(30),
        MONTH(12);

        private final int bars;

        Period(int bars) {
            this.bars = bars;
        }

        private LocalDate start(LocalDate day) {
            return this == DAY ? day : day.withDayOfMonth(1);
        }

        private LocalDate back(LocalDate start, int count) {
            return this == DAY ? start.minusDays(count) : start.minusMonths(count);
        }
    }

    /// @param start first day
    /// @param billed what the service said
    /// @param uncertain estimates of what was or may have been billed besides
    public record Bar(LocalDate start, Money billed, Money uncertain) {}

    /// Sums of what counts as spent.
    public record Totals(Money today, Money month, Money ever) {}

    private final Ledger ledger;
    private final TaskRunner tasks;
    private final Clock clock;
    private List<LedgerEntry> all = List.of();

    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(this, "period", Period.DAY);
    private final ReadOnlyObjectWrapper<List<LedgerEntry>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Bar>> bars = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Totals> totals =
            new ReadOnlyObjectWrapper<>(new Totals(Money.ZERO, Money.ZERO, Money.ZERO));

    public SpendingViewModel(Ledger ledger, TaskRunner tasks, Clock clock) {
        this.ledger = ledger;
        this.tasks = tasks;
        this.clock = clock;
        filter.subscribe(_ -> show());
        period.subscribe(_ -> show());
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public ObjectProperty<Period> periodProperty() {
        return period;
    }

    /// Newest first.
    public ReadOnlyObjectProperty<List<LedgerEntry>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Oldest first, without gaps.
    public ReadOnlyObjectProperty<List<Bar>> barsProperty() {
        return bars.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Totals> totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    /// Reads the ledger anew.
    public void refresh() {
        tasks.run(
                () -> ledger.entries(MOST),
                entries -> {
                    all = entries;
                    show();
                },
                _ -> {});
    }

    /// Writes what is shown as CSV.
    public void export(Path target, Consumer<Path> onDone, Consumer<Exception> onFailed) {
        List<LedgerEntry> entries = shown.get();
        tasks.run(() -> Files.writeString(target, LedgerCsv.of(entries, clock.getZone())), onDone, onFailed);
    }

    private void show() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        shown.set(all.stream().filter(entry -> matches(entry, wanted)).toList());
        bars.set(sums());
        LocalDate today = LocalDate.now(clock);
        totals.set(new Totals(sumSince(today), sumSince(today.withDayOfMonth(1)), sumSince(LocalDate.MIN)));
    }

    private static boolean matches(LedgerEntry entry, String wanted) {
        return (entry.prompt() + ' ' + entry.outcome() + ' ' + entry.requestId().orElse(""))
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    private Money sumSince(LocalDate first) {
        return shown.get().stream()
                .filter(entry -> !day(entry).isBefore(first))
                .map(LedgerEntry::counted)
                .reduce(Money.ZERO, Money::plus);
    }

    private List<Bar> sums() {
        Period each = period.get();
        LocalDate last = each.start(LocalDate.now(clock));
        var sums = new TreeMap<LocalDate, Bar>();
        for (int i = 0; i < each.bars; i++) {
            LocalDate start = each.back(last, i);
            sums.put(start, new Bar(start, Money.ZERO, Money.ZERO));
        }
        for (LedgerEntry entry : shown.get()) {
            Money uncertain = entry.isUncertain() ? entry.counted() : Money.ZERO;
            Money billed = entry.isUncertain() ? Money.ZERO : entry.counted();
            sums.computeIfPresent(
                    each.start(day(entry)),
                    (start, bar) -> new Bar(
                            start, bar.billed().plus(billed), bar.uncertain().plus(uncertain)));
        }
        return List.copyOf(sums.values());
    }

    private LocalDate day(LedgerEntry entry) {
        return ZonedDateTime.ofInstant(entry.when(), clock.getZone()).toLocalDate();
    }
}
