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
import app.zoetrope.model.PictureInfo;
import app.zoetrope.model.Pixels;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.testkit.PictureMaker;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every kind of picture file that a person may choose, whole and broken, each with what must become of it.
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class OddPicturesTest {
    private static final int W = 120;
    private static final int H = 80;
    private static final Framing AS_IS = new Framing(Fit.NONE, CropFrame.WHOLE, "#000000");

    @TempDir
    private static Path drafts;

    private final ImageIoPictures pictures = new ImageIoPictures();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource({"jpegs", "pngs", "webps", "others"})
    void aPictureIsReadUprightAndInItsColours(PictureCase given) throws Exception {
        Path file = Files.write(folder.resolve("picture"), given.content());

        PictureInfo info = pictures.inspect(file);
        Pixels seen = pictures.preview(file, 4000);
        var sent = pictures.prepare(file, AspectRatio.R1X1, AS_IS, folder.resolve("sent.jpg"));

        assertThat(info)
                .extracting(PictureInfo::format, PictureInfo::width, PictureInfo::height)
                .containsExactly(given.format(), given.width(), given.height());
        assertThat(seen).extracting(Pixels::width, Pixels::height).containsExactly(given.width(), given.height());
        BufferedImage jpeg = ImageIO.read(sent.file().toFile());
        assertThat(new int[] {jpeg.getWidth(), jpeg.getHeight()}).containsExactly(sent.width(), sent.height());
        for (int quarter = 0; quarter < given.colours().size(); quarter++) {
            int x = given.width() * (1 + quarter % 2 * 2) / 4;
            int y = given.height() * (1 + quarter / 2 * 2) / 4;
            assertColour(seen.argb()[y * seen.width() + x], given.colours().get(quarter), 10);
            if (given.colours().get(quarter) >>> 24 == 255) {
                assertColour(jpeg.getRGB(x, y), given.colours().get(quarter), 14);
            }
        }
    }

    @ParameterizedTest
    @MethodSource({"truncated", "hostile"})
    void whatCannotBeUsedIsRefusedWithItsReason(PictureCase given) throws Exception {
        Path file = Files.write(folder.resolve("picture.jpg"), given.content());
        Path target = folder.resolve("sent.jpg");

        assertThatThrownBy(() -> pictures.preview(file, 400))
                .isInstanceOfSatisfying(
                        PictureException.class,
                        why -> assertThat(why.problem().kind()).isEqualTo(given.refusal()));
        assertThatThrownBy(() -> pictures.prepare(file, AspectRatio.R16X9, Framing.DEFAULT, target))
                .isInstanceOfSatisfying(
                        PictureException.class,
                        why -> assertThat(why.problem().kind()).isEqualTo(given.refusal()));
        assertThat(target).doesNotExist();
    }

    static Stream<PictureCase> jpegs() throws IOException {
        byte[] plain = encode(quarters(W, H), "jpeg");
        var cases = new ArrayList<PictureCase>();
        cases.add(PictureCase.good("baseline", plain, "JPEG", W, H));
        cases.add(PictureCase.good("progressive", encode(quarters(W, H), "jpeg", "progressive"), "JPEG", W, H));
        cases.add(PictureCase.good("four inks", PictureMaker.cmykJpeg(W, H), "JPEG", W, H));
        for (int orientation = 1; orientation <= 8; orientation++) {
            byte[] turned = encode(PictureMaker.turned(orientation, W, H), "jpeg");
            cases.add(PictureCase.good(
                    "orientation " + orientation, PictureMaker.withExif(turned, orientation), "JPEG", W, H));
        }
        cases.add(PictureCase.good("orientation 99", PictureMaker.withExif(plain, 99), "JPEG", W, H));
        cases.add(PictureCase.good(
                "broken EXIF",
                PictureMaker.withSegment(plain, 0xe1, "Exif\0\0MM\0*oops".getBytes(StandardCharsets.US_ASCII)),
                "JPEG",
                W,
                H));
        cases.add(PictureCase.good(
                "broken profile", PictureMaker.withSegment(plain, 0xe2, iccSegment(new byte[200])), "JPEG", W, H));
        cases.add(PictureCase.good(
                "sRGB profile", PictureMaker.withSegment(plain, 0xe2, iccSegment(srgb())), "JPEG", W, H));
        cases.add(PictureCase.good("bytes after the end", joined(plain, new byte[3000]), "JPEG", W, H));
        cases.add(PictureCase.good("one pixel", encode(quarters(1, 1), "jpeg"), "JPEG", 1, 1)
                .withColours());
        cases.add(PictureCase.good("odd and thin", encode(quarters(801, 3), "jpeg"), "JPEG", 801, 3)
                .withColours());
        cases.add(PictureCase.good("grey", encode(grey(BufferedImage.TYPE_BYTE_GRAY), "jpeg"), "JPEG", W, H)
                .withColours(0xff404040, 0xff808080, 0xffc0c0c0, 0xffffffff));
        return cases.stream();
    }

    static Stream<PictureCase> pngs() {
        byte[] plain = encode(quarters(W, H), "png");
        byte[] profile = joined("p\0\0".getBytes(StandardCharsets.US_ASCII), PictureMaker.deflate(srgb()));
        byte[] linear = joined(
                "p\0\0".getBytes(StandardCharsets.US_ASCII),
                PictureMaker.deflate(
                        ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData()));
        byte[] turned = encode(PictureMaker.turned(6, W, H), "png");
        BufferedImage clear = PictureMaker.paint(
                new BufferedImage(W, H, BufferedImage.TYPE_INT_ARGB),
                List.of(PictureMaker.RED, 0x00ffffff, 0x801eb43c, PictureMaker.YELLOW));
        return Stream.of(
                PictureCase.good("8 bits", plain, "PNG", W, H),
                PictureCase.good("16 bits", encode(PictureMaker.deep(W, H, false), "png"), "PNG", W, H),
                PictureCase.good("16 bits with alpha", encode(PictureMaker.deep(W, H, true), "png"), "PNG", W, H),
                PictureCase.good("palette", encode(quarters(W, H, BufferedImage.TYPE_BYTE_INDEXED), "png"), "PNG", W, H)
                        .withColours(),
                PictureCase.good("grey", encode(grey(BufferedImage.TYPE_BYTE_GRAY), "png"), "PNG", W, H)
                        .withColours(0xff404040, 0xff808080, 0xffc0c0c0, 0xffffffff),
                PictureCase.good("16 bits of grey", encode(grey(BufferedImage.TYPE_USHORT_GRAY), "png"), "PNG", W, H)
                        .withColours(0xff404040, 0xff808080, 0xffc0c0c0, 0xffffffff),
                PictureCase.good("1 bit", encode(blackAndWhite(), "png"), "PNG", W, H)
                        .withColours(0xff000000, 0xffffffff, 0xffffffff, 0xff000000),
                PictureCase.good("alpha", encode(clear, "png"), "PNG", W, H)
                        .withColours(PictureMaker.RED, 0x00000000, 0x801eb43c, PictureMaker.YELLOW),
                PictureCase.good(
                                "colour key",
                                PictureMaker.withChunk(plain, "tRNS", new byte[] {0, (byte) 0xdc, 0, 0x1e, 0, 0x28}),
                                "PNG",
                                W,
                                H)
                        .withColours(0x00000000, PictureMaker.GREEN, PictureMaker.BLUE, PictureMaker.YELLOW),
                PictureCase.good(
                        "orientation 6", PictureMaker.withChunk(turned, "eXIf", PictureMaker.exif(6)), "PNG", W, H),
                PictureCase.good("sRGB profile", PictureMaker.withChunk(plain, "iCCP", profile), "PNG", W, H),
                PictureCase.good("linear profile", PictureMaker.withChunk(plain, "iCCP", linear), "PNG", W, H)
                        .withColours(0xffef5f6d, 0xff5fdb86, 0xff6d86e5, 0xfff8ef86),
                PictureCase.good(
                        "broken profile",
                        PictureMaker.withChunk(plain, "iCCP", "p\0\0junk".getBytes(StandardCharsets.US_ASCII)),
                        "PNG",
                        W,
                        H),
                PictureCase.good(
                        "inflating text",
                        PictureMaker.withChunk(
                                plain,
                                "zTXt",
                                joined(
                                        "k\0\0".getBytes(StandardCharsets.US_ASCII),
                                        PictureMaker.deflate(new byte[50_000_000]))),
                        "PNG",
                        W,
                        H),
                PictureCase.good("jpg named png", encode(quarters(W, H), "jpeg"), "JPEG", W, H));
    }

    static Stream<PictureCase> webps() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(drafts, "webp");
        Path source = Files.write(folder.resolve("source.png"), encode(quarters(W, H), "png"));
        BufferedImage clear = PictureMaker.paint(
                new BufferedImage(W, H, BufferedImage.TYPE_INT_ARGB),
                List.of(PictureMaker.RED, 0x00ffffff, 0x80000000, PictureMaker.YELLOW));
        Path alpha = Files.write(folder.resolve("alpha.png"), encode(clear, "png"));
        Integer[] clearColours = {PictureMaker.RED, 0x00000000, 0x80000000, PictureMaker.YELLOW};
        var cases = List.of(
                PictureCase.good("lossy WebP", webp(folder, source, "libwebp", "0"), "WEBP", W, H),
                PictureCase.good("lossless WebP", webp(folder, source, "libwebp", "1"), "WEBP", W, H),
                PictureCase.good("lossy WebP with alpha", webp(folder, alpha, "libwebp", "0"), "WEBP", W, H)
                        .withColours(clearColours),
                PictureCase.good("lossless WebP with alpha", webp(folder, alpha, "libwebp", "1"), "WEBP", W, H)
                        .withColours(clearColours),
                PictureCase.good("animated WebP", animated(folder, source, "libwebp_anim", "webp"), "WEBP", W, H),
                PictureCase.good("animated PNG", animated(folder, source, "apng", "apng"), "PNG", W, H));
        return cases.stream();
    }

    private static byte[] webp(Path folder, Path source, String codec, String lossless)
            throws IOException, InterruptedException {
        Path made = KitTool.make(
                folder.resolve(codec + lossless + ".webp"),
                "-i",
                "file:" + source,
                "-c:v",
                codec,
                "-lossless",
                lossless,
                "-quality",
                "90");
        return Files.readAllBytes(made);
    }

    private static byte[] animated(Path folder, Path source, String codec, String format)
            throws IOException, InterruptedException {
        Path made = KitTool.make(
                folder.resolve("moving." + format),
                "-loop",
                "1",
                "-i",
                "file:" + source,
                "-frames:v",
                "4",
                "-vf",
                "fade=out:1:3",
                "-c:v",
                codec,
                "-f",
                format);
        return Files.readAllBytes(made);
    }

    static Stream<PictureCase> others() {
        BufferedImage plain = quarters(W, H);
        return Stream.of(
                PictureCase.good("GIF", encode(palette(), "gif"), "GIF", W, H),
                PictureCase.good("BMP", encode(quarters(W, H, BufferedImage.TYPE_3BYTE_BGR), "bmp"), "BMP", W, H),
                PictureCase.good("BMP with a palette", encode(palette(), "bmp"), "BMP", W, H),
                PictureCase.good("TIFF", encode(plain, "tiff"), "TIFF", W, H),
                PictureCase.good("TIFF by LZW", encode(plain, "tiff", "LZW"), "TIFF", W, H),
                PictureCase.good("TIFF by deflate", encode(plain, "tiff", "Deflate"), "TIFF", W, H),
                PictureCase.good("TIFF by PackBits", encode(plain, "tiff", "PackBits"), "TIFF", W, H),
                PictureCase.good("TIFF of 16 bits", encode(PictureMaker.deep(W, H, false), "tiff"), "TIFF", W, H),
                PictureCase.good("TIFF of grey", encode(grey(BufferedImage.TYPE_BYTE_GRAY), "tiff"), "TIFF", W, H)
                        .withColours(0xff404040, 0xff808080, 0xffc0c0c0, 0xffffffff),
                PictureCase.good(
                        "TIFF with alpha",
                        encode(quarters(W, H, BufferedImage.TYPE_4BYTE_ABGR), "tiff"),
                        "TIFF",
                        W,
                        H));
    }

    static Stream<PictureCase> truncated() throws IOException, InterruptedException {
        var noise = new BufferedImage(200, 150, BufferedImage.TYPE_INT_RGB);
        var random = new java.util.Random(3);
        for (int pixel = 0; pixel < 200 * 150; pixel++) {
            noise.setRGB(pixel % 200, pixel / 200, random.nextInt());
        }
        double[] places = {0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.75, 0.9, 0.99};
        var cases = new ArrayList<PictureCase>();
        for (String format : List.of("jpeg", "png")) {
            byte[] whole = encode(noise, format);
            for (double place : places) {
                cases.add(cut(format, whole, place));
            }
            cases.add(PictureCase.bad(
                    format + " without its last byte", Arrays.copyOf(whole, whole.length - 1), Kind.PICTURE_TRUNCATED));
        }
        Path folder = Files.createTempDirectory(drafts, "webp");
        Path source = Files.write(folder.resolve("source.png"), encode(noise, "png"));
        byte[] webp = webp(folder, source, "libwebp", "1");
        for (String format : List.of("gif", "bmp", "tiff")) {
            cases.add(cut(format, encode(format.equals("gif") ? palette() : noise, format), 0.5));
        }
        cases.add(cut("webp", webp, 0.5));
        return cases.stream();
    }

    private static PictureCase cut(String format, byte[] whole, double place) {
        return PictureCase.bad(
                format + " cut at " + place,
                Arrays.copyOf(whole, Math.max(40, (int) (whole.length * place))),
                Kind.PICTURE_TRUNCATED);
    }

    static Stream<PictureCase> hostile() {
        byte[] noise = new byte[5000];
        new java.util.Random(5).nextBytes(noise);
        noise[0] = 7;
        return Stream.of(
                PictureCase.bad("bomb of 15000 x 15000", PictureMaker.bomb(15_000, 15_000), Kind.PICTURE_TOO_LARGE),
                PictureCase.bad("bomb of 60000 x 60000", PictureMaker.bomb(60_000, 60_000), Kind.PICTURE_TOO_LARGE),
                PictureCase.bad("very long", PictureMaker.bomb(20_001, 1), Kind.PICTURE_TOO_LARGE),
                PictureCase.bad(
                        "largest int", PictureMaker.bomb(Integer.MAX_VALUE, Integer.MAX_VALUE), Kind.PICTURE_TOO_LARGE),
                PictureCase.bad("no bytes", new byte[0], Kind.PICTURE_UNREADABLE),
                PictureCase.bad("one byte", new byte[] {(byte) 0xff}, Kind.PICTURE_UNREADABLE),
                PictureCase.bad("text", "just words\n".getBytes(StandardCharsets.UTF_8), Kind.PICTURE_UNREADABLE),
                PictureCase.bad(
                        "a web page",
                        "<!doctype html><p>404".getBytes(StandardCharsets.UTF_8),
                        Kind.PICTURE_UNREADABLE),
                PictureCase.bad("noise", noise, Kind.PICTURE_UNREADABLE),
                PictureCase.bad(
                        "SVG",
                        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                        Kind.PICTURE_UNSUPPORTED),
                PictureCase.bad("HEIC", box("ftypheic"), Kind.PICTURE_UNSUPPORTED),
                PictureCase.bad("AVIF", box("ftypavif"), Kind.PICTURE_UNSUPPORTED),
                PictureCase.bad("MP4", box("ftypisom"), Kind.PICTURE_UNSUPPORTED),
                PictureCase.bad("JPEG XL", new byte[] {(byte) 0xff, 0x0a, 1, 2, 3}, Kind.PICTURE_UNSUPPORTED),
                PictureCase.bad("PSD", "8BPS\0\1".getBytes(StandardCharsets.US_ASCII), Kind.PICTURE_UNSUPPORTED),
                PictureCase.bad("PDF", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), Kind.PICTURE_UNSUPPORTED),
                PictureCase.bad(
                        "raw of a camera",
                        "II*\0\20\0\0\0CR\2\0".getBytes(StandardCharsets.US_ASCII),
                        Kind.PICTURE_UNSUPPORTED),
                PictureCase.bad(
                        "only a JPEG's mark",
                        new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
                        Kind.PICTURE_TRUNCATED));
    }

    @Test
    void theKindThatIsNotSupportedIsNamed() throws Exception {
        Path file = Files.write(folder.resolve("photo.jpg"), box("ftypheic"));

        assertThatThrownBy(() -> pictures.inspect(file)).hasMessageContaining("HEIC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b.png",
                "it's \"quoted\".png",
                "-i.png",
                "--help",
                "smile 🙂.png",
                "100%.png",
                "naïve.PNG",
                "file:x.png",
                ".png"
            })
    void aNameIsJustAName(String name) throws Exception {
        Path file = Files.write(folder.resolve(name), encode(quarters(W, H), "png"));

        assertThat(pictures.preview(file, 60).width()).isEqualTo(60);
    }

    @Test
    void aNameMayBeAsLongAsTheSystemAllows() throws Exception {
        Path file = Files.write(folder.resolve("x".repeat(246) + ".png"), encode(quarters(W, H), "png"));

        assertThat(pictures.inspect(file).format()).isEqualTo("PNG");
    }

    @Test
    void foldersAndMissingFilesAreSaidToBeThat() {
        assertThatThrownBy(() -> pictures.inspect(folder))
                .isInstanceOfSatisfying(
                        PictureException.class,
                        why -> assertThat(why.problem().kind()).isEqualTo(Kind.PICTURE_UNREADABLE));
        assertThatThrownBy(() -> pictures.inspect(folder.resolve("none.png")))
                .isInstanceOfSatisfying(
                        PictureException.class,
                        why -> assertThat(why.problem().kind()).isEqualTo(Kind.PICTURE_MISSING));
    }

    private static void assertColour(int actual, int expected, int tolerance) {
        assertThat(actual >>> 24).as("alpha").isCloseTo(expected >>> 24, within(2));
        if (expected >>> 24 == 0) {
            return;
        }
        for (int shift : new int[] {16, 8, 0}) {
            assertThat(actual >> shift & 255)
                    .as("%08x for %08x", actual, expected)
                    .isCloseTo(expected >> shift & 255, within(tolerance));
        }
    }

    /// Stored samples of 0x40, 0x80, 0xc0 and 0xff.
    private static BufferedImage grey(int type) {
        var image = new BufferedImage(W, H, type);
        int factor = type == BufferedImage.TYPE_USHORT_GRAY ? 257 : 1;
        int[] values = {0x40, 0x80, 0xc0, 0xff};
        IntStream.range(0, W * H).forEach(index -> {
            int quarter = (2 * (index / W) >= H ? 2 : 0) + (2 * (index % W) >= W ? 1 : 0);
            image.getRaster().setSample(index % W, index / W, 0, values[quarter] * factor);
        });
        return image;
    }

    private static BufferedImage blackAndWhite() {
        return PictureMaker.paint(
                new BufferedImage(W, H, BufferedImage.TYPE_BYTE_BINARY),
                List.of(0xff000000, 0xffffffff, 0xffffffff, 0xff000000));
    }

    private static BufferedImage palette() {
        var reds = new byte[256];
        var greens = new byte[256];
        var blues = new byte[256];
        for (int index = 0; index < 4; index++) {
            int rgb = PictureMaker.QUARTERS.get(index);
            reds[index] = (byte) (rgb >> 16);
            greens[index] = (byte) (rgb >> 8);
            blues[index] = (byte) rgb;
        }
        var model = new java.awt.image.IndexColorModel(8, 256, reds, greens, blues);
        return PictureMaker.paint(
                new BufferedImage(W, H, BufferedImage.TYPE_BYTE_INDEXED, model), PictureMaker.QUARTERS);
    }

    private static byte[] srgb() {
        return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    private static byte[] iccSegment(byte[] profile) {
        return joined("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1), profile);
    }

    private static byte[] box(String type) {
        return ByteBuffer.allocate(64)
                .putInt(64)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }
}
