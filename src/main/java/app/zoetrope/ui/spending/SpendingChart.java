package app.zoetrope.ui.spending;

import app.zoetrope.model.Money;
import app.zoetrope.text.Text;
import app.zoetrope.ui.spending.SpendingViewModel.Bar;
import app.zoetrope.ui.spending.SpendingViewModel.Period;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import javafx.util.StringConverter;

/// One bar a day or a month: what was billed, and on it what is only estimated.
final class SpendingChart extends StackedBarChart<String, Number> {
    private static final double LABEL_WIDTH = 58;
    private static final double AXIS_WIDTH = 64;
    private static final String UNSEEN = "\u200b";
    private static final Duration SOON = Duration.millis(150);

    private final SpendingViewModel model;
    private List<Bar> shown = List.of();
    private int step = 1;

    SpendingChart(SpendingViewModel model) {
        super(new CategoryAxis(), new NumberAxis());
        this.model = model;
        setId("spending-chart");
        setAnimated(false);
        setLegendVisible(false);
        setCategoryGap(6);
        var days = (CategoryAxis) getXAxis();
        days.setAutoRanging(false);
        days.setTickLabelRotation(0);
        var amounts = (NumberAxis) getYAxis();
        amounts.setMinorTickVisible(false);
        amounts.setTickLabelFormatter(new Dollars());
        setPrefHeight(216);
        setAccessibleText(Text.of("spending.chart"));
        model.barsProperty().subscribe(this::show);
        widthProperty().subscribe(this::thin);
    }

    private static final class Dollars extends StringConverter<Number> {
        @Override
        public String toString(Number amount) {
            return Text.price(Money.usd(amount.toString()));
        }

        @Override
        public Number fromString(String text) {
            throw new UnsupportedOperationException();
        }
    }

    private void thin() {
        int wanted = shown.isEmpty()
                ? 1
                : Math.max(1, (int) Math.ceil(LABEL_WIDTH * shown.size() / Math.max(1, getWidth() - AXIS_WIDTH)));
        if (wanted != step) {
            step = wanted;
            show(shown);
        }
    }

    private void show(List<Bar> bars) {
        boolean others = bars.size() != shown.size();
        shown = bars;
        if (others) {
            thin();
        }
        List<String> names = names(bars);
        getData().clear();
        ((CategoryAxis) getXAxis()).setCategories(FXCollections.observableArrayList(names));
        getData()
                .setAll(List.of(
                        series("spending.billed", bars, names, Bar::billed),
                        series("spending.uncertain", bars, names, Bar::uncertain)));
        for (var series : getData()) {
            for (int i = 0; i < bars.size(); i++) {
                hint(series.getData().get(i).getNode(), words(bars.get(i)), bars.get(i));
            }
        }
    }

    /// Those that have room, counted back from today; the others are told apart by what nobody sees.
    private List<String> names(List<Bar> bars) {
        return IntStream.range(0, bars.size())
                .mapToObj(i -> (bars.size() - 1 - i) % step == 0 ? words(bars.get(i)) : UNSEEN.repeat(i + 1))
                .toList();
    }

    private String words(Bar bar) {
        return Period.words(model.periodProperty().get(), bar.start());
    }

    private static void hint(Node bar, String day, Bar of) {
        var tip = new Tooltip(
                Text.of("spending.bar", day, of.count(), Text.exact(of.billed()), Text.exact(of.uncertain())));
        tip.setShowDelay(SOON);
        Tooltip.install(bar, tip);
        bar.accessibleTextProperty().unbind();
        bar.setAccessibleText(tip.getText());
    }

    private static XYChart.Series<String, Number> series(
            String key, List<Bar> bars, List<String> names, Function<Bar, Money> part) {
        var series = new XYChart.Series<String, Number>();
        series.setName(Text.of(key));
        for (int i = 0; i < bars.size(); i++) {
            series.getData()
                    .add(new XYChart.Data<>(
                            names.get(i), part.apply(bars.get(i)).amount()));
        }
        return series;
    }
}
