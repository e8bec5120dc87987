package app.zoetrope.media;

import app.zoetrope.model.CropFrame.Area;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;

/// The rows of a part of an image as numbers from 0 to 255, colours first, then alpha; colours are multiplied by
/// alpha. They are read from the samples as stored: asking the image for colours would convert pixel by pixel, and
/// take grey for linear light.
final class SampleRows {
    private final Raster raster;
    private final Area area;
    private final ColorModel model;
    private final int bands;
    private final boolean bytes;
    private final int channels;
    private final float[] scale;
    private final byte[] byteRow;
    private final float[] floatRow;

    SampleRows(BufferedImage image, Area area) {
        this.area = area;
        raster = image.getRaster();
        model = image.getColorModel();
        bands = raster.getNumBands();
        bytes = raster.getSampleModel() instanceof PixelInterleavedSampleModel
                && raster.getTransferType() == DataBuffer.TYPE_BYTE
                && raster.getSampleModel().getSampleSize(0) == 8;
        channels = indexed() ? (model.hasAlpha() ? 4 : 3) : colours() + (model.hasAlpha() ? 1 : 0);
        if (!indexed() && channels > bands) {
            throw new IllegalArgumentException("An image of " + bands + " bands for " + channels + " channels");
        }
        scale = new float[bands];
        for (int band = 0; band < bands; band++) {
            boolean fraction = raster.getTransferType() == DataBuffer.TYPE_FLOAT
                    || raster.getTransferType() == DataBuffer.TYPE_DOUBLE;
            int bits = raster.getSampleModel().getSampleSize(band);
            scale[band] = fraction ? 255f : (float) (255.0 / (Math.pow(2, bits) - 1));
        }
        byteRow = new byte[bytes ? area.width() * bands : 0];
        floatRow = new float[bytes ? 0 : area.width() * bands];
    }

    int width() {
        return area.width();
    }

    int height() {
        return area.height();
    }

    /// Values a pixel: the colours, and one more for alpha.
    int channels() {
        return channels;
    }

    boolean hasAlpha() {
        return model.hasAlpha();
    }

    ColorSpace colourSpace() {
        return indexed() ? ColorSpace.getInstance(ColorSpace.CS_sRGB) : model.getColorSpace();
    }

    private boolean indexed() {
        return model instanceof IndexColorModel;
    }

    private int colours() {
        return model.getNumColorComponents();
    }

    /// @param row within the area
    /// @param into width x channels values
    void read(int row, float[] into) {
        int y = area.y() + row;
        if (bytes) {
            raster.getDataElements(area.x(), y, area.width(), 1, byteRow);
        } else {
            raster.getPixels(area.x(), y, area.width(), 1, floatRow);
        }
        if (model instanceof IndexColorModel palette) {
            lookUp(palette, into);
            return;
        }
        int to = 0;
        for (int x = 0; x < area.width(); x++) {
            for (int channel = 0; channel < channels; channel++) {
                into[to++] = sample(x, channel);
            }
        }
        if (hasAlpha() && !model.isAlphaPremultiplied()) {
            multiply(into);
        }
    }

    private float sample(int x, int band) {
        int index = x * bands + band;
        return bytes ? byteRow[index] & 0xff : Math.clamp(floatRow[index] * scale[band], 0f, 255f);
    }

    private void lookUp(IndexColorModel palette, float[] into) {
        int last = palette.getMapSize() - 1;
        for (int x = 0; x < area.width(); x++) {
            int index = bytes ? byteRow[x] & 0xff : (int) floatRow[x];
            int argb = palette.getRGB(Math.min(index, last));
            into[x * channels] = argb >> 16 & 0xff;
            into[x * channels + 1] = argb >> 8 & 0xff;
            into[x * channels + 2] = argb & 0xff;
            if (channels == 4) {
                into[x * channels + 3] = argb >>> 24;
            }
        }
        if (channels == 4) {
            multiply(into);
        }
    }

    private void multiply(float[] row) {
        for (int pixel = 0; pixel < area.width(); pixel++) {
            float alpha = row[pixel * channels + channels - 1] / 255f;
            for (int channel = 0; channel < channels - 1; channel++) {
                row[pixel * channels + channel] *= alpha;
            }
        }
    }
}
