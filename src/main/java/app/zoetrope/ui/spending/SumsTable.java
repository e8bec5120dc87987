package app.zoetrope.ui.spending;

import app.zoetrope.text.Text;
import app.zoetrope.ui.spending.SpendingViewModel.Bar;
import app.zoetrope.ui.spending.SpendingViewModel.Period;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The same sums as in the chart, in figures: one row a day or a month in which something was sent.
final class SumsTable extends TableView<Bar> {
    private static final double LONG_NAME = 196;

    SumsTable(SpendingViewModel model) {
        setId("spending-sums");
        setAccessibleText(Text.of("spending.each"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column(
                "spending.period",
                "day",
                bar -> Period.words(model.periodProperty().get(), bar.start()));
        column("spending.count", "amount", bar -> Integer.toString(bar.count()));
        column("spending.estimate", "amount", bar -> Text.aligned(bar.estimated()));
        column("spending.billed", "amount", bar -> Text.aligned(bar.billed()));
        column("spending.uncertain", "amount", bar -> Text.aligned(bar.uncertain()))
                .setMinWidth(LONG_NAME);
        column("spending.total", "amount", bar -> Text.aligned(bar.total()));
        var empty = new Label();
        empty.textProperty().bind(model.emptyProperty().map(Text::of));
        empty.getStyleClass().add("second");
        empty.setWrapText(true);
        setPlaceholder(empty);
        model.sumsProperty().subscribe(sums -> getItems().setAll(sums));
    }

    private TableColumn<Bar, String> column(String key, String style, Function<Bar, String> words) {
        var column = new TableColumn<Bar, String>(Text.of(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.getStyleClass().add(style);
        column.setSortable(false);
        getColumns().add(column);
        return column;
    }
}
