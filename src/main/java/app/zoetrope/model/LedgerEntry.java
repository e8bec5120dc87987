package app.zoetrope.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// One row for each paid submit.
///
/// @param actual what the service billed; empty while it is not known
/// @param outcome the job's state label when the row was last settled; `submitting` until then
public record LedgerEntry(
        JobId job,
        EngineId engine,
        Instant when,
        String prompt,
        Resolution resolution,
        int seconds,
        Money estimate,
        Optional<Money> actual,
        Optional<Money> remaining,
        Optional<String> requestId,
        String outcome) {
    private static final Set<String> NOT_BILLED = Set.of("queued", "preparing", "failed", "refused", "cancelled");

    /// What counts as spent: what was billed where it is known, else the estimate of all that was or may have been.
    public Money counted() {
        return actual.orElse(NOT_BILLED.contains(outcome) ? Money.ZERO : estimate);
    }

    /// Whether the amount is only an estimate, since nobody said what was billed.
    public boolean isUncertain() {
        return actual.isEmpty() && !NOT_BILLED.contains(outcome);
    }
}
