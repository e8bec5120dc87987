package app.zoetrope.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.Money;
import app.zoetrope.model.Resolution;
import app.zoetrope.secrets.SessionSecretStore;
import app.zoetrope.settings.Settings;
import app.zoetrope.testkit.DirectTaskRunner;
import app.zoetrope.testkit.FakeDesktop;
import app.zoetrope.testkit.FakeDialogs;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesViewModelTest {
    @TempDir
    Path folder;

    private final Settings settings = new Settings(Path.of("library"), _ -> null);
    private final FakeDialogs dialogs = new FakeDialogs();
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final PreferencesViewModel model = new PreferencesViewModel(
            settings,
            new AccountViewModel(new SessionSecretStore(), Optional::empty, tasks, _ -> {}),
            dialogs,
            new FakeDesktop(),
            tasks,
            new About("1.0", Path.of("data"), Path.of("logs")),
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void aChangedPriceMakesTheTableTheUsersOwnOfToday() {
        model.rates().second(Resolution.P720).textProperty().set("0.2");

        var rates = settings.money().ratesProperty().get();
        assertThat(rates.second(Resolution.P720)).isEqualTo(Money.usd("0.20"));
        assertThat(rates.second(Resolution.P480))
                .isEqualTo(settings.money().standardRates().second(Resolution.P480));
        assertThat(rates.date()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(model.rates().originProperty().getValue()).contains("Your own figures");
        assertThat(model.rates().changedProperty().getValue()).isTrue();
    }

    @Test
    void resetBringsThePricesBack() {
        model.rates().picture().textProperty().set("9");
        model.rates().reset();

        assertThat(settings.money().ratesProperty().get())
                .isEqualTo(settings.money().standardRates());
        assertThat(model.rates().picture().textProperty().get())
                .isEqualTo(settings.money().standardRates().perPicture().exact());
        assertThat(model.rates().changedProperty().getValue()).isFalse();
    }

    @Test
    void aFolderThatCanBeWrittenIsTaken() {
        dialogs.place = Optional.of(folder);
        model.chooseLibrary();

        assertThat(settings.libraryProperty().get()).isEqualTo(folder);
        assertThat(model.libraryProblemProperty().get()).contains("next start");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThereIsNot() {
        dialogs.place = Optional.of(folder.resolve("gone"));
        model.chooseLibrary();

        assertThat(settings.libraryProperty().get()).isEqualTo(Path.of("library"));
        assertThat(model.libraryProblemProperty().get()).contains("gone");
    }
}
