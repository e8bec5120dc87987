package app.zoetrope.testkit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Draws pictures for tests: the same every time, with sky, hills, fine detail and sharp edges.
public final class Scenes {
    private Scenes() {}

    public static Path jpeg(Path target, int width, int height) throws IOException {
        return save(landscape(width, height), target);
    }

    public static BufferedImage landscape(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(0, 0, new Color(0x2b4c7e), 0, height * 0.7f, new Color(0xf2c28b)));
        g.fillRect(0, 0, width, height);
        g.setColor(new Color(0xfff3d6));
        g.fill(new Ellipse2D.Double(width * 0.62, height * 0.2, height * 0.16, height * 0.16));
        var random = new SplittableRandom(7);
        Color[] hills = {new Color(0x6d7f9b), new Color(0x4b6b5a), new Color(0x2f4a38)};
        for (int layer = 0; layer < hills.length; layer++) {
            var hill = new Path2D.Double();
            hill.moveTo(0, height);
            for (int x = 0; x <= width; x += 4) {
                double wave = Math.sin(x * (3.0 + layer) / width * 2 + layer * 2) * 0.06
                        + Math.sin(x * 17.0 / width + layer) * 0.012;
                hill.lineTo(x, height * (0.5 + 0.13 * layer + wave));
            }
            hill.lineTo(width, height);
            g.setColor(hills[layer]);
            g.fill(hill);
        }
        g.setStroke(new BasicStroke(Math.max(1, height / 500f)));
        for (int i = 0; i < 900; i++) {
            double x = random.nextDouble() * width;
            double y = height * (0.82 + 0.18 * random.nextDouble());
            double blade = height * (0.012 + 0.02 * random.nextDouble());
            g.setColor(new Color(60 + random.nextInt(70), 90 + random.nextInt(80), 40 + random.nextInt(40)));
            g.draw(new Line2D.Double(x, y, x + blade * (random.nextDouble() - 0.5), y - blade));
        }
        g.setColor(new Color(0x8a3b2a));
        g.fillRect((int) (width * 0.24), (int) (height * 0.56), (int) (height * 0.2), (int) (height * 0.16));
        g.setColor(new Color(0xf7e08a));
        g.fillRect((int) (width * 0.25), (int) (height * 0.6), (int) (height * 0.04), (int) (height * 0.05));
        g.dispose();
        return image;
    }

    /// White dots with soft edges on grey, at `column * spacing` and `row * spacing`, counted from the middle.
    public static BufferedImage dots(int width, int height, int spacing, double radius) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double dx = x + 0.5 - width / 2.0;
                double dy = y + 0.5 - height / 2.0;
                dx -= spacing * Math.rint(dx / spacing);
                dy -= spacing * Math.rint(dy / spacing);
                double value = 60 + 170 * Math.clamp(radius + 0.5 - Math.hypot(dx, dy), 0, 1);
                int grey = (int) Math.round(value);
                image.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }
        return image;
    }

    public static Path save(BufferedImage image, Path target) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        Files.deleteIfExists(target);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(target.toFile())) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(0.92f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return target;
    }
}
