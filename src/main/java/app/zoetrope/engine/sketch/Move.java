package app.zoetrope.engine.sketch;

/// One movement of the camera, as named in a prompt. Directions are the camera's: in a pan to the right the picture
/// goes to the left.
record Move(Kind kind, Pace pace) {
    enum Kind {
        PUSH_IN,
        PULL_OUT,
        PAN_LEFT,
        PAN_RIGHT,
        TILT_UP,
        TILT_DOWN,
        CRANE_UP,
        CRANE_DOWN,
        TRUCK_LEFT,
        TRUCK_RIGHT,
        ORBIT_LEFT,
        ORBIT_RIGHT,
        ROLL_CLOCKWISE,
        ROLL_COUNTER,
        HOLD
    }

    enum Pace {
        VERY_SLOW(0.3),
        SLOW(0.55),
        NORMAL(1),
        FAST(1.9);

        private final double factor;

        Pace(double factor) {
            this.factor = factor;
        }

        /// How far it goes in the same time.
        double factor() {
            return factor;
        }
    }
}
