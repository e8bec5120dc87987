package app.zoetrope.ui.spending;

import app.zoetrope.generation.Ledger;
import app.zoetrope.generation.LedgerCsv;
import app.zoetrope.model.LedgerEntry;
import app.zoetrope.model.Money;
import app.zoetrope.text.Dates;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.TaskRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

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

        /// How a period that begins that day is written.
        static String words(Period period, LocalDate start) {
            return period == DAY ? Dates.day(start) : Dates.month(start);
        }
    }

    /// @param start first day
    /// @param count how many submits
    /// @param estimated what they were thought to cost
    /// @param billed what the service said
    /// @param uncertain estimates of what was or may have been billed besides
    public record Bar(LocalDate start, int count, Money estimated, Money billed, Money uncertain) {
        static Bar empty(LocalDate start) {
            return new Bar(start, 0, Money.ZERO, Money.ZERO, Money.ZERO);
        }

        Bar with(LedgerEntry entry) {
            return new Bar(
                    start,
                    count + 1,
                    estimated.plus(entry.estimate()),
                    entry.isUncertain() ? billed : billed.plus(entry.counted()),
                    entry.isUncertain() ? uncertain.plus(entry.counted()) : uncertain);
        }

        public Money total() {
            return billed.plus(uncertain);
        }
    }

    /// Which rows are shown.
    public enum Sort {
        ALL,
        BILLED,
        UNCERTAIN,
        FREE;

        private boolean holds(LedgerEntry entry) {
            return switch (this) {
                case ALL -> true;
                case BILLED -> !entry.isUncertain() && !entry.counted().isZero();
                case UNCERTAIN -> entry.isUncertain();
                case FREE -> entry.counted().isZero();
            };
        }
    }

    /// How far back.
    public enum Span {
        ALWAYS,
        TODAY,
        WEEK,
        MONTH,
        YEAR;

        private LocalDate first(LocalDate today) {
            return switch (this) {
                case ALWAYS -> LocalDate.MIN;
                case TODAY -> today;
                case WEEK -> today.minusDays(6);
                case MONTH -> today.withDayOfMonth(1);
                case YEAR -> today.withDayOfYear(1);
            };
        }
    }

    /// Sums of what counts as spent.
    public record Totals(Money today, Money month, Money ever) {}

    private final Ledger ledger;
    private final TaskRunner tasks;
    private final Clock clock;
    private List<LedgerEntry> all = List.of();

    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(this, "period", Period.DAY);
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(this, "sort", Sort.ALL);
    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(this, "span", Span.ALWAYS);
    private final ReadOnlyObjectWrapper<List<Bar>> sums = new ReadOnlyObjectWrapper<>(List.of());
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
        sort.subscribe(_ -> show());
        span.subscribe(_ -> show());
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public ObjectProperty<Period> periodProperty() {
        return period;
    }

    public ObjectProperty<Sort> sortProperty() {
        return sort;
    }

    public ObjectProperty<Span> spanProperty() {
        return span;
    }

    /// Newest first, without periods in which nothing was sent.
    public ReadOnlyObjectProperty<List<Bar>> sumsProperty() {
        return sums.getReadOnlyProperty();
    }

    /// Newest first.
    public ReadOnlyObjectProperty<List<LedgerEntry>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Oldest first, without gaps.
    public ReadOnlyObjectProperty<List<Bar>> barsProperty() {
        return bars.getReadOnlyProperty();
    }

    /// The key of what is said where no row is shown.
    ObservableValue<String> emptyProperty() {
        return shown.map(_ -> all.isEmpty() ? "spending.empty" : "spending.noMatch");
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
        LocalDate today = LocalDate.now(clock);
        LocalDate first = span.get().first(today);
        shown.set(all.stream()
                .filter(entry -> sort.get().holds(entry))
                .filter(entry -> !day(entry).isBefore(first))
                .filter(entry -> matches(entry, wanted))
                .toList());
        var each = new TreeMap<LocalDate, Bar>(Comparator.reverseOrder());
        for (LedgerEntry entry : shown.get()) {
            LocalDate start = period.get().start(day(entry));
            each.put(start, each.getOrDefault(start, Bar.empty(start)).with(entry));
        }
        sums.set(List.copyOf(each.values()));
        bars.set(bars(each));
        totals.set(new Totals(sumSince(today), sumSince(today.withDayOfMonth(1)), sumSince(LocalDate.MIN)));
    }

    private List<Bar> bars(Map<LocalDate, Bar> each) {
        LocalDate last = period.get().start(LocalDate.now(clock));
        return IntStream.range(0, period.get().bars)
                .mapToObj(back -> period.get().back(last, back))
                .map(start -> each.getOrDefault(start, Bar.empty(start)))
                .toList()
                .reversed();
    }

    private static boolean matches(LedgerEntry entry, String wanted) {
        String text = String.join(
                " ",
                entry.prompt(),
                Text.of("spending.outcome." + entry.outcome()),
                entry.resolution().label(),
                entry.engine().value(),
                entry.requestId().orElse(""));
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private Money sumSince(LocalDate first) {
        return shown.get().stream()
                .filter(entry -> !day(entry).isBefore(first))
                .map(LedgerEntry::counted)
                .reduce(Money.ZERO, Money::plus);
    }

    private LocalDate day(LedgerEntry entry) {
        return ZonedDateTime.ofInstant(entry.when(), clock.getZone()).toLocalDate();
    }
}
