package app.zoetrope.cli;

import app.zoetrope.generation.Ledger;
import app.zoetrope.model.JobId;
import app.zoetrope.model.LedgerEntry;
import app.zoetrope.model.Money;
import app.zoetrope.model.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Knows no submit, but says that something was spent.
final class EmptyLedger implements Ledger {
    @Override
    public void settle(JobId job, Receipt receipt, String outcome) {
        throw new AssertionError();
    }

    @Override
    public List<LedgerEntry> entries(int most) {
        return List.of();
    }

    @Override
    public Optional<LedgerEntry> find(JobId job) {
        return Optional.empty();
    }

    @Override
    public Money spentSince(Instant when) {
        return Money.usd("1.2250");
    }
}
