package app.zoetrope.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.zoetrope.generation.EngineException;
import app.zoetrope.model.Balance;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.secrets.SessionSecretStore;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.ColorScheme;
import javafx.event.Event;
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
        double at =
                FxExtension.onFx(() -> ((ScrollPane) stage.getScene().getRoot().lookup(".scroll-pane")).getVvalue());
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
        stage = Look.show(
                () -> new PreferencesView(
                        new PreferencesViewModel(
                                settings,
                                new AccountViewModel(secrets, check, tasks, _ -> {}),
                                new FakeDialogs(),
                                new FakeDesktop(),
                                tasks,
                                new About(
                                        "1.0.0",
                                        Path.of("/home/mia/.local/share/zoetrope"),
                                        Path.of("/home/mia/.local/share/zoetrope/logs")),
                                Clock.systemUTC()),
                        new CareViewModel(new FakeLibraryCare(), (into, _) -> into, new FakeDialogs(), tasks, () -> {}),
                        keys),
                width,
                height,
                scheme);
        FxExtension.runOnFx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
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
