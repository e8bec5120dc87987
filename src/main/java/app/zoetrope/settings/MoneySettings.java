package app.zoetrope.settings;

import app.zoetrope.model.EngineId;
import app.zoetrope.model.Money;
import app.zoetrope.model.Rates;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;

/// What the remote service is thought to cost, and how much may be spent. The caps that are empty do not apply.
public final class MoneySettings {
    private final Rates standardRates = RatesFile.standard(EngineId.SEGMIND);
    private final ObjectProperty<Rates> rates;
    private final ObjectProperty<Optional<Money>> capPerJob;
    private final ObjectProperty<Optional<Money>> capPerDay;
    private final ObjectProperty<Optional<Money>> capPerMonth;
    private final ObjectProperty<Optional<Money>> confirmAbove;

    MoneySettings(Fields fields) {
        rates = fields.any(
                "money.rates",
                standardRates,
                node -> node.isNull() ? standardRates : RatesFile.read(node),
                value -> value.equals(standardRates) ? Fields.JSON.nullNode() : RatesFile.write(value));
        capPerJob = fields.money("money.capPerJob", Optional.empty());
        capPerDay = fields.money("money.capPerDay", Optional.empty());
        capPerMonth = fields.money("money.capPerMonth", Optional.empty());
        confirmAbove = fields.money("money.confirmAbove", Optional.of(Money.usd("2")));
    }

    /// Of the remote service. The default is not stored, so that a newer version's default replaces it.
    public ObjectProperty<Rates> ratesProperty() {
        return rates;
    }

    /// What `ratesProperty` holds until the user edits it.
    public Rates standardRates() {
        return standardRates;
    }

    public ObjectProperty<Optional<Money>> capPerJobProperty() {
        return capPerJob;
    }

    public ObjectProperty<Optional<Money>> capPerDayProperty() {
        return capPerDay;
    }

    public ObjectProperty<Optional<Money>> capPerMonthProperty() {
        return capPerMonth;
    }

    /// A total above this is asked about before it is spent.
    public ObjectProperty<Optional<Money>> confirmAboveProperty() {
        return confirmAbove;
    }
}
