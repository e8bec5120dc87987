package app.zoetrope.ui.spending;

import app.zoetrope.model.Money;
import app.zoetrope.text.Text;
import app.zoetrope.ui.spending.SpendingViewModel.Bar;
import app.zoetrope.ui.spending.SpendingViewModel.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;

/// One bar a day or a month: what was billed, and on it what is only estimated.
final class SpendingChart extends StackedBarChart<String, Number> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy");

    SpendingChart(SpendingViewModel model) {
        super(new CategoryAxis(), new NumberAxis());
        setId("spending-chart");
        setAnimated(false);
        setCategoryGap(6);
        var days = (CategoryAxis) getXAxis();
        days.setAutoRanging(false);
        days.setTickLabelRotation(0);
        var amounts = (NumberAxis) getYAxis();
        amounts.setTickLabelFormatter(new NumberAxis.DefaultFormatter(amounts, "$", null));
        setMinHeight(160);
        setPrefHeight(240);
        setAccessibleText(Text.of("spending.chart"));
        model.barsProperty().subscribe(bars -> show(bars, model.periodProperty().get() == Period.DAY ? DAY : MONTH));
    }

    private void show(List<Bar> bars, DateTimeFormatter format) {
        var series = List.of(
                series("spending.billed", bars, format, Bar::billed),
                series("spending.uncertain", bars, format, Bar::uncertain));
        ((CategoryAxis) getXAxis())
                .getCategories()
                .setAll(bars.stream().map(bar -> format.format(bar.start())).toList());
        getData().setAll(series);
    }

    private static XYChart.Series<String, Number> series(
            String key, List<Bar> bars, DateTimeFormatter format, Function<Bar, Money> part) {
        var series = new XYChart.Series<String, Number>();
        series.setName(Text.of(key));
        for (Bar bar : bars) {
            series.getData()
                    .add(new XYChart.Data<>(
                            format.format(bar.start()), part.apply(bar).amount()));
        }
        return series;
    }
}
