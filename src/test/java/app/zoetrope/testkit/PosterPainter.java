package app.zoetrope.testkit;

import app.zoetrope.library.FrameSheet;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Little landscapes, so that screens can be looked at with something on them.
public final class PosterPainter {
    private static final int[][] SKIES = {
        {0x2d1b4e, 0xe86a4a},
        {0x10122b, 0x33306b},
        {0x150522, 0x6a1c9a},
        {0x0c2a4a, 0x1c7f8c},
        {0x7a3b1d, 0xd08a45},
        {0x3a2a6b, 0xd06a8a},
        {0x123a2a, 0x2f6b4a},
        {0x3a5578, 0xa8c4e0},
    };

    private PosterPainter() {}

    /// A file in that folder, painted once for each number and shape.
    public static synchronized Path paint(Path folder, int number, int width, int height) throws IOException {
        Path file = folder.resolve("poster-%d-%dx%d.jpg".formatted(number % SKIES.length, width, height));
        if (Files.exists(file)) {
            return file;
        }
        int[] sky = SKIES[number % SKIES.length];
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(sky[0]), 0, height * 0.65f, new Color(sky[1])));
        pen.fillRect(0, 0, width, height);
        int sun = Math.min(width, height) / 3;
        pen.setColor(new Color(0xffe3b0));
        pen.fillOval(width * 6 / 10 - sun / 2, height * 6 / 10 - sun / 2, sun, sun);
        pen.setColor(new Color(sky[0]));
        pen.fillRect(0, height * 6 / 10 + sun / 4, width, height);
        pen.dispose();
        ImageIO.write(image, "jpg", file.toFile());
        return file;
    }

    /// Frames of a clip, each with its number.
    public static synchronized Path strip(Path folder, FrameSheet sheet) throws IOException {
        Path file = folder.resolve("strip-%dx%d-%d.jpg".formatted(sheet.width(), sheet.height(), sheet.frames()));
        if (Files.exists(file)) {
            return file;
        }
        int width = sheet.columns() * sheet.width();
        var image = new BufferedImage(width, sheet.rows() * sheet.height(), BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        for (int number = 0; number < sheet.frames(); number++) {
            int[] sky = SKIES[number % SKIES.length];
            pen.setColor(new Color(sky[1]));
            int x = number % sheet.columns() * sheet.width();
            int y = Math.floorDiv(number, sheet.columns()) * sheet.height();
            pen.fillRect(x, y, sheet.width(), sheet.height());
            pen.setColor(Color.WHITE);
            pen.fillRect(x, y, sheet.width() * (number + 1) / sheet.frames(), sheet.height() / 8);
        }
        pen.dispose();
        ImageIO.write(image, "jpg", file.toFile());
        return file;
    }
}
