package app.zoetrope.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.ui.fx.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final int ROWS = 4;

    private final List<String> done = new ArrayList<>();
    private long now = 1_000_000_000;
    private final Pace pace = new Pace(() -> now);

    @Test
    void rowsThatAreInSightLongEnoughToBeLookedAtDoNotFly() {
        steps(20, 60);
        assertThat(pace.isFlying()).isFalse();
    }

    @Test
    void rowsThatFollowEachOtherWithinFewFramesFly() {
        steps(3, 25);
        assertThat(pace.isFlying()).isFalse();
        steps(1, 25);
        assertThat(pace.isFlying()).isTrue();
    }

    @Test
    void aJumpIsNoFlightHoweverManyRowsItBrings() {
        now += 500_000_000;
        for (int row = 0; row < 40; row++) {
            now += 100_000;
            pace.step(ROWS);
        }
        assertThat(pace.isFlying()).isFalse();
    }

    @Test
    void theMoreRowsAreInSightTheFasterTheyMayGo() {
        for (int rows : new int[] {5, 2, 4}) {
            for (int step = 0; step < 10; step++) {
                now += 60_000_000;
                pace.step(rows);
            }
            assertThat(pace.isFlying()).as("%d rows", rows).isEqualTo(rows == 2);
        }
    }

    @Test
    void whatWaitsBeginsInItsOrderWhenRowsSlowDown() {
        steps(8, 25);
        wish("a");
        wish("b").cancel();
        wish("c");
        assertThat(done).isEmpty();
        steps(6, 90);
        assertThat(pace.isFlying()).isFalse();
        assertThat(done).containsExactly("a begins", "c begins");
    }

    @Test
    void whatWaitsBeginsWhenRowsStandStillAndIsCancelledAsIfItHadNeverWaited() {
        steps(8, 25);
        TaskRunner.Cancellable wish = wish("a");
        pace.rest();
        assertThat(pace.isFlying()).isFalse();
        pace.rest();
        assertThat(done).containsExactly("a begins");
        wish.cancel();
        assertThat(done).containsExactly("a begins", "a is cancelled");
    }

    private TaskRunner.Cancellable wish(String name) {
        return pace.atRest(() -> {
            done.add(name + " begins");
            return () -> done.add(name + " is cancelled");
        });
    }

    private void steps(int count, int milliseconds) {
        for (int i = 0; i < count; i++) {
            now += milliseconds * 1_000_000L;
            pace.step(ROWS);
        }
    }
}
