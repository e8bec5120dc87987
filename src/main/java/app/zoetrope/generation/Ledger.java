package app.zoetrope.generation;

import app.zoetrope.model.JobId;
import app.zoetrope.model.LedgerEntry;
import app.zoetrope.model.Money;
import app.zoetrope.model.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was spent: one row for each paid submit, opened by `JobStore.move`.
public interface Ledger {
    /// Writes what became of a submit; `outcome` is a state's label.
    void settle(JobId job, Receipt receipt, String outcome);

    /// Newest first.
    List<LedgerEntry> entries(int most);

    default Optional<LedgerEntry> find(JobId job) {
        return entries(Integer.MAX_VALUE).stream()
                .filter(entry -> entry.job().equals(job))
                .findFirst();
    }

    /// Actual cost where known, else the estimate, of all submits since then that were or may have been billed.
    Money spentSince(Instant when);
}
