package app.zoetrope.library;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Money;
import app.zoetrope.model.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One thing that every clip found must meet. A query has at most one of each kind.
public sealed interface Condition {
    record OfEngine(EngineId engine) implements Condition {}

    record OfResolution(Resolution resolution) implements Condition {}

    record OfRatio(AspectRatio ratio) implements Condition {}

    /// @param least 0 to 5, included
    /// @param most included
    record Rated(int least, int most) implements Condition {}

    record Favourite() implements Condition {}

    /// Only the rejected ones, or only the others.
    record Rejected(boolean yes) implements Condition {}

    /// Measured length, both ends included.
    record OfLength(Optional<Duration> least, Optional<Duration> most) implements Condition {}

    /// @param from included
    /// @param before not included
    record Made(Optional<Instant> from, Optional<Instant> before) implements Condition {}

    /// What was billed, else the estimate; both ends included.
    record Cost(Optional<Money> least, Optional<Money> most) implements Condition {}

    /// All of these tags, whatever their case.
    record Tagged(List<String> all) implements Condition {}

    record InCollection(String name) implements Condition {}

    record InBatch(UUID batch) implements Condition {}

    /// Only those whose video is not where it was, or only the others.
    record Missing(boolean yes) implements Condition {}
}
