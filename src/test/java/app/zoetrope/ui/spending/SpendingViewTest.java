package app.zoetrope.ui.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.zoetrope.generation.Ledger;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.JobId;
import app.zoetrope.model.LedgerEntry;
import app.zoetrope.model.Money;
import app.zoetrope.model.Receipt;
import app.zoetrope.model.Resolution;
import app.zoetrope.testkit.DirectTaskRunner;
import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Look;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.application.ColorScheme;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("fx")
@ExtendWith(FxExtension.class)
class SpendingViewTest {
    @Test
    void typingInTheFilterNarrowsTheTable() {
        for (ColorScheme scheme : ColorScheme.values()) {
            var stage = show(scheme, 1440, 848);
            Look.shoot(stage, Path.of("target/looks/spending-" + scheme + ".png"));
            int rows = FxExtension.onFx(() -> {
                ((TextField) stage.getScene().lookup("#spending-filter")).setText("harbour");
                int left = ((TableView<?>) stage.getScene().lookup("#ledger"))
                        .getItems()
                        .size();
                stage.hide();
                return left;
            });
            assertThat(rows).isEqualTo(10);
        }
    }

    @Test
    void theSumsAreATableToo() {
        var stage = show(ColorScheme.DARK, 1024, 588);
        Look.shoot(stage, Path.of("target/looks/spending-small.png"));
        FxExtension.runOnFx(() -> {
            ((ToggleButton) stage.getScene().lookup("#spending-rows-true")).fire();
            ((ToggleButton) stage.getScene().lookup("#spending-period-month")).fire();
            stage.getScene().getRoot().layout();
        });
        Look.shoot(stage, Path.of("target/looks/spending-sums.png"));
        assertThat(FxExtension.onFx(() -> {
                    var sums = (TableView<?>) stage.getScene().lookup("#spending-sums");
                    boolean seen = sums.isVisible() && !sums.getItems().isEmpty();
                    stage.hide();
                    return seen;
                }))
                .isTrue();
    }

    @Test
    void aWindowThatWasNarrowForAWhileShowsAllColumnsAgain() {
        var stage = show(ColorScheme.DARK, 1024, 588);
        List<Double> before = columns(stage);
        resize(stage, 720);
        await().untilAsserted(() -> assertThat(columns(stage)).hasSize(5));
        resize(stage, 1024);
        await().untilAsserted(() -> assertThat(columns(stage)).isEqualTo(before));
        FxExtension.runOnFx(stage::hide);
    }

    private static void resize(Stage stage, double width) {
        FxExtension.runOnFx(() -> {
            stage.setWidth(width);
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    /// How wide each is.
    private static List<Double> columns(Stage stage) {
        return FxExtension.onFx(() -> ((TableView<?>) stage.getScene().lookup("#ledger"))
                .getVisibleLeafColumns().stream().map(TableColumn::getWidth).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "ja", "zh"})
    void itFitsInTheSmallestWindowInEveryLanguage(String language) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            var stage = show(ColorScheme.LIGHT, 1024, 588);
            double least = FxExtension.onFx(() -> {
                double width = ((Region) stage.getScene().lookup(".spending")).minWidth(-1);
                stage.hide();
                return width;
            });
            assertThat(least).isLessThanOrEqualTo(1000);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Stage show(ColorScheme scheme, int width, int height) {
        var model = new SpendingViewModel(new Rows(), new DirectTaskRunner(), Clock.systemDefaultZone());
        var stage = Look.show(() -> new SpendingView(model, _ -> {}, _ -> {}), width, height, scheme);
        FxExtension.runOnFx(model::refresh);
        FxExtension.runOnFx(() -> stage.getScene().getRoot().layout());
        return stage;
    }

    private static final class Rows implements Ledger {
        @Override
        public void settle(JobId job, Receipt receipt, String outcome) {}

        @Override
        public List<LedgerEntry> entries(int most) {
            return IntStream.range(0, 40).mapToObj(Rows::entry).toList();
        }

        private static LedgerEntry entry(int number) {
            boolean unknown = number % 7 == 3;
            return new LedgerEntry(
                    JobId.random(),
                    EngineId.SEGMIND,
                    Instant.now().minus(Duration.ofHours(9L * number)),
                    number % 4 == 0 ? "Harbour at night, rain on glass, slow pan" : "A cat surfing a wave at sunset",
                    number % 3 == 0 ? Resolution.P720 : Resolution.P480,
                    6,
                    Money.usd(number % 3 == 0 ? "1.0625" : "0.6125"),
                    unknown ? Optional.empty() : Optional.of(Money.usd(number % 3 == 0 ? "1.06" : "0.6125")),
                    Optional.of(Money.usd("12.40")),
                    Optional.of("2c7f59ea-5124"),
                    unknown ? "unknown" : "done");
        }

        @Override
        public Optional<LedgerEntry> find(JobId job) {
            return Optional.empty();
        }

        @Override
        public Money spentSince(Instant when) {
            return Money.ZERO;
        }
    }
}
