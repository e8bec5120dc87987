package app.zoetrope.media;

import app.zoetrope.generation.PictureException;
import app.zoetrope.generation.PicturePreparer;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.CropFrame.Area;
import app.zoetrope.model.Fit;
import app.zoetrope.model.Framing;
import app.zoetrope.model.PictureInfo;
import app.zoetrope.model.Pixels;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Kind;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/// Pictures by ImageIO and its plug-ins.
public final class ImageIoPictures implements PicturePreparer {
    /// The longest side of what is sent.
    static final int LONGEST = 2048;

    @Override
    public PictureInfo inspect(Path picture) throws PictureException {
        PictureFile file = PictureFile.open(picture);
        return new PictureInfo(
                file.format(), file.uprightWidth(), file.uprightHeight(), file.transparent(), file.bytes());
    }

    @Override
    public Pixels preview(Path picture, int longest) throws PictureException {
        PictureFile file = PictureFile.open(picture);
        var whole = new Area(0, 0, file.uprightWidth(), file.uprightHeight());
        double scale = shrink(whole.width(), whole.height(), longest);
        return PictureDecoder.part(file, whole, scaled(whole.width(), scale), scaled(whole.height(), scale));
    }

    @Override
    public Prepared prepare(Path picture, AspectRatio ratio, Framing framing, Path target) throws PictureException {
        PictureFile file = PictureFile.open(picture);
        int wide = file.uprightWidth();
        int high = file.uprightHeight();
        Area part = framing.fit() == Fit.CROP ? framing.frame().on(wide, high, ratio) : new Area(0, 0, wide, high);
        double canvasWide = part.width();
        double canvasHigh = part.height();
        if (framing.fit() == Fit.PAD) {
            canvasWide = Math.max(canvasWide, high * ratio.value());
            canvasHigh = Math.max(canvasHigh, wide / ratio.value());
        }
        double scale = shrink(canvasWide, canvasHigh, LONGEST);
        int width = scaled(canvasWide, scale);
        int height = scaled(canvasHigh, scale);
        Pixels drawn = PictureDecoder.part(
                file,
                part,
                Math.min(width, scaled(part.width(), scale)),
                Math.min(height, scaled(part.height(), scale)));
        return write(flattened(drawn, width, height, colour(framing.background())), target);
    }

    private static double shrink(double width, double height, int longest) {
        return Math.min(1, longest / Math.max(width, height));
    }

    private static int scaled(double side, double scale) {
        return (int) Math.max(1, Math.round(side * scale));
    }

    private static int colour(String background) {
        try {
            return Integer.decode(background) & 0xffffff;
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    /// The picture in the middle of an opaque canvas.
    private static BufferedImage flattened(Pixels picture, int width, int height, int background) {
        var canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] rgb = ((DataBufferInt) canvas.getRaster().getDataBuffer()).getData();
        Arrays.fill(rgb, background);
        int left = (width - picture.width()) / 2;
        int top = (height - picture.height()) / 2;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                rgb[(top + y) * width + left + x] = over(picture.argb()[y * picture.width() + x], background);
            }
        }
        return canvas;
    }

    private static int over(int argb, int background) {
        int alpha = argb >>> 24;
        if (alpha == 255) {
            return argb & 0xffffff;
        }
        int result = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int mixed = (argb >> shift & 0xff) * alpha + (background >> shift & 0xff) * (255 - alpha);
            result |= ((mixed + 127) / 255) << shift;
        }
        return result;
    }

    private static Prepared write(BufferedImage canvas, Path target) throws PictureException {
        try {
            MediaCache.write(target, draft -> JpegFile.write(canvas, draft));
            return new Prepared(target, canvas.getWidth(), canvas.getHeight(), Files.size(target));
        } catch (IOException failed) {
            throw new PictureException(
                    Problem.free(Kind.LIBRARY_UNAVAILABLE, Objects.toString(failed.getMessage(), "")), failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new PictureException(Problem.free(Kind.STOPPED, ""), stop);
        }
    }
}
