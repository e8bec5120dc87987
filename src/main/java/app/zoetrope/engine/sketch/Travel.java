package app.zoetrope.engine.sketch;

/// How far the camera goes, in the units of `Pose`; zoom as a logarithm, so that its speed looks even.
record Travel(double x, double y, double logZoom, double roll, double yaw) {
    static final Travel NONE = new Travel(0, 0, 0, 0, 0);

    private static final double ZOOM = 0.2;
    private static final double ACROSS = 0.16;
    private static final double ROLL = Math.toRadians(8);
    private static final double YAW = Math.toRadians(20);
    /// The distances above are for this length; a longer move goes further, but not in proportion.
    private static final double SECONDS = 6;

    private static final double MOST_ACROSS = 0.4;
    private static final double MOST_YAW = Math.toRadians(34);
    private static final double MOST_ROLL = Math.toRadians(20);

    /// The way of one move.
    ///
    /// @param seconds that it takes
    /// @param aspect of the frame
    static Travel of(Move move, double seconds, double aspect) {
        double far = move.pace().factor() * Math.clamp(Math.sqrt(seconds / SECONDS), 0.4, 1.5);
        double wide = ACROSS * far * aspect;
        double high = ACROSS * far;
        double yaw = YAW * far;
        double roll = ROLL * far;
        return switch (move.kind()) {
            case PUSH_IN -> new Travel(0, 0, ZOOM * far, 0, 0);
            case PULL_OUT -> new Travel(0, 0, -ZOOM * far, 0, 0);
            case PAN_LEFT, TRUCK_LEFT -> new Travel(-wide, 0, 0, 0, 0);
            case PAN_RIGHT, TRUCK_RIGHT -> new Travel(wide, 0, 0, 0, 0);
            case TILT_UP, CRANE_UP -> new Travel(0, -high, 0, 0, 0);
            case TILT_DOWN, CRANE_DOWN -> new Travel(0, high, 0, 0, 0);
            case ORBIT_LEFT -> new Travel(-wide / 4, 0, 0, 0, -yaw);
            case ORBIT_RIGHT -> new Travel(wide / 4, 0, 0, 0, yaw);
            case ROLL_CLOCKWISE -> new Travel(0, 0, 0, roll, 0);
            case ROLL_COUNTER -> new Travel(0, 0, 0, -roll, 0);
            case HOLD -> NONE;
        };
    }

    /// What to take off a way so that its ends lie about the picture's centre; the roll keeps its upright start.
    static Travel middle(Travel[] way) {
        double[] low = {0, 0, 0};
        double[] high = {0, 0, 0};
        for (Travel each : way) {
            double[] values = {each.x, each.y, each.yaw};
            for (int i = 0; i < values.length; i++) {
                low[i] = Math.min(low[i], values[i]);
                high[i] = Math.max(high[i], values[i]);
            }
        }
        return new Travel((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, 0, 0, (low[2] + high[2]) / 2);
    }

    boolean isStraight() {
        return roll == 0 && yaw == 0;
    }

    Travel plus(Travel other, double times) {
        return new Travel(
                x + times * other.x,
                y + times * other.y,
                logZoom + times * other.logZoom,
                roll + times * other.roll,
                yaw + times * other.yaw);
    }

    Travel towards(Travel other, double share) {
        return plus(other.plus(this, -1), share);
    }

    /// The same way, made so small that it stays within what a picture can bear.
    static Travel[] bearable(Travel[] way, double aspect) {
        double shrink = 1;
        for (Travel from : way) {
            for (Travel to : way) {
                shrink = Math.min(shrink, MOST_ACROSS * aspect / Math.max(1e-9, Math.abs(from.x - to.x)));
                shrink = Math.min(shrink, MOST_ACROSS / Math.max(1e-9, Math.abs(from.y - to.y)));
                shrink = Math.min(shrink, MOST_YAW / Math.max(1e-9, Math.abs(from.yaw - to.yaw)));
                shrink = Math.min(shrink, MOST_ROLL / Math.max(1e-9, Math.abs(from.roll - to.roll)));
                shrink = Math.min(shrink, 1 / Math.max(1e-9, Math.abs(from.logZoom - to.logZoom)));
            }
        }
        Travel[] smaller = new Travel[way.length];
        for (int i = 0; i < way.length; i++) {
            smaller[i] = NONE.plus(way[i], shrink);
        }
        return smaller;
    }
}
