package app.zoetrope.ui.gallery;

/// How wide tiles may be, in pixels.
final class TileWidth {
    static final int SMALLEST = 120;
    static final int USUAL = 200;
    static final int LARGEST = 420;
    private static final double STEP = 1.25;

    private TileWidth() {}

    /// One step larger or smaller.
    static int next(int width, boolean larger) {
        return Math.clamp(Math.round(width * (larger ? STEP : 1 / STEP)), SMALLEST, LARGEST);
    }
}
