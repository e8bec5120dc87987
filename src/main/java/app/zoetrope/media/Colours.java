package app.zoetrope.media;

import app.zoetrope.model.Pixels;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From the colours of a file to sRGB. A profile that cannot be used is ignored, as viewers do.
final class Colours {
    private static final Logger LOG = LoggerFactory.getLogger(Colours.class);

    private Colours() {}

    static @Nullable ICC_Profile profile(byte[] content) {
        try {
            return ICC_Profile.getInstance(content);
        } catch (IllegalArgumentException broken) {
            LOG.debug("Broken colour profile", broken);
            return null;
        }
    }

    /// @param scaled what `Lanczos` made of the rows
    /// @param embedded replaces the rows' own colour space where it has as many colours
    static Pixels toSrgb(byte[] scaled, int width, SampleRows rows, @Nullable ICC_Profile embedded) {
        int channels = rows.channels();
        int colours = rows.hasAlpha() ? channels - 1 : channels;
        int count = scaled.length / channels;
        var argb = new int[count];
        ColorSpace space = embedded != null && embedded.getNumComponents() == colours
                ? new ICC_ColorSpace(embedded)
                : rows.colourSpace();
        if (!isPlain(space) && convert(scaled, channels, colours, width, space, argb)) {
            LOG.debug("Converted from {} colours by a profile", colours);
        } else {
            pack(scaled, channels, colours, argb);
        }
        for (int pixel = 0; pixel < count; pixel++) {
            int alpha = rows.hasAlpha() ? scaled[pixel * channels + colours] & 0xff : 255;
            argb[pixel] = alpha << 24 | (argb[pixel] & 0xffffff);
        }
        return new Pixels(width, count / width, argb);
    }

    /// Grey without a profile is meant as sRGB grey, though Java calls it linear.
    private static boolean isPlain(ColorSpace space) {
        return space.isCS_sRGB() || space.equals(ColorSpace.getInstance(ColorSpace.CS_GRAY));
    }

    private static void pack(byte[] samples, int channels, int colours, int[] argb) {
        for (int pixel = 0; pixel < argb.length; pixel++) {
            int at = pixel * channels;
            int first = samples[at] & 0xff;
            argb[pixel] = switch (colours) {
                case 1, 2 -> first << 16 | first << 8 | first;
                case 3 -> first << 16 | (samples[at + 1] & 0xff) << 8 | (samples[at + 2] & 0xff);
                default -> fromInks(first, samples[at + 1] & 0xff, samples[at + 2] & 0xff, samples[at + 3] & 0xff);
            };
        }
    }

    private static int fromInks(int cyan, int magenta, int yellow, int black) {
        int light = 255 - black;
        int red = (255 - cyan) * light / 255;
        int green = (255 - magenta) * light / 255;
        int blue = (255 - yellow) * light / 255;
        return red << 16 | green << 8 | blue;
    }

    private static boolean convert(byte[] samples, int channels, int colours, int width, ColorSpace space, int[] argb) {
        int height = argb.length / width;
        var offsets = new int[colours];
        for (int colour = 0; colour < colours; colour++) {
            offsets[colour] = colour;
        }
        try {
            var model = new ComponentColorModel(space, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
            var raster = Raster.createInterleavedRaster(
                    new DataBufferByte(samples, samples.length),
                    width,
                    height,
                    width * channels,
                    channels,
                    offsets,
                    null);
            var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            new ColorConvertOp(null).filter(new BufferedImage(model, raster, false, null), target);
            target.getRGB(0, 0, width, height, argb, 0, width);
            return true;
        } catch (RuntimeException broken) {
            LOG.debug("Unusable colour profile", broken);
            return false;
        }
    }
}
