package app.zoetrope.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.zoetrope.model.EngineId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.JobState;
import app.zoetrope.model.LedgerEntry;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Receipt;
import app.zoetrope.model.Resolution;
import app.zoetrope.storage.Database;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The caps: what counts, on which day and in which month of the user's zone, and that nobody passes them.
class BudgetTest {
    /// With clocks that change at midnight, at two, by half an hour, and never; on either side of the date line.
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "America/Havana",
            "Asia/Beirut",
            "Africa/Cairo",
            "Atlantic/Azores",
            "Australia/Lord_Howe",
            "Asia/Kolkata",
            "Pacific/Kiritimati",
            "Pacific/Pago_Pago");

    private static final List<String> OUTCOMES = List.of(
            "submitting",
            "running",
            "downloading",
            "done",
            "unknown",
            "expired",
            "left",
            "failed",
            "refused",
            "cancelled",
            "preparing",
            "queued");

    /// @param minutes before now
    record Row(int minutes, int estimate, Optional<Integer> actual, String outcome) {
        LedgerEntry entry(Instant now) {
            return new LedgerEntry(
                    JobId.random(),
                    EngineId.SEGMIND,
                    now.minus(Duration.ofMinutes(minutes)),
                    "a cat",
                    Resolution.P480,
                    6,
                    cents(estimate),
                    actual.map(BudgetTest::cents),
                    Optional.empty(),
                    Optional.empty(),
                    outcome);
        }

        /// By the words of the issue: actual of what is done, estimates of what is in flight or may have been billed.
        int counted() {
            boolean free = List.of("failed", "refused", "cancelled", "preparing", "queued")
                    .contains(outcome);
            return actual.orElse(free ? 0 : estimate);
        }
    }

    @Provide
    Arbitrary<Row> rows() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 70 * 24 * 60),
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(0, 300).optional(),
                        Arbitraries.of(OUTCOMES))
                .as(Row::new);
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(ZONES);
    }

    /// Any minute of two years, more often near the ends of months and the days on which clocks change.
    @Provide
    Arbitrary<LocalDateTime> times() {
        LocalDateTime start = LocalDateTime.of(2026, 1, 1, 0, 0);
        Arbitrary<LocalDateTime> any =
                Arbitraries.integers().between(0, 730 * 24 * 60).map(start::plusMinutes);
        Arbitrary<LocalDateTime> ends = Combinators.combine(
                        Arbitraries.integers().between(1, 24),
                        Arbitraries.integers().between(-180, 180))
                .as((month, minutes) -> start.plusMonths(month).plusMinutes(minutes));
        List<LocalDateTime> changes = List.of(
                LocalDateTime.of(2026, 3, 8, 0, 0),
                LocalDateTime.of(2026, 3, 29, 0, 0),
                LocalDateTime.of(2026, 4, 5, 0, 0),
                LocalDateTime.of(2026, 4, 24, 0, 0),
                LocalDateTime.of(2026, 10, 4, 0, 0),
                LocalDateTime.of(2026, 10, 25, 0, 0),
                LocalDateTime.of(2026, 10, 29, 23, 0),
                LocalDateTime.of(2026, 11, 1, 0, 0));
        Arbitrary<LocalDateTime> nearChanges = Combinators.combine(
                        Arbitraries.of(changes), Arbitraries.integers().between(-180, 300))
                .as(LocalDateTime::plusMinutes);
        return Arbitraries.oneOf(any, ends, nearChanges);
    }

    @Property(tries = 2000)
    void aDayAndAMonthAreThoseOfTheUsersZone(
            @ForAll("zones") String zoneName,
            @ForAll("times") LocalDateTime time,
            @ForAll @Size(max = 30) List<@From("rows") Row> rows,
            @ForAll @IntRange(max = 3000) int cap,
            @ForAll @IntRange(min = 1, max = 400) int price,
            @ForAll @IntRange(max = 400) int waiting) {
        ZoneId zone = ZoneId.of(zoneName);
        Instant now = time.atZone(zone).toInstant();
        var ledger = new ListLedger();
        rows.forEach(row -> ledger.rows.add(row.entry(now)));
        var day = LocalDateTime.ofInstant(now, zone).toLocalDate();
        int today = sum(
                rows,
                row -> LocalDateTime.ofInstant(now.minus(Duration.ofMinutes(row.minutes())), zone)
                        .toLocalDate()
                        .equals(day));
        int thisMonth = sum(
                rows,
                row -> YearMonth.from(LocalDateTime.ofInstant(now.minus(Duration.ofMinutes(row.minutes())), zone))
                        .equals(YearMonth.from(day)));
        var settings = new QueueBench.Settings();
        var budget = new Budget(ledger, settings, Clock.fixed(now, zone));
        Money amount = cents(price);
        Money others = cents(waiting);

        assertThat(budget.spentToday()).isEqualTo(cents(today));
        assertThat(budget.spentThisMonth()).isEqualTo(cents(thisMonth));
        settings.perDay = Optional.of(cents(cap));
        assertThat(budget.objection(amount, amount, others).isPresent()).isEqualTo(today + waiting + price > cap);
        settings.perDay = Optional.empty();
        settings.perMonth = Optional.of(cents(cap));
        assertThat(budget.objection(amount, amount, others).isPresent()).isEqualTo(thisMonth + waiting + price > cap);
        settings.perMonth = Optional.empty();
        settings.perJob = Optional.of(cents(cap));
        assertThat(budget.objection(amount, amount, others).isPresent()).isEqualTo(price > cap);
        assertThat(budget.objection(Money.ZERO, Money.ZERO, others)).isEmpty();
    }

    private static Money cents(int count) {
        return new Money(BigDecimal.valueOf(count, 2));
    }

    private static int sum(List<Row> rows, Predicate<Row> counts) {
        return rows.stream().filter(counts).mapToInt(Row::counted).sum();
    }

    /// @param ends whether the oldest run in flight ends now, before the next is asked for
    /// @param billed in percent of the estimate
    record Step(int price, boolean ends, boolean free, int billed, int minutes) {}

    @Provide
    Arbitrary<Step> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 300),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 200))
                .as(Step::new);
    }

    @Property(tries = 500)
    void whateverIsAdmittedInWhateverOrderTheSumStaysUnderTheCap(
            @ForAll("zones") String zoneName,
            @ForAll("times") LocalDateTime time,
            @ForAll @Size(max = 60) List<@From("steps") Step> steps,
            @ForAll @IntRange(max = 2000) int cap) {
        ZoneId zone = ZoneId.of(zoneName);
        Instant now = time.atZone(zone).toInstant();
        var ledger = new ListLedger();
        var settings = new QueueBench.Settings();
        settings.perDay = Optional.of(cents(cap));
        for (Step step : steps) {
            now = now.plus(Duration.ofMinutes(step.minutes()));
            if (step.ends()) {
                ledger.endOldest(step);
            }
            var budget = new Budget(ledger, settings, Clock.fixed(now, zone));
            Money price = cents(step.price());
            if (budget.objection(price, price, Money.ZERO).isEmpty()) {
                ledger.rows.add(new Row(0, step.price(), Optional.empty(), "submitting").entry(now));
            }
            assertThat(budget.spentToday().isMoreThan(cents(cap))).isFalse();
        }
    }

    /// A ledger without a database.
    private static final class ListLedger implements Ledger {
        final List<LedgerEntry> rows = new ArrayList<>();

        void endOldest(Step step) {
            for (int i = 0; i < rows.size(); i++) {
                LedgerEntry row = rows.get(i);
                if (row.outcome().equals("submitting")) {
                    var actual = new Money(row.estimate().amount().multiply(BigDecimal.valueOf(step.billed(), 2)));
                    rows.set(
                            i,
                            new LedgerEntry(
                                    row.job(),
                                    row.engine(),
                                    row.when(),
                                    row.prompt(),
                                    row.resolution(),
                                    row.seconds(),
                                    row.estimate(),
                                    step.free() ? Optional.empty() : Optional.of(actual),
                                    Optional.empty(),
                                    Optional.empty(),
                                    step.free() ? "failed" : "done"));
                    return;
                }
            }
        }

        @Override
        public void settle(JobId job, Receipt receipt, String outcome) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<LedgerEntry> entries(int most) {
            return rows.stream().limit(most).toList();
        }

        @Override
        public Money spentSince(Instant when) {
            return rows.stream()
                    .filter(row -> !row.when().isBefore(when))
                    .map(LedgerEntry::counted)
                    .reduce(Money.ZERO, Money::plus);
        }
    }

    @Test
    void twoProcessesCannotPassACapTogether(@TempDir Path home) throws Exception {
        try (var bench = new QueueBench(home);
                var other = Database.open(home.resolve("data"));
                JobQueue rival = bench.rival(other)) {
            var jobs = new ArrayList<Job>();
            for (JobQueue queue : List.of(bench.queue, rival)) {
                queue.pause(true);
                jobs.addAll(queue.add(List.of(bench.draft(EngineId.SEGMIND, 4))));
            }
            bench.settings.perDay = Optional.of(QueueBench.PRICE.times(3));
            bench.settings.parallel = 4;
            bench.queue.pause(false);
            rival.pause(false);
            for (Job job : jobs) {
                JobQueue queue = jobs.indexOf(job) < 4 ? bench.queue : rival;
                JobState end = queue.await(job.id()).state();
                boolean stopped = end instanceof JobState.Queued
                        || (end instanceof JobState.Failed(var why) && why.kind() == Problem.Kind.OVER_CAP);
                assertThat(stopped || end instanceof JobState.Done)
                        .as(end.toString())
                        .isTrue();
            }
            assertThat(bench.paid.submitted()).hasSize(3);
            Money spent = bench.parts.ledger().spentSince(Instant.EPOCH);
            assertThat(spent.isMoreThan(QueueBench.PRICE.times(3))).isFalse();
        }
    }

    @Test
    void whatAnotherProcessHasWaitingCountsAtTheDoor(@TempDir Path home) throws Exception {
        try (var bench = new QueueBench(home);
                var other = Database.open(home.resolve("data"));
                JobQueue rival = bench.rival(other)) {
            bench.settings.perDay = Optional.of(QueueBench.PRICE.times(3));
            bench.queue.pause(true);
            rival.pause(true);
            assertThat(bench.queue.add(List.of(bench.draft(EngineId.SEGMIND, 2))))
                    .hasSize(2);
            var two = List.of(bench.draft(EngineId.SEGMIND, 2));
            assertThat(catchThrowableOfType(RejectedException.class, () -> rival.add(two))
                            .problem()
                            .kind())
                    .isEqualTo(Problem.Kind.OVER_CAP);
            assertThat(rival.add(List.of(bench.draft(EngineId.SEGMIND, 1)))).hasSize(1);
        }
    }
}
