package app.zoetrope.ui.preferences;

import app.zoetrope.model.Money;
import app.zoetrope.model.Resolution;
import app.zoetrope.settings.MoneySettings;
import app.zoetrope.settings.Settings;
import app.zoetrope.text.Text;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What things are thought to cost, and how much may be spent.
final class MoneySection extends Section {
    private static final double NUMBER = 120;

    MoneySection(PreferencesViewModel model) {
        super("money");
        Settings all = model.settings();
        MoneySettings money = all.money();
        add(amount("cap.job", "settings-cap-job", model.capPerJob()), all, money.capPerJobProperty());
        add(amount("cap.day", "settings-cap-day", model.capPerDay()), all, money.capPerDayProperty());
        add(amount("cap.month", "settings-cap-month", model.capPerMonth()), all, money.capPerMonthProperty());
        add(amount("confirm", "settings-confirm-above", model.confirmAbove()), all, money.confirmAboveProperty());
        resettable(all);
        add(rates(model.rates()));
    }

    private static VBox rates(RatesViewModel rates) {
        var table = new GridPane();
        table.getStyleClass().add("rates");
        var problems = new VBox(8);
        int row = 0;
        for (Resolution resolution : Resolution.values()) {
            price(table, problems, row++, "rate." + resolution.label(), rates.second(resolution));
        }
        price(table, problems, row, "rate.picture", rates.picture());
        var origin = new Label();
        origin.getStyleClass().add("second");
        origin.setWrapText(true);
        origin.setMinWidth(0);
        origin.textProperty().bind(rates.originProperty());
        var reset = new Button(Text.of("preferences.rates.reset"));
        reset.setId("settings-rates-reset");
        reset.setMinWidth(USE_PREF_SIZE);
        reset.setOnAction(_ -> rates.reset());
        reset.disableProperty().bind(rates.changedProperty().map(changed -> !changed));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var under = new HBox(16, origin, space, reset);
        under.setAlignment(Pos.CENTER_LEFT);
        var help = new Label(Text.of("preferences.rates.help"));
        help.getStyleClass().add("second");
        help.setWrapText(true);
        var line = new VBox(10, new VBox(2, new Label(Text.of("preferences.rates")), help), table, problems, under);
        line.getStyleClass().add("line");
        return line;
    }

    private static void price(GridPane table, VBox problems, int row, String key, Field<Money> field) {
        var label = new Label(Text.of("preferences." + key));
        TextField input = input(key, "settings-" + key.replace('.', '-'), field, NUMBER);
        label.setLabelFor(input);
        GridPane.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        table.addRow(row, label, input);
        problems.getChildren().add(problem(field));
    }
}
