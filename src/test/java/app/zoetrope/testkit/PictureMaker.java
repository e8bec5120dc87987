package app.zoetrope.testkit;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.jspecify.annotations.Nullable;

/// Makes pictures of four quarters, each of its own colour, in every format and oddity that ImageIO can write or that
/// can be put together by hand.
public final class PictureMaker {
    public static final int RED = 0xffdc1e28;
    public static final int GREEN = 0xff1eb43c;
    public static final int BLUE = 0xff283cc8;
    public static final int YELLOW = 0xfff0dc3c;

    /// Top left, top right, bottom left, bottom right.
    public static final List<Integer> QUARTERS = List.of(RED, GREEN, BLUE, YELLOW);

    /// Which corners of the upright picture (0 to 3) are stored at the four corners, for the EXIF orientations 1 to 8.
    private static final int[][] STORED = {
        {0, 1, 2, 3}, {1, 0, 3, 2}, {3, 2, 1, 0}, {2, 3, 0, 1}, {0, 2, 1, 3}, {1, 3, 0, 2}, {3, 1, 2, 0}, {2, 0, 3, 1}
    };

    private PictureMaker() {}

    public static BufferedImage quarters(int width, int height, int type) {
        return paint(new BufferedImage(width, height, type), QUARTERS);
    }

    public static BufferedImage quarters(int width, int height) {
        return quarters(width, height, BufferedImage.TYPE_INT_RGB);
    }

    /// A picture whose upright size is that, as a camera held at this orientation stores it.
    public static BufferedImage turned(int orientation, int width, int height) {
        boolean swaps = orientation > 4;
        var image = new BufferedImage(swaps ? height : width, swaps ? width : height, BufferedImage.TYPE_INT_RGB);
        int[] corners = STORED[orientation - 1];
        return paint(image, Arrays.stream(corners).mapToObj(QUARTERS::get).toList());
    }

    public static BufferedImage paint(BufferedImage image, List<Integer> colours) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int quarter = (2 * y >= image.getHeight() ? 2 : 0) + (2 * x >= image.getWidth() ? 1 : 0);
                image.setRGB(x, y, colours.get(quarter));
            }
        }
        return image;
    }

    /// 16 bits a sample, with or without alpha.
    public static BufferedImage deep(int width, int height, boolean alpha) {
        var model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), alpha, false, alpha ? 3 : 1, DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(width, height);
        return paint(new BufferedImage(model, raster, false, null), QUARTERS);
    }

    public static byte[] encode(BufferedImage image, String format) {
        return encode(image, format, "");
    }

    /// @param compression a type's name, `progressive`, or empty
    public static byte[] encode(BufferedImage image, String format, String compression) {
        ImageWriter writer = null;
        var writers = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), format);
        while (writers.hasNext() && !isOfTheJdk(writer)) {
            writer = writers.next();
        }
        return encode(Objects.requireNonNull(writer), new IIOImage(image, null, null), compression);
    }

    private static boolean isOfTheJdk(@Nullable ImageWriter writer) {
        return writer != null && writer.getClass().getName().startsWith("com.sun");
    }

    private static byte[] encode(ImageWriter writer, IIOImage image, String compression) {
        var bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam wish = writer.getDefaultWriteParam();
            if (compression.equals("progressive")) {
                wish.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            } else if (!compression.isEmpty()) {
                wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                wish.setCompressionType(compression);
            }
            writer.write(null, image, wish);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// A JPEG of four inks as Adobe's programs write it: inverted values and their mark.
    public static byte[] cmykJpeg(int width, int height) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int rgb = QUARTERS.get((2 * y >= height ? 2 : 0) + (2 * x >= width ? 1 : 0));
                raster.setPixel(x, y, new int[] {rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, 255});
            }
        }
        ImageWriter writer = null;
        var writers = ImageIO.getImageWritersByFormatName("jpeg");
        while (writers.hasNext() && !isOfTheJdk(writer)) {
            writer = writers.next();
        }
        byte[] plain = encode(Objects.requireNonNull(writer), new IIOImage(raster, null, null), "");
        byte[] adobe = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        return withSegment(plain, 0xee, adobe);
    }

    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        return ByteBuffer.allocate(jpeg.length + content.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    public static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] exif = exif(orientation);
        return withSegment(
                jpeg,
                0xe1,
                ByteBuffer.allocate(6 + exif.length)
                        .put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
                        .put(exif)
                        .array());
    }

    /// A TIFF block of one tag.
    public static byte[] exif(int orientation) {
        return ByteBuffer.allocate(26)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'I')
                .put((byte) 'I')
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(orientation)
                .putInt(0)
                .array();
    }

    /// The chunk stands behind the header.
    public static byte[] withChunk(byte[] png, String type, byte[] content) {
        byte[] chunk = chunk(type, content);
        return ByteBuffer.allocate(png.length + chunk.length)
                .put(png, 0, 33)
                .put(chunk)
                .put(png, 33, png.length - 33)
                .array();
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        var crc = new CRC32();
        crc.update(name);
        crc.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(name)
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    /// A small file that claims to be that large: 8 bits of grey, all zero.
    public static byte[] bomb(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 0, 0, 0, 0})
                .array();
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        file.writeBytes(chunk("IHDR", header));
        file.writeBytes(chunk("IDAT", deflate(new byte[100_000])));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    public static byte[] deflate(byte[] content) {
        var deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[4096];
        while (!deflater.finished()) {
            bytes.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return bytes.toByteArray();
    }
}
