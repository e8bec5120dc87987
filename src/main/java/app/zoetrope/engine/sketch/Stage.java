package app.zoetrope.engine.sketch;

/// A picture and the frame that looks at it, in heights of the largest frame that fits into the picture.
///
/// @param aspect of the frame, its width
/// @param pictureWidth at least `aspect`
/// @param pictureHeight at least 1
record Stage(double aspect, double pictureWidth, double pictureHeight) {
    private static final double ROUNDING = 1e-9;

    /// @param width of the picture, in any unit, as `height`
    static Stage of(double aspect, double width, double height) {
        double unit = Math.min(width / aspect, height);
        return new Stage(aspect, width / unit, height / unit);
    }

    /// Whether the view shows nothing but the picture.
    boolean holds(Pose pose) {
        Pose.Homography map = pose.map();
        return isInside(map, -aspect / 2, -0.5)
                && isInside(map, aspect / 2, -0.5)
                && isInside(map, -aspect / 2, 0.5)
                && isInside(map, aspect / 2, 0.5);
    }

    private boolean isInside(Pose.Homography map, double screenX, double screenY) {
        return Math.abs(map.x(screenX, screenY)) <= pictureWidth / 2 + ROUNDING
                && Math.abs(map.y(screenX, screenY)) <= pictureHeight / 2 + ROUNDING;
    }
}
