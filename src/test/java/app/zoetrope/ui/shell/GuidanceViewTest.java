package app.zoetrope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Gestures;
import app.zoetrope.testkit.Look;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fx")
@ExtendWith(FxExtension.class)
class GuidanceViewTest {
    private final List<String> done = new ArrayList<>();

    @Test
    void theGuideIsReadInASmallWindowAndEscapeClosesIt() {
        var open = new SimpleBooleanProperty(true);
        Stage stage = Look.show(
                () -> new HelpSheet(open, new HelpSheet.Actions() {
                    @Override
                    public void showWelcome() {
                        done.add("welcome");
                    }

                    @Override
                    public void showKeys() {
                        done.add("keys");
                    }

                    @Override
                    public void showHealth() {
                        done.add("health");
                    }
                }),
                1024,
                640,
                ColorScheme.LIGHT);
        await().until(() -> pictures(stage).stream().allMatch(picture -> picture.getProgress() == 1));
        Look.shoot(stage, Path.of("target/looks/guide-small-light.png"));
        assertThat(pictures(stage))
                .hasSameSizeAs(GuidePicture.values())
                .allMatch(picture -> picture.getUrl().endsWith("-light.jpg") && !picture.isError());
        FxExtension.runOnFx(() -> stage.getScene().getPreferences().setColorScheme(ColorScheme.DARK));
        assertThat(pictures(stage)).allMatch(picture -> picture.getUrl().endsWith("-dark.jpg"));
        Gestures.fire(stage, "help-keys");
        assertThat(done).containsExactly("keys");
        assertThat(open.get()).isFalse();
        FxExtension.runOnFx(() -> open.set(true));
        Gestures.press(stage, KeyCode.ESCAPE);
        assertThat(open.get()).isFalse();
        FxExtension.runOnFx(stage::hide);
    }

    private static List<Image> pictures(Stage stage) {
        return FxExtension.onFx(() -> stage.getScene().getRoot().lookupAll(".figure .image-view").stream()
                .map(view -> ((ImageView) view).getImage())
                .toList());
    }

    @Test
    void theWelcomeFitsBetweenThePanelsOfASmallWindow() {
        var welcomed = new SimpleBooleanProperty();
        var there = new SimpleObjectProperty<>(true);
        var running = new SimpleObjectProperty<>(false);
        var model = new WelcomeViewModel(
                welcomed, new WelcomeViewModel.Sights(there, there, there, running), new RecordedWelcome(done));
        FxExtension.runOnFx(model::greet);
        Stage stage = Look.show(() -> new VBox(new WelcomePane(model)), 456, 300, ColorScheme.LIGHT);
        Look.shoot(stage, Path.of("target/looks/welcome-small-light.png"));
        Gestures.fire(stage, "welcome-sketch");
        assertThat(done).containsExactly("sketch");
        FxExtension.runOnFx(model::finished);
        assertThat(FxExtension.onFx(() -> ((Button) Gestures.node(stage, "welcome-key")).isVisible()))
                .isTrue();
        Gestures.fire(stage, "welcome-close");
        assertThat(welcomed.get()).isTrue();
        FxExtension.runOnFx(stage::hide);
    }

    @Test
    void aPictureThatIsThereIsNotReplacedByTheSample() {
        var there = new SimpleObjectProperty<>(true);
        var not = new SimpleObjectProperty<>(false);
        var model = new WelcomeViewModel(
                new SimpleBooleanProperty(),
                new WelcomeViewModel.Sights(there, not, not, not),
                new RecordedWelcome(done));
        FxExtension.runOnFx(model::greet);
        Stage stage = Look.show(() -> new VBox(new WelcomePane(model)), 456, 300, ColorScheme.DARK);
        assertThat(FxExtension.onFx(() -> Gestures.node(stage, "welcome-sample").isVisible()))
                .isFalse();
        Gestures.fire(stage, "welcome-words");
        assertThat(done).containsExactly("words");
        FxExtension.runOnFx(stage::hide);
    }
}
