package app.zoetrope.ui.compose;

import app.zoetrope.model.Balance;
import app.zoetrope.model.Money;
import app.zoetrope.model.Rates;
import app.zoetrope.secrets.KeyState;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// What the price on the button is made from, and what limits it. Changes come on the JavaFX thread.
///
/// @param rates of the paid engine
/// @param key whether a paid request can be sent at all, and what is missing
/// @param balance as the service said last
/// @param confirmAbove a total above this is asked about
public record ComposeMoney(
        ObservableValue<Rates> rates,
        ObservableValue<KeyState> key,
        ObservableValue<Optional<Balance>> balance,
        ObservableValue<Money> spentToday,
        ObservableValue<Money> spentThisMonth,
        ObservableValue<Optional<Money>> capPerJob,
        ObservableValue<Optional<Money>> capPerDay,
        ObservableValue<Optional<Money>> capPerMonth,
        ObservableValue<Optional<Money>> confirmAbove) {}
