package app.zoetrope.engine.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.Scenes;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class RenderersTest {
    private static final ClipFormat FORMAT = new ClipFormat(320, 180, 1);
    private static final Stage STAGE = Stage.of(FORMAT.aspect(), 640, 360);

    @Test
    void aPictureOfTheFramesOwnSizeComesThroughUnchanged() {
        YuvPicture picture = YuvPicture.of(Scenes.landscape(320, 180));
        byte[] frame = draw(new StraightRenderer(picture, STAGE, FORMAT), new Pose(0, 0, 1, 0, 0), 1);
        for (int i = 0; i < 320 * 180; i++) {
            assertThat(frame[i] & 255).isEqualTo((int) (picture.y().samples()[i] + 0.5f));
        }
    }

    @Test
    void bothRenderersShowTheSameWhereBothCan() {
        YuvPicture picture = YuvPicture.of(Scenes.landscape(640, 360)).atMost(320 * 1.3);
        Pose pose = new Pose(0.12, -0.05, 1.3, 0, 0);
        byte[] straight = draw(new StraightRenderer(picture, STAGE, FORMAT), pose, 1);
        byte[] turned = draw(new TurnedRenderer(picture, STAGE, FORMAT), pose, 1);
        assertThat(difference(straight, turned)).isLessThan(1.5);
        assertThat(difference(straight, draw(new TurnedRenderer(picture, STAGE, FORMAT), new Pose(0, 0, 1.3, 0, 0), 1)))
                .isGreaterThan(3);
    }

    @Test
    void aFrameDoesNotDependOnHowItIsDivided() {
        YuvPicture picture = YuvPicture.of(Scenes.landscape(640, 360));
        Pose straight = new Pose(0.03, 0.02, 1.17, 0, 0);
        Pose turned = new Pose(0.03, 0.02, 1.3, 0.05, 0.1);
        assertThat(draw(new StraightRenderer(picture, STAGE, FORMAT), straight, 5))
                .isEqualTo(draw(new StraightRenderer(picture, STAGE, FORMAT), straight, 1));
        assertThat(draw(new TurnedRenderer(picture, STAGE, FORMAT), turned, 5))
                .isEqualTo(draw(new TurnedRenderer(picture, STAGE, FORMAT), turned, 1));
    }

    @Test
    void whiteBlackAndGreyKeepTheirValues() {
        assertThat(plain(0xffffff)).containsExactly(235, 128, 128);
        assertThat(plain(0x000000)).containsExactly(16, 128, 128);
        assertThat(plain(0x808080)).containsExactly(126, 128, 128);
        assertThat(plain(0xff0000)).containsExactly(63, 102, 240);
        assertThat(plain(0x0000ff)).containsExactly(32, 240, 118);
    }

    @Test
    void aReductionLetsNothingFinerThanItsGridThrough() {
        var stripes = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 360; y++) {
            for (int x = 0; x < 640; x++) {
                stripes.setRGB(x, y, x % 2 == 0 ? 0 : 0xffffff);
            }
        }
        Plane small = YuvPicture.of(stripes).atMost(250).y();
        for (int x = 10; x < small.width() - 10; x++) {
            assertThat(small.samples()[100 * small.width() + x]).isBetween(118f, 133f);
        }
    }

    @Test
    void aTinyPictureIsDrawnToo() {
        YuvPicture picture = YuvPicture.of(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB));
        Stage stage = Stage.of(FORMAT.aspect(), 3, 2);
        byte[] frame = draw(new StraightRenderer(picture, stage, FORMAT), new Pose(0, 0, 1.1, 0, 0), 2);
        assertThat(frame[100]).isEqualTo((byte) 16);
        frame = draw(new TurnedRenderer(picture, stage, FORMAT), new Pose(0, 0, 1.4, 0.1, 0.1), 2);
        assertThat(frame[100]).isEqualTo((byte) 16);
    }

    private static int[] plain(int rgb) {
        var image = new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 36; i++) {
            image.setRGB(i % 64, i / 64, rgb);
        }
        byte[] frame = draw(new StraightRenderer(YuvPicture.of(image), STAGE, FORMAT), new Pose(0, 0, 1.2, 0, 0), 1);
        int luma = FORMAT.width() * FORMAT.height();
        return new int[] {frame[5000] & 255, frame[luma + 3000] & 255, frame[luma + luma / 4 + 3000] & 255};
    }

    private static byte[] draw(FrameRenderer renderer, Pose pose, int parts) {
        byte[] frame = new byte[FORMAT.frameBytes()];
        for (int part = parts - 1; part >= 0; part--) {
            renderer.at(pose).draw(frame, 90 * part / parts * 2, 90 * (part + 1) / parts * 2);
        }
        return frame;
    }

    private static double difference(byte[] one, byte[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs((one[i] & 255) - (other[i] & 255));
        }
        return sum / one.length;
    }
}
