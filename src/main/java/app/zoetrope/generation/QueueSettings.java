package app.zoetrope.generation;

import app.zoetrope.model.EngineId;
import app.zoetrope.model.Money;
import app.zoetrope.model.Rates;
import java.util.Optional;

/// What of the settings the queue asks for, each time anew.
public interface QueueSettings {
    Rates rates(EngineId engine);

    /// How many jobs run at once, 1 or more.
    int parallel();

    Optional<Money> capPerJob();

    Optional<Money> capPerDay();

    Optional<Money> capPerMonth();
}
