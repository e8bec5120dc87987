package app.zoetrope.ui.preferences;

import app.zoetrope.model.Money;
import app.zoetrope.model.Rates;
import app.zoetrope.model.Resolution;
import app.zoetrope.settings.MoneySettings;
import app.zoetrope.text.Dates;
import app.zoetrope.text.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// The table of prices. A changed price makes the table the user's own, of today.
public final class RatesViewModel {
    private final MoneySettings money;
    private final Clock clock;
    private final Map<Resolution, ObjectProperty<Money>> seconds = new EnumMap<>(Resolution.class);
    private final ObjectProperty<Money> picture = new SimpleObjectProperty<>(this, "picture", Money.ZERO);
    private final Map<Resolution, Field<Money>> secondFields = new EnumMap<>(Resolution.class);
    private final Field<Money> pictureField;
    private final ObservableValue<String> origin;
    private final ObservableValue<Boolean> changed;
    private boolean reading;

    RatesViewModel(MoneySettings money, Clock clock) {
        this.money = money;
        this.clock = clock;
        for (Resolution resolution : Resolution.values()) {
            seconds.put(resolution, new SimpleObjectProperty<>(this, resolution.label(), Money.ZERO));
        }
        money.ratesProperty().subscribe(this::read);
        seconds.forEach((resolution, price) -> {
            price.subscribe((_, _) -> write());
            secondFields.put(resolution, Fields.price(price));
        });
        picture.subscribe((_, _) -> write());
        pictureField = Fields.price(picture);
        origin = money.ratesProperty()
                .map(rates -> Text.of(
                        "preferences.rates.origin",
                        rates.source().equals(money.standardRates().source())
                                ? Text.of("preferences.rates.standard")
                                : rates.source(),
                        Dates.date(rates.date())));
        changed = money.ratesProperty().map(rates -> !rates.equals(money.standardRates()));
    }

    /// The price of a second.
    public Field<Money> second(Resolution resolution) {
        return Objects.requireNonNull(secondFields.get(resolution));
    }

    /// The price of each picture that is sent.
    public Field<Money> picture() {
        return pictureField;
    }

    /// Where the prices are from, and of when.
    public ObservableValue<String> originProperty() {
        return origin;
    }

    /// Whether they are other than those that come with the application.
    public ObservableValue<Boolean> changedProperty() {
        return changed;
    }

    /// Those that come with the application.
    public void reset() {
        money.ratesProperty().set(money.standardRates());
    }

    private void read(Rates rates) {
        reading = true;
        seconds.forEach((resolution, price) -> price.set(rates.second(resolution)));
        picture.set(rates.perPicture());
        reading = false;
    }

    private void write() {
        if (reading) {
            return;
        }
        Map<Resolution, Money> prices = new EnumMap<>(Resolution.class);
        seconds.forEach((resolution, price) -> prices.put(resolution, price.get()));
        Rates standard = money.standardRates();
        boolean same = prices.equals(standard.perSecond()) && picture.get().equals(standard.perPicture());
        money.ratesProperty()
                .set(
                        same
                                ? standard
                                : new Rates(
                                        Map.copyOf(prices),
                                        picture.get(),
                                        Text.of("preferences.rates.own"),
                                        LocalDate.now(clock)));
    }
}
