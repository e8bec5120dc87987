package app.zoetrope.ui.spending;

import app.zoetrope.model.LedgerEntry;
import app.zoetrope.model.Money;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.spending.SpendingViewModel.Period;
import app.zoetrope.ui.spending.SpendingViewModel.Sort;
import app.zoetrope.ui.spending.SpendingViewModel.Span;
import app.zoetrope.ui.spending.SpendingViewModel.Totals;
import app.zoetrope.ui.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Sums, a chart by day or month, and the ledger's rows; it scrolls where there is no height for them.
public final class SpendingView extends ScrollPane {
    private static final double SUM_WIDTH = 240;
    private static final double FILTER_WIDTH = 280;

    private static final double ROOMY = 940;
    private static final double LEAST_CHART = 140;
    private static final double CHART_WHERE_IT_SCROLLS = 190;

    private final BooleanProperty sumsOnly = new SimpleBooleanProperty();
    private final VBox content = new VBox();
    private final HBox header = new HBox();
    private final HBox filters = new HBox();
    /// All choices, in as many lines as they need.
    private final FlowPane wrapped = new FlowPane(12, 8);
    private final SpendingChart chart;
    private final List<Region> head;
    private final List<Region> narrowing;
    private final List<Region> views;

    /// @param chooseFile asks where the CSV goes
    /// @param onNotice says a sentence to the user
    public SpendingView(SpendingViewModel model, Consumer<Consumer<Path>> chooseFile, Consumer<String> onNotice) {
        chart = new SpendingChart(model);
        content.getStyleClass().add("spending");
        getStylesheets().add(Styles.sheet(SpendingView.class, "spending.css"));

        var sums = new HBox(
                sum(model, "spending.today", Totals::today),
                sum(model, "spending.month", Totals::month),
                sum(model, "spending.ever", Totals::ever));
        sums.getStyleClass().add("sums");

        var ledger = new LedgerTable(model);
        var each = new SumsTable(model);
        each.visibleProperty().bind(sumsOnly);
        ledger.visibleProperty().bind(sumsOnly.not());
        var tables = new StackPane(ledger, each);
        tables.setMinHeight(120);
        VBox.setVgrow(tables, Priority.ALWAYS);
        head = head(model, chooseFile, onNotice);
        views = List.of(
                choice(
                        "spending-rows",
                        List.of(false, true),
                        sumsOnly,
                        only -> only ? "spending.each" : "spending.rows"),
                choice(
                        "spending-period",
                        List.of(Period.values()),
                        model.periodProperty(),
                        period -> "spending." + period));
        narrowing = List.of(
                filter(model),
                choice("spending-sort", List.of(Sort.values()), model.sortProperty(), sort -> "spending.sort." + sort),
                choice("spending-span", List.of(Span.values()), model.spanProperty(), span -> "spending.span." + span));
        for (HBox row : List.of(header, filters)) {
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("header");
        }
        content.getChildren().addAll(header, filters, sums, chart(), tables);
        setContent(content);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        widthProperty()
                .map(width -> width.doubleValue() > 0 && width.doubleValue() < ROOMY)
                .subscribe(narrow -> {
                    fold(narrow);
                    ledger.fold(narrow);
                });
    }

    private void fold(boolean narrow) {
        chart.setMinHeight(narrow ? CHART_WHERE_IT_SCROLLS : LEAST_CHART);
        header.getChildren().setAll(head);
        if (narrow) {
            wrapped.getChildren()
                    .setAll(Stream.concat(narrowing.stream(), views.stream()).toList());
        } else {
            header.getChildren().addAll(head.size() - 1, views);
            filters.getChildren().setAll(narrowing);
        }
        content.getChildren().set(1, narrow ? wrapped : filters);
    }

    /// The legend lies over the bars, since the chart drops its own where there is little room.
    private VBox chart() {
        var legend = new HBox(swatch("spending.billed", "billed"), swatch("spending.uncertain", "uncertain"));
        legend.getStyleClass().add("legend");
        var card = new VBox(legend, chart);
        card.getStyleClass().addAll("card", "chart-card");
        return card;
    }

    private static Label swatch(String key, String style) {
        var colour = new Region();
        colour.getStyleClass().addAll("swatch", style);
        var label = new Label(Text.of(key), colour);
        label.getStyleClass().add("second");
        return label;
    }

    private static Region filter(SpendingViewModel model) {
        var filter = new TextField();
        filter.setId("spending-filter");
        filter.setPromptText(Text.of("spending.filter"));
        filter.setAccessibleText(Text.of("spending.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.setPrefWidth(FILTER_WIDTH);
        filter.setMinWidth(FILTER_WIDTH / 2);
        HBox.setHgrow(filter, Priority.SOMETIMES);
        filter.setMaxWidth(FILTER_WIDTH);
        return filter;
    }

    private static <T> HBox choice(String id, List<T> values, Property<T> value, Function<T, String> key) {
        var group = new ToggleGroup();
        var row = new HBox();
        row.setId(id);
        row.getStyleClass().add("segmented");
        row.setMinWidth(Region.USE_PREF_SIZE);
        for (T each : values) {
            var button = new ToggleButton(Text.of(key.apply(each)));
            button.setId(id + "-" + each.toString().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                button.setSelected(true);
                value.setValue(each);
            });
            value.subscribe(now -> button.setSelected(now.equals(each)));
            row.getChildren().add(button);
        }
        return row;
    }

    /// The title, and at the right end what makes a file of all.
    private static List<Region> head(
            SpendingViewModel model, Consumer<Consumer<Path>> chooseFile, Consumer<String> onNotice) {
        var title = new Label(Text.of("spending.title"));
        title.getStyleClass().add("headline");
        var csv = Buttons.labelled("spending-csv", BootstrapIcons.DOWNLOAD, Text.of("spending.csv"));
        csv.setOnAction(_ -> chooseFile.accept(target -> model.export(
                target,
                file -> onNotice.accept(Text.of("spending.csv.done", file.getFileName())),
                failure -> onNotice.accept(Text.of("spending.csv.failed", Text.reason(failure))))));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return List.of(title, gap, csv);
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
