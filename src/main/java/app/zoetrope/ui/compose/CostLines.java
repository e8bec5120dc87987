package app.zoetrope.ui.compose;

import app.zoetrope.generation.Estimate;
import app.zoetrope.model.Balance;
import app.zoetrope.model.Money;
import app.zoetrope.text.Text;
import java.util.Optional;

/// The price in words.
final class CostLines {
    private CostLines() {}

    /// `6 s × $0.10 + $0.0125`; with more than one clip `3 takes × 2 pictures × (…)`.
    static String detail(Estimate estimate, int takes, int pictures) {
        boolean isFree = estimate.each().isZero();
        String each = isFree ? Text.of("compose.cost.detailFree", estimate.seconds()) : paid(estimate);
        if (takes * pictures <= 1) {
            return each;
        }
        String times = takes > 1 && pictures > 1
                ? Text.of("compose.cost.takesAndPictures", takes, pictures)
                : takes > 1 ? Text.of("compose.cost.takes", takes) : Text.of("compose.cost.pictures", pictures);
        return Text.of(isFree ? "compose.cost.manyFree" : "compose.cost.many", times, each);
    }

    private static String paid(Estimate estimate) {
        return Text.of(
                estimate.perPicture().isZero() ? "compose.cost.each" : "compose.cost.eachWithPicture",
                estimate.seconds(),
                Text.exact(estimate.perSecond()),
                Text.exact(estimate.perPicture()));
    }

    /// `$12.40 → $11.79`; empty where it is not known, or nothing is taken.
    static Optional<BalanceLine> balance(Optional<Balance> balance, Money total) {
        return balance.filter(_ -> !total.isZero())
                .map(Balance::total)
                .map(now -> new BalanceLine(Text.price(now), signed(now.minus(total)), total.isMoreThan(now)));
    }

    private static String signed(Money money) {
        return money.amount().signum() < 0 ? "\u2212" + Text.price(Money.ZERO.minus(money)) : Text.price(money);
    }

    /// @param isShort the balance does not cover it
    record BalanceLine(String before, String after, boolean isShort) {}

    /// `Today $3.05 of $10.00`: the day's cap, else the month's, else nothing.
    static String cap(ComposeMoney money) {
        return money.capPerDay()
                .getValue()
                .map(cap ->
                        Text.of("compose.cap.day", Text.price(money.spentToday().getValue()), Text.price(cap)))
                .or(() -> money.capPerMonth()
                        .getValue()
                        .map(cap -> Text.of(
                                "compose.cap.month",
                                Text.price(money.spentThisMonth().getValue()),
                                Text.price(cap))))
                .orElse("");
    }
}
