package app.zoetrope.testkit;

import app.zoetrope.generation.Ledger;
import app.zoetrope.model.JobId;
import app.zoetrope.model.LedgerEntry;
import app.zoetrope.model.Money;
import app.zoetrope.model.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Rows that a test puts there.
public final class FakeLedger implements Ledger {
    public final List<LedgerEntry> rows = new ArrayList<>();

    public FakeLedger(LedgerEntry... rows) {
        this.rows.addAll(List.of(rows));
    }

    @Override
    public void settle(JobId job, Receipt receipt, String outcome) {}

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
