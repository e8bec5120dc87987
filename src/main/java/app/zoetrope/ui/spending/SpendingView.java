package app.zoetrope.ui.spending;

import app.zoetrope.model.LedgerEntry;
import app.zoetrope.model.Money;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.spending.SpendingViewModel.Period;
import app.zoetrope.ui.spending.SpendingViewModel.Totals;
import app.zoetrope.ui.theme.Styles;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Sums, a chart by day or month, and the ledger's rows.
public final class SpendingView extends VBox {
    private static final double SUM_WIDTH = 240;

    /// @param chooseFile asks where the CSV goes
    /// @param onNotice says a sentence to the user
    public SpendingView(SpendingViewModel model, Consumer<Consumer<Path>> chooseFile, Consumer<String> onNotice) {
        getStyleClass().add("spending");
        getStylesheets().add(Styles.sheet(SpendingView.class, "spending.css"));

        var sums = new HBox(
                sum(model, "spending.today", Totals::today),
                sum(model, "spending.month", Totals::month),
                sum(model, "spending.ever", Totals::ever));
        sums.getStyleClass().add("sums");

        var table = new LedgerTable();
        model.shownProperty().subscribe(entries -> table.getItems().setAll(entries));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(header(model, chooseFile, onNotice), sums, new SpendingChart(model), table);
    }

    private static HBox header(
            SpendingViewModel model, Consumer<Consumer<Path>> chooseFile, Consumer<String> onNotice) {
        var title = new Label(Text.of("spending.title"));
        title.getStyleClass().add("headline");
        var filter = new TextField();
        filter.setId("spending-filter");
        filter.setPromptText(Text.of("spending.filter"));
        filter.setAccessibleText(Text.of("spending.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        filter.setMaxWidth(360);

        var group = new ToggleGroup();
        var periods = new HBox(
                period(model, group, Period.DAY, "spending.day"),
                period(model, group, Period.MONTH, "spending.months"));
        periods.getStyleClass().add("segmented");
        var csv = Buttons.labelled("spending-csv", BootstrapIcons.DOWNLOAD, Text.of("spending.csv"));
        csv.setOnAction(_ -> chooseFile.accept(target -> model.export(
                target,
                file -> onNotice.accept(Text.of("spending.csv.done", file.getFileName())),
                failure -> onNotice.accept(Text.of("spending.csv.failed", Text.reason(failure))))));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var header = new HBox(title, gap, filter, periods, csv);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("header");
        return header;
    }

    private static ToggleButton period(SpendingViewModel model, ToggleGroup group, Period period, String key) {
        var button = new ToggleButton(Text.of(key));
        button.setToggleGroup(group);
        button.setOnAction(_ -> model.periodProperty().set(period));
        model.periodProperty().subscribe(now -> button.setSelected(now == period));
        return button;
    }

    private static Region sum(SpendingViewModel model, String key, Function<Totals, Money> part) {
        var name = new Label(Text.of(key));
        name.getStyleClass().add("second");
        var amount = new Label();
        amount.getStyleClass().add("headline");
        amount.textProperty().bind(model.totalsProperty().map(totals -> Text.price(part.apply(totals))));
        var card = new VBox(4, name, amount);
        card.getStyleClass().addAll("card", "sum");
        card.setPrefWidth(SUM_WIDTH);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    /// The words for a ledger row's outcome.
    static String outcome(LedgerEntry entry) {
        return Text.of("spending.outcome." + entry.outcome());
    }
}
