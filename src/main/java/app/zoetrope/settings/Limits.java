package app.zoetrope.settings;

import app.zoetrope.model.Money;
import app.zoetrope.model.Rates;
import java.util.Optional;

/// What the queue goes by, as it is at a moment; for any thread.
///
/// @param rates of the remote service
/// @param parallel how many jobs run at once
public record Limits(
        Rates rates, int parallel, Optional<Money> capPerJob, Optional<Money> capPerDay, Optional<Money> capPerMonth) {}
