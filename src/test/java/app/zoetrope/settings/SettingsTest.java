package app.zoetrope.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.Money;
import app.zoetrope.model.Resolution;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Settings settings = new Settings(Path.of("library"), _ -> null);

    @Test
    void theRatesThatComeAlongAreTheServicesListPrices() {
        var rates = settings.money().ratesProperty().get();
        assertThat(rates.second(Resolution.P480)).isEqualTo(Money.usd("0.10"));
        assertThat(rates.second(Resolution.P720)).isEqualTo(Money.usd("0.175"));
        assertThat(rates.perPicture()).isEqualTo(Money.usd("0.0125"));
        assertThat(rates.source()).isNotBlank();
        assertThat(rates.date()).hasYear(2026);
    }

    @Test
    void limitsFollowTheirProperties() {
        settings.parallelJobsProperty().set(7);
        settings.money().capPerDayProperty().set(Optional.of(Money.usd("3")));
        assertThat(settings.limits().parallel()).isEqualTo(7);
        assertThat(settings.limits().capPerDay()).contains(Money.usd("3"));
        assertThat(settings.limits().capPerJob()).isEmpty();
    }

    @Test
    void theServiceFollowsItsProperties() {
        settings.serviceSettings().protocolProperty().set(Protocol.V1);
        settings.serviceSettings().pictureWayProperty().set(PictureWay.UPLOAD);
        settings.serviceSettings().slugProperty().set("other");
        assertThat(settings.service())
                .isEqualTo(new ServiceChoice(
                        "other",
                        Protocol.V1,
                        PictureWay.UPLOAD,
                        URI.create("https://api.segmind.com"),
                        URI.create("https://workflows-api.segmind.com")));
    }

    @Test
    void theEnvironmentMovesTheService() {
        var environment =
                Map.of("ZOETROPE_API_URL", "http://127.0.0.1:8080/", "ZOETROPE_UPLOAD_URL", "http://127.0.0.1:8081/up");
        var moved = new Settings(Path.of("library"), environment::get);
        assertThat(moved.service().apiUrl()).isEqualTo(URI.create("http://127.0.0.1:8080"));
        assertThat(moved.service().uploadUrl()).isEqualTo(URI.create("http://127.0.0.1:8081/up"));
    }

    @Test
    void anAddressInTheEnvironmentThatIsNoneIsNotUsed() {
        var odd = new Settings(Path.of("library"), _ -> "not an address");
        assertThat(odd.service().apiUrl()).isEqualTo(ServiceSettings.API);
    }
}
