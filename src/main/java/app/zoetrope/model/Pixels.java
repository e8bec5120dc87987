package app.zoetrope.model;

import java.util.Arrays;

/// A decoded picture.
///
/// @param argb one 32-bit value a pixel, 0xAARRGGBB, not premultiplied, row by row; not copied, so not to be changed
@SuppressWarnings(
        "ArrayRecordComponent") // equality is by content, below; a copy of a large picture would cost too much
public record Pixels(int width, int height, int[] argb) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Pixels pixels
                && width == pixels.width
                && height == pixels.height
                && Arrays.equals(argb, pixels.argb);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * width + height) + Arrays.hashCode(argb);
    }

    @Override
    public String toString() {
        return "Pixels[" + width + "x" + height + "]";
    }
}
