package app.zoetrope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Gestures;
import app.zoetrope.testkit.Look;
import java.util.Map;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fx")
@ExtendWith(FxExtension.class)
class MainWindowTest {
    @Test
    void aScreenThatWantsMoreHeightThanThereIsScrollsBelowTheWholeBar() {
        var tall = new StackPane();
        tall.setMinHeight(900);
        Stage stage = Look.show(
                () -> {
                    var main = new MainWindow(
                            Map.of(Screen.STUDIO, StackPane::new, Screen.SPENDING, () -> tall),
                            new SimpleStringProperty(""),
                            new SimpleStringProperty(""),
                            () -> {},
                            Shortcut.map(new SimpleObjectProperty<>(Map.of())));
                    main.show(Screen.STUDIO);
                    main.show(Screen.SPENDING);
                    return main;
                },
                1024,
                640,
                ColorScheme.DARK);
        FxExtension.runOnFx(() -> {
            stage.getScene().getRoot().layout();
            var bar = (Region) stage.getScene().lookup(".top-bar");
            assertThat(bar.getHeight()).isEqualTo(bar.minHeight(-1)).isGreaterThan(30);
            assertThat(tall.getHeight()).isEqualTo(900);
            assertThat(stage.getScene().lookup(".narrow")).isNotNull();
            stage.close();
        });
    }

    @Test
    void theKeyThatEndsTheProgramClosesTheWindowAlsoWhileTextIsTyped() {
        var window = new Object() {
            MainWindow main;
        };
        var field = new TextField();
        Stage stage = Look.show(
                () -> {
                    window.main = new MainWindow(
                            Map.of(Screen.STUDIO, () -> new StackPane(field)),
                            new SimpleStringProperty(""),
                            new SimpleStringProperty(""),
                            () -> {},
                            Shortcut.map(new SimpleObjectProperty<>(Map.of())));
                    window.main.show(Screen.STUDIO);
                    return window.main;
                },
                1024,
                640,
                ColorScheme.DARK);
        FxExtension.runOnFx(() -> {
            Objects.requireNonNull(window.main).install(stage.getScene(), _ -> {});
            field.requestFocus();
        });
        Gestures.press(stage, KeyCode.Q);
        assertThat(FxExtension.onFx(stage::isShowing)).isTrue();
        Gestures.press(stage, KeyCode.Q, KeyCode.SHORTCUT);
        assertThat(FxExtension.onFx(stage::isShowing)).isFalse();
    }
}
