package app.zoetrope.generation;

import app.zoetrope.model.Problem;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A typed failure of an engine. Its message is for the log: it never holds the key.
public final class EngineException extends Exception {
    private final transient Problem problem;
    private final boolean safeToRepeat;
    private final transient @Nullable Duration wait;

    /// @param safeToRepeat the request provably was not accepted, so sending it again cannot pay twice
    /// @param wait how long the service asks to wait first
    public EngineException(Problem problem, boolean safeToRepeat, Optional<Duration> wait, @Nullable Throwable cause) {
        super(problem.kind() + ": " + problem.detail(), cause);
        this.problem = problem;
        this.safeToRepeat = safeToRepeat;
        this.wait = wait.orElse(null);
    }

    public static EngineException of(Problem problem) {
        return new EngineException(problem, false, Optional.empty(), null);
    }

    public Problem problem() {
        return problem;
    }

    public boolean safeToRepeat() {
        return safeToRepeat;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(wait);
    }
}
