package app.zoetrope.text;

import app.zoetrope.model.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Locale;

/// Dollars and figures by one locale's separators and digits. Any thread.
final class Numbers {
    private final DecimalFormat dollars;
    private final NumberFormat figure;

    Numbers(Locale locale) {
        // A locale that nobody has written a currency form for gets another kind of format than a DecimalFormat.
        dollars = NumberFormat.getCurrencyInstance(locale) instanceof DecimalFormat form
                ? form
                : new DecimalFormat("\u00a40.00");
        var symbols = dollars.getDecimalFormatSymbols();
        symbols.setCurrencySymbol("$");
        dollars.setDecimalFormatSymbols(symbols);
        figure = NumberFormat.getNumberInstance(locale);
    }

    /// @param least digits behind the point, at least
    String dollars(Money money, int least, int most) {
        var form = (DecimalFormat) dollars.clone();
        form.setMinimumFractionDigits(least);
        form.setMaximumFractionDigits(most);
        return form.format(money.amount());
    }

    char point() {
        return dollars.getDecimalFormatSymbols().getDecimalSeparator();
    }

    String figure(BigDecimal value, int digits) {
        var form = (NumberFormat) figure.clone();
        form.setMinimumFractionDigits(digits);
        form.setMaximumFractionDigits(digits);
        return form.format(value);
    }
}
