package app.zoetrope.ui.spending;

import app.zoetrope.model.LedgerEntry;
import app.zoetrope.text.Text;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The ledger's rows.
final class LedgerTable extends TableView<LedgerEntry> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withZone(ZoneId.systemDefault());

    LedgerTable() {
        setId("ledger");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("spending.when", 160, entry -> TIME.format(entry.when()));
        column("spending.prompt", 300, LedgerEntry::prompt);
        column("spending.asked", 90, entry -> entry.resolution().label() + " \u00b7 " + entry.seconds() + " s");
        column("spending.estimate", 80, entry -> Text.exact(entry.estimate()));
        column("spending.actual", 80, entry -> entry.actual().map(Text::exact).orElse(Text.of("spending.unknown")));
        column(
                "spending.remaining",
                100,
                entry -> entry.remaining().map(Text::price).orElse(""));
        column("spending.outcome", 150, SpendingView::outcome);
        column("spending.request", 120, entry -> entry.requestId().orElse(""));
        var empty = new Label(Text.of("spending.empty"));
        empty.getStyleClass().add("second");
        empty.setWrapText(true);
        setPlaceholder(empty);
    }

    private void column(String key, double width, Function<LedgerEntry, String> words) {
        var column = new TableColumn<LedgerEntry, String>(Text.of(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        getColumns().add(column);
    }
}
