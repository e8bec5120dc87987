package app.zoetrope.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.Check;
import app.zoetrope.settings.ProxyWay;
import app.zoetrope.settings.Settings;
import app.zoetrope.settings.Theme;
import app.zoetrope.testkit.DirectTaskRunner;
import app.zoetrope.testkit.FakeDialogs;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CareOfSettingsTest {
    @TempDir
    Path folder;

    private final Settings settings = new Settings(Path.of("/home/mia/Videos"), _ -> null);
    private final FakeDialogs dialogs = new FakeDialogs();
    private final DirectTaskRunner tasks = new DirectTaskRunner();

    @Test
    void theWayToTheServiceIsTriedWithWhatIsChosen() {
        var asked = new ArrayList<URI>();
        var model = new NetworkViewModel(
                settings,
                address -> {
                    asked.add(address);
                    if (asked.size() == 2) {
                        throw new ConnectException("refused");
                    }
                    return Duration.ofMillis(7);
                },
                tasks);
        model.test();
        assertThat(model.outcomeProperty().get()).isEqualTo(NetworkViewModel.Outcome.REACHED);
        settings.networkSettings().wayProperty().set(ProxyWay.NONE);
        assertThat(model.outcomeProperty().get()).isEqualTo(NetworkViewModel.Outcome.UNKNOWN);
        model.api().textProperty().set("https://video.example");
        assertThat(model.warningProperty().getValue()).contains("video.example");
        model.test();
        assertThat(model.outcomeProperty().get()).isEqualTo(NetworkViewModel.Outcome.NOT_REACHED);
        assertThat(model.wordsProperty().get()).contains("video.example", "refused");
        assertThat(asked).hasSize(2).last().isEqualTo(URI.create("https://video.example"));
    }

    @Test
    void anAddressThatTheKeyMustNotGoToIsNotTaken() {
        var model = new NetworkViewModel(settings, _ -> Duration.ZERO, tasks);
        model.api().textProperty().set("http://video.example");
        assertThat(model.api().problemProperty().get()).isNotEmpty();
        assertThat(settings.serviceSettings().ownApiUrlProperty().get()).isEmpty();
        model.api().textProperty().set("");
        assertThat(model.api().problemProperty().get()).isEmpty();
        model.port().textProperty().set("70000");
        assertThat(model.port().problemProperty().get()).isNotEmpty();
        model.host().textProperty().set("http://x y");
        assertThat(model.host().problemProperty().get()).isNotEmpty();
    }

    @Test
    void theSettingsTravelByAFile() throws IOException {
        var model = new CopyViewModel(settings, dialogs, tasks);
        Path file = folder.resolve("mine.json");
        dialogs.place = Optional.of(file);
        dialogs.files = List.of(file);
        settings.themeProperty().set(Theme.LIGHT);
        model.save();
        assertThat(model.wordsProperty().get()).contains("mine.json");
        settings.themeProperty().set(Theme.DARK);
        model.load();
        assertThat(settings.themeProperty().get()).isEqualTo(Theme.LIGHT);
        Files.writeString(file, "no settings");
        model.load();
        assertThat(model.wordsProperty().get()).contains("no file of Zoetrope");
    }

    @Test
    void whatIsKeptIsLetGoAfterAQuestion() {
        var house = new FakeHouse();
        var model = new PrivacyViewModel(house, dialogs, tasks);
        model.refresh();
        assertThat(model.reportsProperty().get()).isEqualTo(2);
        dialogs.agrees = false;
        model.forgetPrompts();
        assertThat(house.gone).isEmpty();
        dialogs.agrees = true;
        model.forgetPrompts();
        model.clearCaches();
        assertThat(house.gone).containsExactly("prompts", "caches");
        assertThat(model.wordsProperty().get()).contains("3.0");
        model.deleteReports();
        assertThat(model.reportsProperty().get()).isZero();
    }

    @Test
    void aCheckThatBreaksIsALineLikeTheOthers() {
        var model = new HealthViewModel(
                () -> List.of(() -> new Check("Sound", true, "here"), () -> {
                    throw new IllegalStateException("odd");
                }),
                tasks);
        model.look();
        assertThat(model.results()).hasSize(2);
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.wordsProperty().get()).startsWith("One thing");
        assertThat(model.text()).contains("[+] Sound: here", "[!]", "odd");
    }
}
