package app.zoetrope.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.zoetrope.generation.EngineException;
import app.zoetrope.model.Balance;
import app.zoetrope.model.Check;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.secrets.SessionSecretStore;
import app.zoetrope.secrets.Vault;
import app.zoetrope.settings.Settings;
import app.zoetrope.settings.Theme;
import app.zoetrope.testkit.FakeDesktop;
import app.zoetrope.testkit.FakeDialogs;
import app.zoetrope.testkit.FakeLibraryCare;
import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Gestures;
import app.zoetrope.testkit.Look;
import app.zoetrope.ui.fx.FxTaskRunner;
import app.zoetrope.ui.fx.KeyMap;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.application.ColorScheme;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fx")
@ExtendWith(FxExtension.class)
class PreferencesViewTest {
    private final Settings settings = new Settings(Path.of("/home/mia/Videos/Zoetrope"), _ -> null);
    private final SessionSecretStore secrets = new SessionSecretStore();
    private final FxTaskRunner tasks = new FxTaskRunner();
    private final KeyMap keys = new KeyMap(
            List.of(
                    command("MUTE", "Mute", "Studio", KeyCode.M),
                    command("LOOP", "Loop on or off", "Studio", KeyCode.R),
                    command("REJECT", "Reject, or not", "Library", KeyCode.X)),
            settings.keysProperty());
    private final FakeVault vault = new FakeVault();
    private Stage stage;

    private static KeyMap.Command command(String id, String words, String place, KeyCode key) {
        return new KeyMap.Command(id, words, place, Set.of(place), new KeyCodeCombination(key));
    }

    @Test
    void aKeyIsChangedRefusedWhereItIsTakenAndReset() {
        show(1440, 848, ColorScheme.DARK);
        FxExtension.runOnFx(() -> ((ToggleButton) Gestures.node(stage, "index-keys")).fire());
        press("key-mute", KeyCode.X);
        assertThat(keys.words("MUTE")).as("another screen's key is free").contains("X");
        press("key-mute", KeyCode.R);
        assertThat(keys.words("MUTE")).contains("X");
        assertThat(((Label) Gestures.node(stage, "key-problem-mute")).getText()).contains("Loop");
        press("key-loop", KeyCode.DIGIT3);
        press("key-loop", KeyCode.ESCAPE);
        assertThat(settings.keysProperty().get()).containsOnlyKeys("MUTE");
        FxExtension.runOnFx(() -> stage.getScene().getRoot().layout());
        Look.shoot(stage, Path.of("target/looks/settings-keys.png"));
        Gestures.fire(stage, "key-reset-mute");
        assertThat(keys.words("MUTE")).contains("M");
        assertThat(keys.isListening()).isTrue();
    }

