package app.zoetrope.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount of US dollars, exact: decimal, never binary floating point, never rounded while it is calculated with.
public record Money(BigDecimal amount) implements Comparable<Money> {
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /// Equal amounts are equal money: `0.10` and `0.1` are the same.
    public Money {
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    /// @throws NumberFormatException if the text is no decimal number
    public static Money usd(String decimal) {
        return new Money(new BigDecimal(decimal.strip()));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money times(long factor) {
        return new Money(amount.multiply(BigDecimal.valueOf(factor)));
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    /// Every digit, without a currency sign and without an exponent: `0.6125`.
    public String exact() {
        return amount.toPlainString();
    }

    /// Rounded to whole cents, as a price is shown where room is short; `exact` stands beside it.
    public BigDecimal inCents() {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return "$" + exact();
    }
}
