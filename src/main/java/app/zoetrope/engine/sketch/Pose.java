package app.zoetrope.engine.sketch;

/// Where the camera stands. Lengths are in heights of the largest frame that fits into the picture; y points down.
///
/// @param x centre of the view, from the picture's centre
/// @param y likewise
/// @param zoom 1 shows as much as the largest frame
/// @param roll of the camera clockwise, radians
/// @param yaw how far the camera went round to the right, radians: the picture's plane is seen turned
record Pose(double x, double y, double zoom, double roll, double yaw) {
    /// From the camera to the picture; the smaller, the stronger the perspective.
    static final double DISTANCE = 1.9;

    /// No rotation and no perspective: rows stay rows.
    boolean isStraight() {
        return roll == 0 && yaw == 0;
    }

    /// The projective map from a point of the screen (from its centre, in screen heights) to the picture (from its
    /// centre): `x = (xx X + xy Y + x0) / w`, `y` alike, `w = wx X + wy Y + w0`.
    Homography map() {
        double cos = Math.cos(roll) / zoom;
        double sin = Math.sin(roll) / zoom;
        double c = Math.cos(yaw);
        double s = Math.sin(yaw) / DISTANCE;
        double wx = s * cos;
        double wy = -s * sin;
        return new Homography(cos + x * wx, -sin + x * wy, x * c, c * sin + y * wx, c * cos + y * wy, y * c, wx, wy, c);
    }

    record Homography(
            double xx, double xy, double x0, double yx, double yy, double y0, double wx, double wy, double w0) {
        double x(double screenX, double screenY) {
            return (xx * screenX + xy * screenY + x0) / w(screenX, screenY);
        }

        double y(double screenX, double screenY) {
            return (yx * screenX + yy * screenY + y0) / w(screenX, screenY);
        }

        private double w(double screenX, double screenY) {
            return wx * screenX + wy * screenY + w0;
        }
    }
}
