package app.zoetrope.model;

import java.time.Instant;
import java.util.Optional;

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
        String outcome) {}