    /// Chooses a key by its button.
    private void press(String button, KeyCode key) {
        Gestures.fire(stage, button);
        assertThat(keys.isListening()).isFalse();
        FxExtension.runOnFx(() -> Event.fireEvent(
                Gestures.node(stage, button),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    }

    @AfterEach
    void close() {
        FxExtension.runOnFx(stage::hide);
        tasks.close();
    }

    @Test
    void aKeyIsTypedTestedAndRemoved() {
        show(1440, 848, ColorScheme.DARK);
        type("settings-api-key", "SG_0123456789abcdef");
        Gestures.fire(stage, "settings-test-key");
        await().until(() -> answer().contains("$12.40"));
        assertThat(text("settings-api-key")).isEmpty();
        Look.shoot(stage, Path.of("target/looks/settings-account.png"));

        type("settings-api-key", "SG_rejected");
        Gestures.fire(stage, "settings-test-key");
        await().until(() -> answer().contains("does not accept the key"));
        Look.shoot(stage, Path.of("target/looks/settings-rejected.png"));

        Gestures.fire(stage, "settings-remove-key");
        await().until(() -> secrets.key().isEmpty());
    }

    @Test
    void aWrongCapIsNotTakenAndTheIndexLeadsToIt() {
        show(1024, 588, ColorScheme.LIGHT);
        FxExtension.runOnFx(() -> ((ToggleButton) Gestures.node(stage, "index-money")).fire());
        type("settings-cap-day", "10");
        type("settings-cap-month", "a lot");

        assertThat(settings.money().capPerDayProperty().get()).contains(Money.usd("10"));
        assertThat(settings.money().capPerMonthProperty().get()).isEmpty();
        FxExtension.runOnFx(() -> stage.getScene().getRoot().layout());
        Look.shoot(stage, Path.of("target/looks/settings-money.png"));
        double at = FxExtension.onFx(
                () -> ((ScrollPane) stage.getScene().getRoot().lookup("#settings-scroll")).getVvalue());
        assertThat(at).isPositive();
    }

    @Test
    void theColoursAreChosenInOneClick() {
        show(1440, 848, ColorScheme.LIGHT);
        FxExtension.runOnFx(() -> ((ToggleButton) Gestures.node(stage, "settings-theme-light")).fire());
        assertThat(settings.themeProperty().get()).isEqualTo(Theme.LIGHT);
        FxExtension.runOnFx(() -> ((ToggleButton) Gestures.node(stage, "settings-theme-light")).fire());
        assertThat(settings.themeProperty().get())
                .as("a second click changes nothing")
                .isEqualTo(Theme.LIGHT);
        FxExtension.runOnFx(() -> ((ToggleButton) Gestures.node(stage, "index-about")).fire());
        FxExtension.runOnFx(() -> stage.getScene().getRoot().layout());
        Look.shoot(stage, Path.of("target/looks/settings-about.png"));
    }

    private void show(int width, int height, ColorScheme scheme) {
        BalanceCheck check = () -> {
            if (secrets.key().orElse("").contains("rejected")) {
                throw EngineException.of(Problem.free(Problem.Kind.KEY_REJECTED, "Invalid API key"));
            }
            return Optional.of(new Balance(Money.usd("12.40"), Money.ZERO, Instant.EPOCH));
        };
        var model = new PreferencesViewModel(
                settings,
                new AccountViewModel(secrets, check, tasks, _ -> {}),
                new FakeDialogs(),
                new FakeDesktop(),
                tasks,
                new About(
                        "1.0.0",
                        Path.of("/home/mia/.local/share/zoetrope"),
                        Path.of("/home/mia/.local/share/zoetrope/logs")),
                Clock.systemUTC());
        var parts = new PreferencesParts(
                model,
                new VaultViewModel(vault, tasks, () -> {}),
                new CareViewModel(new FakeLibraryCare(), (into, _) -> into, new FakeDialogs(), tasks, () -> {}),
                keys,
                new NetworkViewModel(settings, _ -> Duration.ofMillis(123), tasks),
                new PrivacyViewModel(new FakeHouse(), new FakeDialogs(), tasks),
                new CopyViewModel(settings, new FakeDialogs(), tasks),
                new HealthViewModel(PreferencesViewTest::checks, tasks));
        stage = Look.show(() -> new PreferencesView(parts), width, height, scheme);
        FxExtension.runOnFx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    private static List<Supplier<Check>> checks() {
        return List.of(
                () -> new Check("Data folder", true, "/home/mia/.local/share/zoetrope"),
                () -> new Check(
                        "Network",
                        false,
                        "api.segmind.com is not reached: Connection refused",
                        "Check the connection; behind a proxy, name it in the settings under Network."));
    }

    @Test
    void whatIsLookedForStaysAndItsWordsAreMarked() {
        show(1440, 848, ColorScheme.DARK);
        type("settings-search", "PROXY");
        assertThat(shown("section-network")).isTrue();
        assertThat(shown("section-money")).isFalse();
        assertThat(shown("index-money")).isFalse();
        layOut();
        Look.shoot(stage, Path.of("target/looks/settings-search.png"));
        type("settings-search", "cap day");
        assertThat(shown("settings-cap-day")).isTrue();
        assertThat(shown("section-network")).isFalse();
        type("settings-search", "zebra");
        assertThat(shown("settings-nothing")).isTrue();
        type("settings-search", "");
        assertThat(shown("section-money")).isTrue();
        assertThat(shown("section-network")).isTrue();
    }

    @Test
    void aSettingAndASectionGoBackToTheirFirstValues() {
        show(1024, 588, ColorScheme.DARK);
        assertThat(shown("reset-look")).isFalse();
        FxExtension.runOnFx(() -> {
            settings.themeProperty().set(Theme.LIGHT);
            settings.look().scaleProperty().set(150);
        });
        assertThat(shown("reset-look-1")).isTrue();
        Gestures.fire(stage, "reset-look-1");
        assertThat(settings.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(settings.look().scaleProperty().get()).isEqualTo(150);
        Gestures.fire(stage, "reset-look");
        assertThat(settings.look().scaleProperty().get()).isZero();
        assertThat(shown("reset-look")).isFalse();
    }

    @Test
    void theWayToTheServiceIsTriedAndAnOwnAddressWarnsOfWhereTheKeyGoes() {
        show(1024, 588, ColorScheme.LIGHT);
        FxExtension.runOnFx(() -> ((ToggleButton) Gestures.node(stage, "index-network")).fire());
        FxExtension.runOnFx(() -> ((ToggleButton) Gestures.node(stage, "settings-proxy-manual")).fire());
        type("settings-proxy-host", "proxy.studio.example");
        type("settings-address", "http://10.1.2.3");
        assertThat(settings.service().apiUrl().getHost()).isEqualTo("api.segmind.com");
        type("settings-address", "https://video.example");
        assertThat(settings.service().apiUrl().getHost()).isEqualTo("video.example");
        Gestures.fire(stage, "settings-test-network");
        await().until(() -> FxExtension.onFx(() -> ((Label) Gestures.node(stage, "settings-network-state")).getText())
                .contains("123"));
        layOut();
        FxExtension.runOnFx(() -> ((ToggleButton) Gestures.node(stage, "index-network")).fire());
        Look.shoot(stage, Path.of("target/looks/settings-network.png"));
    }

    @Test
    void whatDoesNotWorkSaysHowToMendIt() {
        show(1440, 848, ColorScheme.LIGHT);
        Gestures.fire(stage, "settings-health");
        await().until(() -> FxExtension.onFx(() -> ((Label) Gestures.node(stage, "settings-health-words")).getText())
                .startsWith("One thing"));
        layOut();
        FxExtension.runOnFx(() -> ((ToggleButton) Gestures.node(stage, "index-privacy")).fire());
        Look.shoot(stage, Path.of("target/looks/settings-privacy.png"));
    }

    @Test
    void withoutAKeyringTheKeyGoesIntoAFileWithAPassphrase() {
        vault.state = Vault.State.EMPTY;
        show(1024, 588, ColorScheme.DARK);
        await().until(() -> shown("settings-passphrase"));
        type("settings-api-key", "SG_0123456789abcdef");
        type("settings-passphrase", "short");
        Gestures.fire(stage, "settings-vault");
        await().until(() -> vault.kept.isEmpty() && shown("settings-vault-words"));
        layOut();
        Look.shoot(stage, Path.of("target/looks/settings-vault.png"));
        assertThat(text("settings-api-key")).as("nobody types the key twice").isEqualTo("SG_0123456789abcdef");
        type("settings-passphrase", "a long passphrase");
        Gestures.fire(stage, "settings-vault");
        await().until(() -> vault.kept.equals("SG_0123456789abcdef"));
        assertThat(text("settings-passphrase")).isEmpty();
        await().until(() -> text("settings-api-key").isEmpty());
    }

    private void layOut() {
        FxExtension.runOnFx(() -> stage.getScene().getRoot().layout());
    }

    private boolean shown(String id) {
        return FxExtension.onFx(() -> {
            for (Node node = Gestures.node(stage, id); node != null; node = node.getParent()) {
                if (!node.isVisible()) {
                    return false;
                }
            }
            return true;
        });
    }

    private void type(String id, String words) {
        FxExtension.runOnFx(() -> {
            Gestures.node(stage, id).requestFocus();
            ((TextInputControl) Gestures.node(stage, id)).setText(words);
        });
    }

    private String text(String id) {
        return FxExtension.onFx(() -> ((TextInputControl) Gestures.node(stage, id)).getText());
    }

    private String answer() {
        return FxExtension.onFx(() -> ((Label) Gestures.node(stage, "settings-key-state")).getText());
    }
}
