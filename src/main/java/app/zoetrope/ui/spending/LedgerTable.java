package app.zoetrope.ui.spending;

import app.zoetrope.model.LedgerEntry;
import app.zoetrope.text.Dates;
import app.zoetrope.text.Text;
import java.time.ZoneId;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The ledger's rows.
final class LedgerTable extends TableView<LedgerEntry> {
    private static final double LEAST = 174;
    private static final double LEAST_PROMPT = 90;

    private final TableColumn<LedgerEntry, String> prompt;
    private final TableColumn<LedgerEntry, String> asked;
    private final TableColumn<LedgerEntry, String> remaining;
    private final TableColumn<LedgerEntry, String> request;

    LedgerTable(SpendingViewModel model) {
        setId("ledger");
        setAccessibleText(Text.of("spending.rows"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("spending.when", 158, entry -> Dates.dateAndTime(entry.when().atZone(ZoneId.systemDefault())));
        prompt = column("spending.prompt", 242, LedgerEntry::prompt);
        asked = column(
                "spending.asked",
                100,
                entry -> entry.resolution().label() + " \u00b7 " + Text.of("spending.seconds", entry.seconds()));
        money("spending.estimate", entry -> Text.aligned(entry.estimate()));
        money("spending.actual", LedgerTable::billed);
        remaining = money(
                "spending.remaining",
                entry -> entry.remaining().map(Text::price).orElse(""));
        column("spending.outcome", 174, SpendingView::outcome);
        request = column("spending.request", 100, entry -> entry.requestId().orElse(""));
        var empty = new Label();
        empty.textProperty().bind(model.emptyProperty().map(Text::of));
        empty.getStyleClass().add("second");
        empty.setWrapText(true);
        setPlaceholder(empty);
        model.shownProperty().subscribe(entries -> getItems().setAll(entries));
    }

    /// Leaves out what tells neither which clip it was nor what became of the money.
    void fold(boolean narrow) {
        asked.setVisible(!narrow);
        remaining.setVisible(!narrow);
        request.setVisible(!narrow);
        prompt.setMinWidth(narrow ? LEAST_PROMPT : LEAST);
    }

    /// What cost nothing says so; only what nobody knows is not told.
    private static String billed(LedgerEntry entry) {
        return entry.actual()
                .map(Text::aligned)
                .orElseGet(() -> Text.of(entry.isUncertain() ? "spending.unknown" : "spending.nothing"));
    }

    private TableColumn<LedgerEntry, String> money(String key, Function<LedgerEntry, String> words) {
        var column = column(key, 90, words);
        column.getStyleClass().add("amount");
        return column;
    }

    private TableColumn<LedgerEntry, String> column(String key, double width, Function<LedgerEntry, String> words) {
        var column = new TableColumn<LedgerEntry, String>(Text.of(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, LEAST));
        column.setSortable(false);
        getColumns().add(column);
        return column;
    }
}
