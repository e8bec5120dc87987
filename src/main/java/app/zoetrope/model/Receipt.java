package app.zoetrope.model;

import java.time.Duration;
import java.util.Optional;

/// What the service said about a finished run: all of it optional, since none of it is promised.
///
/// @param took the service's own working time
public record Receipt(
        Optional<Money> cost, Optional<Money> remaining, Optional<String> requestId, Optional<Duration> took) {
    public static final Receipt NONE =
            new Receipt(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// This one's facts, and the other's where this one has none.
    public Receipt or(Receipt other) {
        return new Receipt(
                cost.or(other::cost),
                remaining.or(other::remaining),
                requestId.or(other::requestId),
                took.or(other::took));
    }
}
