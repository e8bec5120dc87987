package app.zoetrope.storage;

import app.zoetrope.model.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/// Values of the model as whole numbers to sort by. A sidecar may claim anything, so what no number can hold becomes
/// the nearest that one can.
final class Limits {
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Limits() {}

    static long millis(Instant time) {
        try {
            return time.toEpochMilli();
        } catch (ArithmeticException _) {
            return time.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    static long millis(Duration time) {
        try {
            return time.toMillis();
        } catch (ArithmeticException _) {
            return time.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    /// Millionths of a dollar.
    static long millionths(Money money) {
        BigDecimal amount = money.amount().movePointRight(6);
        return amount.abs().compareTo(MOST) > 0 ? amount.signum() * Long.MAX_VALUE : amount.longValue();
    }
}
