package app.zoetrope.ui.preferences;

import app.zoetrope.generation.EngineException;
import app.zoetrope.model.Balance;
import java.util.Optional;

/// Asks the service what the account holds, with the key that is kept. Called in the background.
@FunctionalInterface
public interface BalanceCheck {
    /// @return empty where the service does not know
    Optional<Balance> ask() throws EngineException, InterruptedException;
}
