package app.zoetrope.media;

import app.zoetrope.model.CropFrame.Area;
import app.zoetrope.model.Pixels;

/// How a stored picture is turned to stand upright: the values 1 to 8 of EXIF.
///
/// @param swaps whether rows become columns
/// @param fromRight whether the upright picture's left edge is stored at the right (or, swapped, at the bottom)
/// @param fromBottom whether its top edge is stored at the bottom (or, swapped, at the right)
record Orientation(boolean swaps, boolean fromRight, boolean fromBottom) {
    static final Orientation UPRIGHT = new Orientation(false, false, false);

    /// Anything but 1 to 8 is taken as upright.
    static Orientation ofExif(int value) {
        return switch (value) {
            case 2 -> new Orientation(false, true, false);
            case 3 -> new Orientation(false, true, true);
            case 4 -> new Orientation(false, false, true);
            case 5 -> new Orientation(true, false, false);
            case 6 -> new Orientation(true, true, false);
            case 7 -> new Orientation(true, true, true);
            case 8 -> new Orientation(true, false, true);
            default -> UPRIGHT;
        };
    }

    /// Where an area of the upright picture lies in the stored one.
    ///
    /// @param storedWidth of the whole stored picture, in pixels
    Area stored(Area upright, int storedWidth, int storedHeight) {
        int alongX = swaps ? upright.y() : upright.x();
        int alongY = swaps ? upright.x() : upright.y();
        int width = swaps ? upright.height() : upright.width();
        int height = swaps ? upright.width() : upright.height();
        boolean flipX = swaps ? fromBottom : fromRight;
        boolean flipY = swaps ? fromRight : fromBottom;
        return new Area(
                flipX ? storedWidth - alongX - width : alongX,
                flipY ? storedHeight - alongY - height : alongY,
                width,
                height);
    }

    Pixels upright(Pixels stored) {
        if (equals(UPRIGHT)) {
            return stored;
        }
        int width = swaps ? stored.height() : stored.width();
        int height = swaps ? stored.width() : stored.height();
        var turned = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int alongX = fromRight ? width - 1 - x : x;
                int alongY = fromBottom ? height - 1 - y : y;
                int storedX = swaps ? alongY : alongX;
                int storedY = swaps ? alongX : alongY;
                turned[y * width + x] = stored.argb()[storedY * stored.width() + storedX];
            }
        }
        return new Pixels(width, height, turned);
    }
}
