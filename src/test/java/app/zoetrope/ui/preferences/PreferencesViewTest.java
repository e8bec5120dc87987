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
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
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
    private Stage stage;

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
                        new CareViewModel(new FakeLibraryCare(), new FakeDialogs(), tasks, () -> {})),
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
