package app.zoetrope.model;

import java.time.Instant;

/// What the account holds, as the service said at a moment.
public record Balance(Money credits, Money freeCredits, Instant asked) {
    public Money total() {
        return credits.plus(freeCredits);
    }
}
