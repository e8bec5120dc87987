package app.zoetrope.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.CropFrame;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CropMathTest {
    private static final double CLOSE = 1e-9;

    @Test
    void theWholeFrameTouchesTwoSides() {
        var math = new CropMath(1600, 900, AspectRatio.R1X1);
        assertThat(math.height(CropFrame.WHOLE)).isEqualTo(1, within(CLOSE));
        assertThat(math.width(CropFrame.WHOLE)).isEqualTo(900.0 / 1600, within(CLOSE));
    }

    @Test
    void zoomKeepsThePointUnderThePointer() {
        var math = new CropMath(1000, 1000, AspectRatio.R1X1);
        CropFrame frame = math.zoomed(new CropFrame(0.5, 0.5, 2), 2, 0.4, 0.6);
        assertThat(frame).isEqualTo(new CropFrame(0.45, 0.55, 4));
    }

    @Test
    void aPulledCornerHoldsTheOneAcross() {
        var math = new CropMath(1000, 1000, AspectRatio.R1X1);
        CropFrame frame = math.pulled(new CropFrame(0.5, 0.5, 2), true, true, 0.5, 0.5);
        assertThat(frame.zoom()).isEqualTo(4, within(CLOSE));
        assertThat(frame.centreX()).isEqualTo(0.375, within(CLOSE));
        assertThat(frame.centreY()).isEqualTo(0.375, within(CLOSE));
    }

    @Property(tries = 300)
    void noGestureTakesTheFrameOffThePicture(
            @ForAll @IntRange(min = 1, max = 8000) int width,
            @ForAll @IntRange(min = 1, max = 8000) int height,
            @ForAll AspectRatio ratio,
            @ForAll @DoubleRange(min = -3, max = 3) double x,
            @ForAll @DoubleRange(min = -3, max = 3) double y,
            @ForAll @DoubleRange(min = 0.01, max = 20) double factor,
            @ForAll boolean right,
            @ForAll boolean bottom) {
        var math = new CropMath(width, height, ratio);
        CropFrame frame = CropFrame.WHOLE;
        frame = math.zoomed(frame, factor, x, y);
        inside(math, frame);
        frame = math.moved(frame, x, y);
        inside(math, frame);
        frame = math.pulled(frame, right, bottom, x, y);
        inside(math, frame);
    }

    private static void inside(CropMath math, CropFrame frame) {
        assertThat(frame.zoom()).isBetween(1.0, CropFrame.MAX_ZOOM);
        assertThat(frame.centreX() - math.width(frame) / 2).isGreaterThanOrEqualTo(-CLOSE);
        assertThat(frame.centreX() + math.width(frame) / 2).isLessThanOrEqualTo(1 + CLOSE);
        assertThat(frame.centreY() - math.height(frame) / 2).isGreaterThanOrEqualTo(-CLOSE);
        assertThat(frame.centreY() + math.height(frame) / 2).isLessThanOrEqualTo(1 + CLOSE);
    }
}
