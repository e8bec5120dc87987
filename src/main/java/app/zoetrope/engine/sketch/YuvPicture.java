package app.zoetrope.engine.sketch;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// A picture in BT.709, limited range, with its colours at half the size, each sample in the middle of its four pixels.
record YuvPicture(Plane y, Plane u, Plane v) {
    private static final float KR = 0.2126f;
    private static final float KB = 0.0722f;
    private static final float KG = 1 - KR - KB;
    private static final float LUMA = 219 / 255f;
    private static final float CHROMA = 224 / 255f;

    /// @param jpeg made by this application
    /// @throws IOException if it is no picture
    static YuvPicture read(Path jpeg) throws IOException {
        BufferedImage image = ImageIO.read(jpeg.toFile());
        if (image == null) {
            throw new IOException("No picture that can be read");
        }
        return of(image);
    }

    static YuvPicture of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] rgb = rgb(image);
        Plane y = new Plane(width, height);
        Plane u = new Plane((width + 1) / 2, (height + 1) / 2);
        Plane v = new Plane(u.width(), u.height());
        for (int row = 0; row < u.height(); row++) {
            int upper = 2 * row * width;
            int lower = Math.min(2 * row + 1, height - 1) * width;
            for (int column = 0; column < u.width(); column++) {
                int left = 2 * column;
                int right = Math.min(left + 1, width - 1);
                int a = rgb[upper + left];
                int b = rgb[upper + right];
                int c = rgb[lower + left];
                int d = rgb[lower + right];
                y.samples()[upper + left] = luma(a);
                y.samples()[upper + right] = luma(b);
                y.samples()[lower + left] = luma(c);
                y.samples()[lower + right] = luma(d);
                float red = mean(a, b, c, d, 16);
                float green = mean(a, b, c, d, 8);
                float blue = mean(a, b, c, d, 0);
                float bright = KR * red + KG * green + KB * blue;
                u.samples()[row * u.width() + column] = 128 + CHROMA * (blue - bright) / (2 * (1 - KB));
                v.samples()[row * u.width() + column] = 128 + CHROMA * (red - bright) / (2 * (1 - KR));
            }
        }
        return new YuvPicture(y, u, v);
    }

    private static int[] rgb(BufferedImage image) {
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return ((DataBufferInt) plain.getRaster().getDataBuffer()).getData();
    }

    private static float luma(int rgb) {
        return 16 + LUMA * (KR * (rgb >> 16 & 255) + KG * (rgb >> 8 & 255) + KB * (rgb & 255));
    }

    private static float mean(int a, int b, int c, int d, int shift) {
        return ((a >> shift & 255) + (b >> shift & 255) + (c >> shift & 255) + (d >> shift & 255)) / 4f;
    }

    /// This picture made smaller, properly filtered; this one itself where it is not larger than that.
    YuvPicture atMost(double width) {
        double scale = width / y.width();
        if (scale >= 1) {
            return this;
        }
        return new YuvPicture(scaled(y, scale), scaled(u, scale), scaled(v, scale));
    }

    private static Plane scaled(Plane plane, double scale) {
        int width = Math.max(1, (int) Math.round(plane.width() * scale));
        int height = Math.max(1, (int) Math.round(plane.height() * scale));
        var columns = new Taps(plane.width(), width, 0, (double) plane.width() / width);
        var rows = new Taps(plane.height(), height, 0, (double) plane.height() / height);
        Plane result = new Plane(width, height);
        new Resampler(plane, columns, rows).draw(0, height, result.samples());
        return result;
    }

    YuvPicture padded(int rim) {
        return new YuvPicture(y.padded(rim), u.padded(rim), v.padded(rim));
    }
}
