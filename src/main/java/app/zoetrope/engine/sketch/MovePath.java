package app.zoetrope.engine.sketch;

import java.util.List;

/// The way of the camera through a clip: smooth, and so far into the picture that it never shows anything beside it.
final class MovePath {
    /// How finely the path is tried when its room is measured, a second.
    private static final int TRIALS = 24;

    private static final int HALVINGS = 40;
    private static final double CLOSEST = Math.log(16);
    /// A hair more than is needed, so that what lies between two trials is inside as well.
    private static final double SAFETY = 1e-3;

    private final CameraPlan plan;
    private final Stage stage;
    private final double seconds;
    private final Travel[] starts;
    private final Travel shift;
    private final Sway[] sways = new Sway[4];
    private final double extraZoom;

    MovePath(CameraPlan plan, Stage stage, int seconds, long seed) {
        this.plan = plan;
        this.stage = stage;
        this.seconds = seconds;
        for (int i = 0; i < sways.length; i++) {
            sways[i] = new Sway(seed + i);
        }
        int steps = plan.steps().size();
        Travel[] way = new Travel[steps + 1];
        way[0] = Travel.NONE;
        for (int i = 0; i < steps; i++) {
            way[i + 1] = way[i].plus(whole(i), 1);
        }
        starts = Travel.bearable(way, stage.aspect());
        shift = Travel.middle(starts);
        extraZoom = room();
    }

    /// @param time 0 (first frame) to 1 (last)
    Pose at(double time) {
        return pose(time, extraZoom);
    }

    /// Whether rows stay rows all the time.
    boolean isStraight() {
        return !plan.handheld() && List.of(starts).stream().allMatch(Travel::isStraight);
    }

    /// The closest zoom on the way.
    double closest() {
        double closest = 0;
        for (int i = 0; i <= trials(); i++) {
            closest = Math.max(closest, at((double) i / trials()).zoom());
        }
        return closest;
    }

    private Travel whole(int step) {
        List<Move> moves = plan.steps().get(step);
        double length = seconds / plan.steps().size();
        Travel sum = Travel.NONE;
        for (Move move : moves) {
            sum = sum.plus(Travel.of(move, length, stage.aspect()), 1);
        }
        return sum;
    }

    private Pose pose(double time, double logZoom) {
        int steps = plan.steps().size();
        int step = Math.clamp((int) (time * steps), 0, steps - 1);
        double eased = plan.ease().at(time * steps - step);
        Travel travel = starts[step].towards(starts[step + 1], eased).plus(shift, -1);
        if (plan.handheld()) {
            travel = travel.plus(sway(time * seconds), 1);
        }
        return new Pose(travel.x(), travel.y(), Math.exp(travel.logZoom() + logZoom), travel.roll(), travel.yaw());
    }

    private Travel sway(double second) {
        return new Travel(
                0.022 * sways[0].at(second),
                0.018 * sways[1].at(second),
                0.012 * sways[2].at(second),
                Math.toRadians(1.1) * sways[3].at(second),
                0);
    }

    /// The least constant zoom with which the whole path stays inside: constant, so that it adds no motion.
    private double room() {
        double low = -CLOSEST;
        double high = CLOSEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (fits(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high + SAFETY * (plan.steps().equals(List.of(List.of(CameraPlan.STILL))) && !plan.handheld() ? 0 : 1);
    }

    private boolean fits(double logZoom) {
        for (int i = 0; i <= trials(); i++) {
            if (!stage.holds(pose((double) i / trials(), logZoom))) {
                return false;
            }
        }
        return true;
    }

    private int trials() {
        return (int) Math.ceil(seconds * TRIALS);
    }
}
