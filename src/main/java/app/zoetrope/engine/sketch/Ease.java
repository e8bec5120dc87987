package app.zoetrope.engine.sketch;

/// How a movement starts and stops: its speed rises and falls along a smooth curve, so its place is C2-smooth.
///
/// @param in share of the time in which it gathers speed, above 0
/// @param out share of the time in which it slows down, above 0; both together at most 1
record Ease(double in, double out) {
    static final Ease GENTLE = new Ease(0.25, 0.25);
    static final Ease IN = new Ease(0.7, 0.06);
    static final Ease OUT = new Ease(0.06, 0.7);
    static final Ease IN_AND_OUT = new Ease(0.5, 0.5);
    static final Ease LINEAR = new Ease(0.06, 0.06);

    /// How far it has come, 0 to 1.
    ///
    /// @param time 0 to 1; earlier and later stay at the ends
    double at(double time) {
        double t = Math.clamp(time, 0, 1);
        double whole = 1 - (in + out) / 2;
        if (t < in) {
            return ramp(t / in) * in / whole;
        }
        if (t > 1 - out) {
            return 1 - ramp((1 - t) / out) * out / whole;
        }
        return (in / 2 + t - in) / whole;
    }

    /// The integral of the curve 3s^2 - 2s^3, along which the speed rises.
    private static double ramp(double s) {
        return s * s * s * (1 - s / 2);
    }
}
