package app.zoetrope.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.zoetrope.model.Money;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsCopyTest {
    private final Settings mine = new Settings(Path.of("/home/mia/Videos"), _ -> null);
    private final Settings other = new Settings(Path.of("/home/noa/Videos"), _ -> null);

    @Test
    void whatIsChosenTravelsAndWhatBelongsToThisMachineStays() throws Exception {
        mine.themeProperty().set(Theme.LIGHT);
        mine.look().accentProperty().set(Accent.BLUE);
        mine.money().capPerDayProperty().set(Optional.of(Money.usd("7.5")));
        mine.networkSettings().hostProperty().set("proxy.studio");
        mine.compose().promptProperty().set("a secret film");
        mine.libraryProperty().set(Path.of("/somewhere/else"));
        mine.serviceSettings().ownApiUrlProperty().set(Optional.of(URI.create("https://mine.example")));

        byte[] file = SettingsCopy.write(mine);
        SettingsCopy.Outcome outcome = SettingsCopy.read(file).apply(other);

        assertThat(outcome.senseless()).isEmpty();
        assertThat(outcome.taken()).isGreaterThan(15);
        assertThat(other.themeProperty().get()).isEqualTo(Theme.LIGHT);
        assertThat(other.look().accentProperty().get()).isEqualTo(Accent.BLUE);
        assertThat(other.money().capPerDayProperty().get()).contains(Money.usd("7.5"));
        assertThat(other.networkSettings().hostProperty().get()).isEqualTo("proxy.studio");
        assertThat(other.libraryProperty().get()).isEqualTo(Path.of("/home/noa/Videos"));
        assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("secret film", "somewhere", "mine.example");
    }

    @Test
    void aFileFromElsewhereCannotSayWhereTheKeyGoes() throws Exception {
        SettingsCopy.read(bytes("""
                        {"zoetrope":"settings","version":2,
                         "service":{"apiUrl":"https://thief.example","model":"another-model"},
                         "care":{"updates":true,"updateAddress":"https://thief.example/x.json"}}""")).apply(other);
        assertThat(other.service().apiUrl()).isEqualTo(ServiceSettings.API);
        assertThat(other.service().slug()).isEqualTo("another-model");
        assertThat(other.care().updatesProperty().get()).isFalse();
        assertThat(other.care().updateAddressProperty().get()).isEmpty();
    }

    @Test
    void aValueThatMakesNoSenseIsToldAndTheRestIsTaken() throws Exception {
        SettingsCopy.Outcome outcome = SettingsCopy.read(bytes(
                        "{\"zoetrope\":\"settings\",\"version\":2,\"look\":{\"theme\":\"PINK\"},\"parallelJobs\":7}"))
                .apply(other);
        assertThat(outcome.taken()).isEqualTo(1);
        assertThat(outcome.senseless()).containsExactly("look.theme");
        assertThat(other.parallelJobsProperty().get()).isEqualTo(7);
    }

    @Test
    void anOlderFormIsBroughtToTheNewest() throws Exception {
        SettingsCopy.read(bytes("{\"zoetrope\":\"settings\",\"version\":1,\"theme\":\"LIGHT\"}"))
                .apply(other);
        assertThat(other.themeProperty().get()).isEqualTo(Theme.LIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"zoetrope\":\"clip\"}", "\u0000\u0001", "{\"zoetrope\":{}}"})
    void aFileOfSomethingElseIsRefused(String text) {
        assertThatThrownBy(() -> SettingsCopy.read(bytes(text)))
                .isInstanceOfSatisfying(
                        SettingsCopy.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(SettingsCopy.Refusal.ODD));
    }

    @Test
    void aFileOfANewerVersionIsRefused() {
        assertThatThrownBy(() -> SettingsCopy.read(bytes("{\"zoetrope\":\"settings\",\"version\":99}")))
                .isInstanceOfSatisfying(
                        SettingsCopy.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(SettingsCopy.Refusal.NEWER));
    }

    @Test
    void eachSettingGoesBackToItsFirstValue() {
        assertThat(mine.isStandard(mine.themeProperty())).isTrue();
        mine.themeProperty().set(Theme.LIGHT);
        assertThat(mine.isStandard(mine.themeProperty())).isFalse();
        mine.reset(mine.themeProperty());
        assertThat(mine.themeProperty().get()).isEqualTo(Theme.DARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "ftp://localhost",
                "https://u:p@example.com",
                "https://e.com/?q",
                "no address",
                "",
                "http://127.0.0.1.evil.example",
                "http://10.0.0.1"
            })
    void theKeyGoesNowhereUnencryptedButHere(String address) {
        assertThat(ServiceAddress.parse(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://e.com",
                "https://e.com:8443/base/",
                "http://localhost:1",
                "http://127.0.0.9",
                "http://[::1]:80"
            })
    void theKeyMayGoOverHttpsAndOnThisMachine(String address) {
        assertThat(ServiceAddress.parse(address)).isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
