package app.zoetrope.engine.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.zoetrope.engine.sketch.Move.Kind;
import app.zoetrope.engine.sketch.Move.Pace;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MovePathTest {
    private static final int PATHS = 400;
    private static final Stage EXACT = Stage.of(16 / 9.0, 1920, 1080);

    @Test
    void noPathEverShowsAnythingBesideThePicture() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < PATHS; i++) {
            Stage stage = Stage.of(0.5 + 1.4 * random.nextDouble(), 1, 0.4 + 2 * random.nextDouble());
            CameraPlan plan = anyPlan(random);
            int seconds = 1 + random.nextInt(15);
            var path = new MovePath(plan, stage, seconds, i);
            for (int step = 0; step <= 997; step++) {
                double time = step / 997.0;
                assertThat(stage.holds(path.at(time)))
                        .as("%s, %s s, %s, at %s", plan, seconds, stage, time)
                        .isTrue();
            }
        }
    }

    @Test
    void everyPathIsSmooth() {
        var random = new SplittableRandom(2);
        double step = 1e-4;
        for (int i = 0; i < PATHS; i++) {
            var path = new MovePath(anyPlan(random), EXACT, 1 + random.nextInt(15), i);
            double[] before = slope(path, step, step);
            for (double time = 2 * step; time < 1 - step; time += step) {
                double[] now = slope(path, time, step);
                for (int k = 0; k < now.length; k++) {
                    assertThat(Math.abs(now[k] - before[k]))
                            .as("jump of speed at %s", time)
                            .isLessThan(0.05);
                }
                before = now;
            }
        }
    }

    private static double[] slope(MovePath path, double time, double step) {
        Pose from = path.at(time - step);
        Pose to = path.at(time);
        return new double[] {
            (to.x() - from.x()) / step,
            (to.y() - from.y()) / step,
            (Math.log(to.zoom()) - Math.log(from.zoom())) / step,
            (to.roll() - from.roll()) / step,
            (to.yaw() - from.yaw()) / step
        };
    }

    @Test
    void aStillCameraShowsTheWholeFrame() {
        Pose pose = path(Kind.HOLD, Pace.NORMAL).at(0.5);
        assertThat(pose.zoom()).isCloseTo(1, within(1e-6));
        assertThat(pose).isEqualTo(path(Kind.HOLD, Pace.NORMAL).at(0.1));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void eachMoveGoesTheWayItIsNamed(Kind kind) {
        Pose start = path(kind, Pace.NORMAL).at(0);
        Pose end = path(kind, Pace.NORMAL).at(1);
        assertThat(signs(start, end))
                .containsExactly(
                        switch (kind) {
                            case PUSH_IN -> new double[] {0, 0, 1, 0, 0};
                            case PULL_OUT -> new double[] {0, 0, -1, 0, 0};
                            case PAN_LEFT, TRUCK_LEFT -> new double[] {-1, 0, 0, 0, 0};
                            case PAN_RIGHT, TRUCK_RIGHT -> new double[] {1, 0, 0, 0, 0};
                            case TILT_UP, CRANE_UP -> new double[] {0, -1, 0, 0, 0};
                            case TILT_DOWN, CRANE_DOWN -> new double[] {0, 1, 0, 0, 0};
                            case ORBIT_LEFT -> new double[] {-1, 0, 0, 0, -1};
                            case ORBIT_RIGHT -> new double[] {1, 0, 0, 0, 1};
                            case ROLL_CLOCKWISE -> new double[] {0, 0, 0, 1, 0};
                            case ROLL_COUNTER -> new double[] {0, 0, 0, -1, 0};
                            case HOLD -> new double[] {0, 0, 0, 0, 0};
                        });
    }

    private static double[] signs(Pose start, Pose end) {
        return new double[] {
            Math.signum(end.x() - start.x()),
            Math.signum(end.y() - start.y()),
            Math.signum(end.zoom() - start.zoom()),
            Math.signum(end.roll() - start.roll()),
            Math.signum(end.yaw() - start.yaw())
        };
    }

    @Test
    void aFastMoveGoesFurtherThanASlowOne() {
        assertThat(path(Kind.PUSH_IN, Pace.FAST).closest())
                .isGreaterThan(path(Kind.PUSH_IN, Pace.NORMAL).closest());
        assertThat(path(Kind.PUSH_IN, Pace.SLOW).closest())
                .isBetween(1.01, path(Kind.PUSH_IN, Pace.NORMAL).closest());
    }

    @Test
    void stepsComeOneAfterTheOther() {
        var path = new MovePath(CameraLanguage.read("push in, then pan left"), EXACT, 6, 0);
        assertThat(path.at(0.5).x()).isEqualTo(path.at(0).x());
        assertThat(path.at(0.5).zoom()).isEqualTo(path.at(1).zoom());
        assertThat(path.at(1).x()).isLessThan(path.at(0.5).x());
    }

    @Test
    void handheldIsTheSameForTheSameSeedAndAnotherForAnother() {
        CameraPlan plan = CameraLanguage.read("handheld");
        Pose pose = new MovePath(plan, EXACT, 4, 5).at(0.3);
        assertThat(new MovePath(plan, EXACT, 4, 5).at(0.3)).isEqualTo(pose);
        assertThat(new MovePath(plan, EXACT, 4, 6).at(0.3)).isNotEqualTo(pose);
    }

    @Test
    void aPictureThatIsWiderThanTheFramePansWithoutComingCloser() {
        var path = new MovePath(CameraLanguage.read("pan left"), Stage.of(1, 3000, 1000), 6, 0);
        assertThat(path.closest()).isLessThan(1.01);
    }

    private static MovePath path(Kind kind, Pace pace) {
        return new MovePath(new CameraPlan(List.of(List.of(new Move(kind, pace))), false, Ease.GENTLE), EXACT, 6, 0);
    }

    private static CameraPlan anyPlan(SplittableRandom random) {
        List<List<Move>> steps = new ArrayList<>();
        for (int step = random.nextInt(3); step >= 0; step--) {
            List<Move> moves = new ArrayList<>();
            for (int move = random.nextInt(3); move >= 0; move--) {
                moves.add(new Move(
                        Kind.values()[random.nextInt(Kind.values().length)],
                        Pace.values()[random.nextInt(Pace.values().length)]));
            }
            steps.add(moves);
        }
        List<Ease> eases = List.of(Ease.GENTLE, Ease.IN, Ease.OUT, Ease.IN_AND_OUT, Ease.LINEAR);
        return new CameraPlan(steps, random.nextInt(4) == 0, eases.get(random.nextInt(eases.size())));
    }
}
