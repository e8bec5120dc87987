package app.zoetrope.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Look;
import app.zoetrope.ui.control.Buttons;
import java.nio.file.Path;
import javafx.application.ColorScheme;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

@Tag("fx")
@ExtendWith(FxExtension.class)
class StylesTest {
    @Test
    void bothSchemesColourTheWindowAndUseTheBundledFont() {
        assertThat(background(ColorScheme.DARK)).isEqualTo(Color.web("#121418"));
        assertThat(background(ColorScheme.LIGHT)).isEqualTo(Color.web("#f1f2f5"));
        assertThat(Font.getFamilies()).contains("Inter", "Inter Medium", "Inter Semi Bold");
    }

    private static Color background(ColorScheme scheme) {
        var stage = Look.show(StylesTest::sampler, 360, 420, scheme);
        Look.shoot(stage, Path.of("target/looks/controls-" + scheme + ".png"));
        return FxExtension.onFx(() -> {
            var fill = ((VBox) stage.getScene().getRoot())
                    .getBackground()
                    .getFills()
                    .getFirst()
                    .getFill();
            stage.hide();
            return (Color) fill;
        });
    }

    private static Parent sampler() {
        var accent = new Button("Generate \u00b7 $0.61");
        accent.getStyleClass().add("accent");
        var caption = new Label("RATIO");
        caption.getStyleClass().add("caption");
        var box = new VBox(
                12,
                caption,
                new Label("00:02.29 / 00:06.04"),
                accent,
                Buttons.labelled("x", BootstrapIcons.BOX_ARROW_UP, "Export"),
                Buttons.icon("y", BootstrapIcons.CAMERA, "Grab"),
                new TextField("field"),
                new TextArea("A cat surfing a wave"),
                new Slider(1, 15, 6),
                new ProgressBar(0.4));
        box.setStyle("-fx-padding: 16");
        return box;
    }
}
