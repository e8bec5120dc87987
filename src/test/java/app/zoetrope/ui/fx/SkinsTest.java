package app.zoetrope.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.FxExtension;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fx")
@ExtendWith(FxExtension.class)
class SkinsTest {
    private static final class OurButton extends Button {}

    private final Label inside = new Label("inside");
    private final Button button = new OurButton();
    private final Slider slider = new Slider();
    private final ScrollPane scroll = new ScrollPane(new VBox(inside));

    @Test
    void controlsHaveTheirSkinsBeforeTheyAreInAWindow() {
        Skins.dress(new VBox(button, scroll));
        assertThat(button.getSkin()).isNotNull();
        assertThat(inside.getSkin()).as("below a scroll pane").isNotNull();
    }

    @Test
    void thoseThatAStyleSheetNamesWaitForIt() {
        Skins.dress(new VBox(slider));
        assertThat(slider.getSkin()).isNull();
    }

    @Test
    void aWindowKeepsTheSkinsAndGivesTheOthersTheirs() {
        var root = new VBox(button, slider, scroll);
        Skins.dress(root);
        var before = button.getSkin();
        FxExtension.runOnFx(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(root));
            stage.show();
            stage.hide();
        });
        assertThat(button.getSkin()).isSameAs(before);
        assertThat(slider.getSkin()).isNotNull();
    }
}
