package app.zoetrope.ui.player;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.ui.player.FrameWindow.Range;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FrameWindowTest {
    private static final int LEAD = 8;

    private final FrameWindow window = new FrameWindow();

    private static PlanarFrame frame() {
        return new PlanarFrame(2, 2, new byte[6]);
    }

    private void fill(Range range) {
        for (int number = range.first(); number < range.end(); number++) {
            window.put(number, frame(), window.wanted());
        }
    }

    /// Decodes until nothing is needed.
    private int settle() {
        int runs = 0;
        for (Optional<Range> next = window.next(); next.isPresent(); next = window.next()) {
            fill(next.get());
            assertThat(++runs).as("it comes to rest").isLessThan(20);
        }
        return runs;
    }

    @Test
    void whatIsWantedComesFirstThenWhatLiesAround() {
        window.aim(20, 100, LEAD);
        assertThat(window.next()).contains(new Range(20, LEAD + 1));
        fill(new Range(20, LEAD + 1));
        assertThat(window.next()).contains(new Range(12, LEAD));
        fill(new Range(12, LEAD));
        assertThat(window.next()).isEmpty();
    }

    @Test
    void backwardsARunEndsWithWhatIsWanted() {
        window.aim(50, 100, LEAD);
        fill(new Range(50, 9));
        window.aim(49, 100, LEAD);
        assertThat(window.next()).contains(new Range(42, LEAD));
    }

    @Test
    void nothingIsAskedForOutsideOfTheClip() {
        window.aim(0, 3, LEAD);
        assertThat(window.next()).contains(new Range(0, 3));
        settle();
        window.aim(2, 3, LEAD);
        assertThat(window.next()).isEmpty();
    }

    @Test
    void aFrameThatIsMissingIsNotAskedForAgain() {
        window.aim(1, 2, LEAD);
        window.miss(1);
        assertThat(window.next()).contains(new Range(0, 1));
        fill(new Range(0, 1));
        assertThat(window.next()).isEmpty();
    }

    @Test
    void stepsInOneDirectionFindEveryFrameThereAlready() {
        window.aim(0, 300, LEAD);
        settle();
        for (int number : IntStream.concat(IntStream.range(1, 300), IntStream.iterate(298, at -> at >= 0, at -> at - 1))
                .toArray()) {
            window.aim(number, 300, LEAD);
            assertThat(window.get(number)).as("frame " + number).isNotNull();
            assertThat(settle()).isLessThanOrEqualTo(2);
        }
    }

    @Property(tries = 200)
    void whateverIsWantedIsThereInTheEndAndRoomIsKept(@ForAll @Size(max = 30) List<@IntRange(max = 99) Integer> jumps) {
        try {
            for (int number : jumps) {
                window.aim(number, 100, LEAD);
                settle();
                assertThat(window.get(number)).isNotNull();
                long held = IntStream.range(0, 100)
                        .filter(each -> window.get(each) != null)
                        .count();
                assertThat(held).isLessThanOrEqualTo(3 * LEAD + 1);
            }
        } finally {
            window.clear();
        }
    }
}
