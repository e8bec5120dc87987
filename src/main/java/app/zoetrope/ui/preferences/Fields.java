package app.zoetrope.ui.preferences;

import app.zoetrope.model.Money;
import app.zoetrope.settings.ServiceAddress;
import app.zoetrope.text.Text;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;
import javafx.beans.property.Property;

/// How settings are typed.
final class Fields {
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    private Fields() {}

    /// An amount of dollars; empty for none.
    static Field<Optional<Money>> cap(Property<Optional<Money>> setting) {
        return new Field<>(
                setting,
                amount -> amount.map(Fields::written).orElse(""),
                text -> text.isEmpty() ? Optional.empty() : Optional.of(money(text)));
    }

    static Field<Money> price(Property<Money> setting) {
        return new Field<>(setting, Fields::written, Fields::money);
    }

    static Field<String> words(Property<String> setting, String whyNotEmpty) {
        return new Field<>(setting, text -> text, text -> {
            if (text.isEmpty()) {
                throw new Field.Invalid(whyNotEmpty);
            }
            return text;
        });
    }

    /// The model's name becomes a part of an address.
    static Field<String> slug(Property<String> setting) {
        return new Field<>(setting, text -> text, text -> {
            if (!text.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
                throw new Field.Invalid(Text.of("preferences.model.odd"));
            }
            return text;
        });
    }

    /// The name or number of a machine.
    static Field<String> host(Property<String> setting) {
        return new Field<>(setting, text -> text, text -> {
            if (!text.matches("[A-Za-z0-9.:_-]*")) {
                throw new Field.Invalid(Text.of("preferences.proxy.host.odd"));
            }
            return text;
        });
    }

    /// An address that the key may go to; empty for the usual one.
    static Field<Optional<URI>> address(Property<Optional<URI>> setting) {
        return new Field<>(setting, address -> address.map(URI::toString).orElse(""), text -> {
            Optional<URI> address = ServiceAddress.parse(text);
            if (address.isEmpty() && !text.isEmpty()) {
                throw new Field.Invalid(Text.of("preferences.address.odd"));
            }
            return address;
        });
    }

    /// An address that is asked without a key; empty for none.
    static Field<String> httpsOrNone(Property<String> setting) {
        return new Field<>(setting, text -> text, text -> {
            if (!text.isEmpty() && ServiceAddress.parse(text).isEmpty()) {
                throw new Field.Invalid(Text.of("preferences.updates.odd"));
            }
            return text;
        });
    }

    static Field<Number> whole(Property<Number> setting, int least, int most) {
        return new Field<>(setting, number -> Integer.toString(number.intValue()), text -> {
            if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                throw new Field.Invalid(Text.of("preferences.whole", least, most));
            }
            return Integer.parseInt(text);
        });
    }

    /// As the language writes a decimal, without what groups thousands: it is edited.
    private static String written(Money amount) {
        int digits = Math.max(2, amount.amount().scale());
        return amount.amount().setScale(digits).toPlainString().replace('.', Text.point());
    }

    /// Taken with a point as well as with the language's own sign.
    private static Money money(String text) {
        String bare = text.replace("$", "").strip().replace(Text.point(), '.');
        if (!bare.matches("[0-9]{1,7}(\\.[0-9]{1,6})?")) {
            throw new Field.Invalid(
                    bare.startsWith("-")
                            ? Text.of("preferences.money.negative")
                            : Text.of("preferences.money.odd", Text.number(2.5, 2)));
        }
        Money amount = Money.usd(bare);
        if (amount.amount().compareTo(MOST) > 0) {
            throw new Field.Invalid(Text.of("preferences.money.large", Text.price(new Money(MOST))));
        }
        return amount;
    }
}
