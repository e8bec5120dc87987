package app.zoetrope.model;

/// Where the crop frame stands on an upright picture. Its shape is the ratio's, so a centre and a zoom suffice.
///
/// @param centreX 0 (left edge) to 1 (right edge) of the picture
/// @param centreY 0 (top) to 1 (bottom)
/// @param zoom 1 is the largest frame that fits, 2 half its sides; 1 to 8
public record CropFrame(double centreX, double centreY, double zoom) {
    public static final CropFrame WHOLE = new CropFrame(0.5, 0.5, 1);
    public static final double MAX_ZOOM = 8;

    /// A rectangle in pixels of the picture.
    public record Area(int x, int y, int width, int height) {}

    /// The frame's pixels on a picture of this size: inside it always, at least one pixel each way.
    public Area on(int pictureWidth, int pictureHeight, AspectRatio ratio) {
        double scale = Math.clamp(zoom, 1, MAX_ZOOM);
        double wide = Math.min(pictureWidth, pictureHeight * ratio.value()) / scale;
        double high = wide / ratio.value();
        int width = Math.clamp(Math.round(wide), 1, pictureWidth);
        int height = Math.clamp(Math.round(high), 1, pictureHeight);
        int x = Math.clamp(Math.round(centreX * pictureWidth - width / 2.0), 0, pictureWidth - width);
        int y = Math.clamp(Math.round(centreY * pictureHeight - height / 2.0), 0, pictureHeight - height);
        return new Area(x, y, width, height);
    }
}
