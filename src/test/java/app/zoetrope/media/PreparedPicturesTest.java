package app.zoetrope.media;

import static app.zoetrope.testkit.PictureMaker.encode;
import static app.zoetrope.testkit.PictureMaker.quarters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.zoetrope.generation.PictureException;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.CropFrame;
import app.zoetrope.model.Fit;
import app.zoetrope.model.Framing;
import app.zoetrope.model.Pixels;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.testkit.PictureMaker;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PreparedPicturesTest {
    private final ImageIoPictures pictures = new ImageIoPictures();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aCropHasTheRatioAndShowsThatPart(AspectRatio ratio) throws Exception {
        Path file = png(quarters(1201, 799));
        var framing = new Framing(Fit.CROP, new CropFrame(0.25, 0.25, 4), "#000000");

        BufferedImage sent = prepare(file, ratio, framing);

        assertRatio(sent, ratio);
        assertColour(sent.getRGB(1, 1), PictureMaker.RED);
        assertColour(sent.getRGB(sent.getWidth() - 2, sent.getHeight() - 2), PictureMaker.RED);
    }

    @ParameterizedTest
    @EnumSource
    void aPaddedPictureHasTheRatioAndBarsInTheBackground(AspectRatio ratio) throws Exception {
        for (int[] size : new int[][] {{600, 400}, {301, 999}, {2000, 3}}) {
            Path file = png(quarters(size[0], size[1]));

            BufferedImage sent = prepare(file, ratio, new Framing(Fit.PAD, CropFrame.WHOLE, "#0a141e"));

            assertRatio(sent, ratio);
            double own = (double) size[0] / size[1];
            if (Math.abs(Math.log(own / ratio.value())) > 0.05) {
                assertColour(sent.getRGB(0, 0), 0xff0a141e);
                assertColour(sent.getRGB(sent.getWidth() - 1, sent.getHeight() - 1), 0xff0a141e);
            }
            if (size[1] > 100) {
                double wide = Math.min(sent.getWidth(), sent.getHeight() * own);
                double high = wide / own;
                int x = (int) (sent.getWidth() / 2.0 - wide / 4);
                int y = (int) (sent.getHeight() / 2.0 + high / 4);
                assertColour(sent.getRGB(x, y), PictureMaker.BLUE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theCropIsTakenFromTheUprightPicture(int orientation) throws Exception {
        byte[] jpeg = PictureMaker.withExif(encode(PictureMaker.turned(orientation, 640, 480), "jpeg"), orientation);
        Path file = Files.write(folder.resolve("turned.jpg"), jpeg);

        BufferedImage sent =
                prepare(file, AspectRatio.R9X16, new Framing(Fit.CROP, new CropFrame(0.75, 0.25, 2.2), "#000000"));

        assertRatio(sent, AspectRatio.R9X16);
        assertColour(sent.getRGB(2, 2), PictureMaker.GREEN);
        assertColour(sent.getRGB(sent.getWidth() - 3, sent.getHeight() - 3), PictureMaker.GREEN);
    }

    @Test
    void aLargePictureIsMadeSmallerAndASmallOneIsNotEnlarged() throws Exception {
        BufferedImage large = prepare(png(quarters(4100, 1000)), AspectRatio.R16X9, asIs("#000000"));
        BufferedImage small = prepare(png(quarters(31, 17)), AspectRatio.R16X9, asIs("#000000"));

        assertThat(new int[] {large.getWidth(), large.getHeight()}).containsExactly(2048, 500);
        assertThat(new int[] {small.getWidth(), small.getHeight()}).containsExactly(31, 17);
    }

    @Test
    void transparentPartsShowTheBackground() throws Exception {
        BufferedImage clear = PictureMaker.paint(
                new BufferedImage(80, 80, BufferedImage.TYPE_INT_ARGB),
                List.of(PictureMaker.RED, 0x00ff00ff, 0x80000000, PictureMaker.YELLOW));

        BufferedImage sent = prepare(png(clear), AspectRatio.R1X1, asIs("#ffffff"));

        assertColour(sent.getRGB(20, 20), PictureMaker.RED);
        assertColour(sent.getRGB(60, 20), 0xffffffff);
        assertColour(sent.getRGB(20, 60), 0xff7f7f7f);
    }

    @Test
    void transparentNeighboursLeaveNoFringe() throws Exception {
        BufferedImage stripes = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
        for (int pixel = 0; pixel < 400 * 400; pixel++) {
            stripes.setRGB(pixel % 400, pixel / 400, pixel % 2 == 0 ? 0xffffffff : 0x00000000);
        }

        Pixels seen = pictures.preview(png(stripes), 100);

        assertThat(seen.argb()[50 * 100 + 50] & 0xffffff).isEqualTo(0xffffff);
        assertThat(seen.argb()[50 * 100 + 50] >>> 24).isCloseTo(128, within(3));
    }

    @Test
    void fineDetailIsAveragedNotSkipped() throws Exception {
        var checks = new BufferedImage(1000, 1000, BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < 1_000_000; pixel++) {
            checks.setRGB(pixel % 1000, pixel / 1000, (pixel + pixel / 1000) % 2 == 0 ? 0xffffff : 0);
        }

        Pixels seen = pictures.preview(png(checks), 310);

        for (int pixel : new int[] {100 * 310 + 100, 155 * 310 + 155, 300 * 310 + 20}) {
            assertThat(seen.argb()[pixel] & 255).isCloseTo(128, within(4));
        }
    }

    @Test
    void anUnscaledPreviewIsExact() throws Exception {
        BufferedImage plain = quarters(33, 21);

        Pixels seen = pictures.preview(png(plain), 33);

        assertThat(seen.argb())
                .isEqualTo(plain.getRGB(0, 0, 33, 21, null, 0, 33).clone());
        assertThat(Arrays.stream(seen.argb()).distinct()).hasSize(4);
    }

    @Test
    void theJpegCarriesNothingOfTheOriginal() throws Exception {
        byte[] jpeg = PictureMaker.withExif(encode(quarters(200, 100), "jpeg"), 3);
        byte[] named = PictureMaker.withSegment(jpeg, 0xfe, "secret place".getBytes(StandardCharsets.US_ASCII));

        prepare(Files.write(folder.resolve("a.jpg"), named), AspectRatio.R1X1, asIs("#000000"));

        String sent = Files.readString(folder.resolve("sent.jpg"), StandardCharsets.ISO_8859_1);
        assertThat(sent).doesNotContain("Exif").doesNotContain("secret");
    }

    @Test
    void aTargetThatCannotBeWrittenIsTheLibrarysProblem() throws Exception {
        Path file = png(quarters(20, 20));
        Path blocked = Files.writeString(folder.resolve("file"), "").resolve("sent.jpg");

        assertThatThrownBy(() -> pictures.prepare(file, AspectRatio.R1X1, Framing.DEFAULT, blocked))
                .isInstanceOfSatisfying(
                        PictureException.class,
                        why -> assertThat(why.problem().kind()).isEqualTo(Kind.LIBRARY_UNAVAILABLE));
    }

    @Test
    void fiftyMegapixelsNeedLittleMemory() throws Exception {
        String test = "testsrc2=s=8660x5774:d=1";
        Path jpeg = KitTool.make(folder.resolve("large.jpg"), "-f", "lavfi", "-i", test, "-frames:v", "1");
        Path png = KitTool.make(
                folder.resolve("large.png"),
                "-f",
                "lavfi",
                "-i",
                test,
                "-frames:v",
                "1",
                "-pix_fmt",
                "rgb24",
                "-compression_level",
                "1");
        Path deep = KitTool.make(
                folder.resolve("deep.png"),
                "-f",
                "lavfi",
                "-i",
                test,
                "-frames:v",
                "1",
                "-pix_fmt",
                "rgba64be",
                "-compression_level",
                "1");

        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargePicture.class.getName(),
                        jpeg.toString(),
                        png.toString(),
                        deep.toString())
                .redirectError(new File(folder.toFile(), "errors"))
                .start();
        String sizes = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(child.waitFor())
                .as(Files.readString(folder.resolve("errors")))
                .isZero();
        assertThat(sizes.lines().filter(line -> line.contains("x"))).endsWith("2048x1152", "2048x1152", "2048x1152");
    }

    private Path png(BufferedImage image) throws java.io.IOException {
        return Files.write(folder.resolve("picture.png"), encode(image, "png"));
    }

    private BufferedImage prepare(Path file, AspectRatio ratio, Framing framing) throws Exception {
        return ImageIO.read(pictures.prepare(file, ratio, framing, folder.resolve("sent.jpg"))
                .file()
                .toFile());
    }

    private static Framing asIs(String background) {
        return new Framing(Fit.NONE, CropFrame.WHOLE, background);
    }

    private static void assertRatio(BufferedImage image, AspectRatio ratio) {
        double width = image.getHeight() * ratio.value();
        double height = image.getWidth() / ratio.value();
        assertThat(Math.min(Math.abs(image.getWidth() - width), Math.abs(image.getHeight() - height)))
                .isLessThanOrEqualTo(1);
        assertThat(Math.max(image.getWidth(), image.getHeight())).isLessThanOrEqualTo(2048);
    }

    private static void assertColour(int actual, int expected) {
        for (int shift : new int[] {16, 8, 0}) {
            assertThat(actual >> shift & 255)
                    .as("%08x for %08x", actual, expected)
                    .isCloseTo(expected >> shift & 255, within(14));
        }
    }
}
