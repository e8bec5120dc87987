package app.zoetrope.media;

import app.zoetrope.generation.PictureException;
import app.zoetrope.model.CropFrame.Area;
import app.zoetrope.model.Pixels;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Kind;
import java.awt.image.BufferedImage;
import java.awt.image.SampleModel;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decodes a picture whole and scales a part of it. Of large pictures one at a time is held in memory.
final class PictureDecoder {
    private static final Logger LOG = LoggerFactory.getLogger(PictureDecoder.class);
    private static final ReentrantLock LARGE = new ReentrantLock();
    private static final long LARGE_BYTES = 32L * 1024 * 1024;

    /// What the decoded samples may take; beyond it every second row and column is left out.
    private static final long MOST_BYTES = 260L * 1024 * 1024;

    static {
        ImageIO.setUseCache(false);
        ImageIO.scanForPlugins();
    }

    private PictureDecoder() {}

    static ImageReader reader(String format) throws IOException {
        var readers = ImageIO.getImageReadersByFormatName(format.toLowerCase(Locale.ROOT));
        if (!readers.hasNext()) {
            throw new IOException("There is no reader for " + format + " here.");
        }
        return readers.next();
    }

    /// @param area of the upright picture
    /// @param width of the result, in pixels
    static Pixels part(PictureFile file, Area area, int width, int height) throws PictureException {
        boolean large = (long) file.width() * file.height() * 4 > LARGE_BYTES;
        if (large) {
            LARGE.lock();
        }
        try {
            return decode(file, area, width, height);
        } catch (IOException | RuntimeException broken) {
            throw explained(broken, file.path());
        } catch (OutOfMemoryError full) {
            throw new PictureException(
                    Problem.free(Kind.PICTURE_TOO_LARGE, "There is not enough memory for it."), full);
        } finally {
            if (large) {
                LARGE.unlock();
            }
        }
    }

    private static Pixels decode(PictureFile file, Area area, int width, int height)
            throws IOException, PictureException {
        BufferedImage image = whole(file);
        boolean swaps = file.orientation().swaps();
        int across = swaps ? height : width;
        Area stored = file.orientation().stored(area, file.width(), file.height());
        var rows = new SampleRows(image, onGrid(stored, file, image));
        Pixels small =
                Colours.toSrgb(Lanczos.scale(rows, across, swaps ? width : height), across, rows, file.profile());
        return file.orientation().upright(small);
    }

    /// The same area on an image that was decoded with fewer rows and columns.
    private static Area onGrid(Area area, PictureFile file, BufferedImage image) {
        if (image.getWidth() == file.width() && image.getHeight() == file.height()) {
            return area;
        }
        double across = (double) image.getWidth() / file.width();
        double down = (double) image.getHeight() / file.height();
        int x = Math.clamp(Math.round(area.x() * across), 0, image.getWidth() - 1);
        int y = Math.clamp(Math.round(area.y() * down), 0, image.getHeight() - 1);
        return new Area(
                x,
                y,
                Math.clamp(Math.round(area.width() * across), 1, image.getWidth() - x),
                Math.clamp(Math.round(area.height() * down), 1, image.getHeight() - y));
    }

    private static BufferedImage whole(PictureFile file) throws IOException, PictureException {
        try (ImageInputStream input = ImageIO.createImageInputStream(file.path().toFile())) {
            ImageReader reader = reader(file.format());
            try {
                var cut = new AtomicBoolean();
                reader.addIIOReadWarningListener((_, warning) -> {
                    LOG.debug("{}: {}", file.path(), warning);
                    cut.compareAndSet(false, speaksOfTheEnd(warning));
                });
                reader.setInput(input, true, true);
                ImageReadParam wish = reader.getDefaultReadParam();
                int step = step(reader, file);
                wish.setSourceSubsampling(step, step, 0, 0);
                BufferedImage image = reader.read(0, wish);
                if (cut.get()) {
                    throw PictureException.of(Kind.PICTURE_TRUNCATED, "");
                }
                return image;
            } finally {
                reader.dispose();
            }
        }
    }

    private static int step(ImageReader reader, PictureFile file) throws IOException {
        ImageTypeSpecifier type = reader.getRawImageType(0);
        long bytesPerPixel = 8;
        if (type != null) {
            SampleModel samples = type.getSampleModel();
            long bits = 0;
            for (int band = 0; band < samples.getNumBands(); band++) {
                bits += samples.getSampleSize(band);
            }
            // four colours are converted to three, so both are held
            bytesPerPixel = Math.max(1, bits / 8) + (type.getColorModel().getNumColorComponents() > 3 ? 3 : 0);
        }
        long whole = (long) file.width() * file.height() * bytesPerPixel;
        int step = 1;
        while (whole / ((long) step * step) > MOST_BYTES) {
            step++;
        }
        return step;
    }

    /// A reader's failure as a problem of the picture.
    static PictureException explained(Exception failure, Path file) {
        Kind kind = EndMark.isMissing(file) ? Kind.PICTURE_TRUNCATED : Kind.PICTURE_UNREADABLE;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException || speaksOfTheEnd(Objects.toString(cause.getMessage(), ""))) {
                kind = Kind.PICTURE_TRUNCATED;
            }
        }
        LOG.debug("Unreadable picture", failure);
        return new PictureException(Problem.free(kind, ""), failure);
    }

    private static boolean speaksOfTheEnd(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.contains("truncated")
                || lower.contains("premature")
                || lower.contains("end of file")
                || lower.contains("end of stream")
                || lower.contains("end of input")
                || lower.contains("missing eoi");
    }
}
