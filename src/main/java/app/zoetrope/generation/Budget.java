package app.zoetrope.generation;

import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The user's caps: for a job, a day and a month of the clock's time zone.
public final class Budget {
    private final Ledger ledger;
    private final QueueSettings settings;
    private final Clock clock;

    public Budget(Ledger ledger, QueueSettings settings, Clock clock) {
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /// Which cap stands against this, or empty. What costs nothing is never stopped.
    ///
    /// @param dearest of the single jobs
    /// @param total of what is to be sent
    /// @param waiting what is stored but not sent yet, and so in no ledger
    public Optional<Problem> objection(Money dearest, Money total, Money waiting) {
        if (total.isZero()) {
            return Optional.empty();
        }
        return over(settings.capPerJob(), dearest)
                .or(() -> over(
                        settings.capPerDay(), spentSince(today()).plus(waiting).plus(total)))
                .or(() -> over(
                        settings.capPerMonth(),
                        spentSince(today().withDayOfMonth(1)).plus(waiting).plus(total)));
    }

    public Money spentToday() {
        return spentSince(today());
    }

    public Money spentThisMonth() {
        return spentSince(today().withDayOfMonth(1));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Money spentSince(LocalDate day) {
        Instant start = day.atStartOfDay(clock.getZone()).toInstant();
        return ledger.spentSince(start);
    }

    private static Optional<Problem> over(Optional<Money> cap, Money amount) {
        return cap.filter(amount::isMoreThan).map(limit -> Problem.free(Problem.Kind.OVER_CAP, amount + " > " + limit));
    }
}
