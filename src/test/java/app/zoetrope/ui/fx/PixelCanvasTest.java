package app.zoetrope.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.FxExtension;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fx")
@ExtendWith(FxExtension.class)
class PixelCanvasTest {
    private static final int RED = 0xffff0000;
    private static final int BLUE = 0xff0000ff;

    private final PixelCanvas canvas = new PixelCanvas();

    @Test
    void theSameImageShowsWhatWasPaintedLast() {
        FxExtension.runOnFx(() -> {
            var view = new ImageView(draw(8, RED));
            assertThat(shown(view)).isEqualTo(Color.RED);
            assertThat(draw(8, BLUE)).isSameAs(view.getImage());
            assertThat(shown(view)).isEqualTo(Color.BLUE);
        });
    }

    @Test
    void anotherSizeIsAnotherImageAndTheFormerOneStays() {
        FxExtension.runOnFx(() -> {
            var view = new ImageView(draw(8, RED));
            Image wider = draw(9, BLUE);
            assertThat(wider.getWidth()).isEqualTo(9);
            assertThat(shown(view)).isEqualTo(Color.RED);
        });
    }

    private Image draw(int width, int color) {
        return canvas.draw(width, 6, pixels -> Arrays.fill(pixels, color));
    }

    private static Color shown(ImageView view) {
        return view.snapshot(null, null).getPixelReader().getColor(3, 3);
    }
}
