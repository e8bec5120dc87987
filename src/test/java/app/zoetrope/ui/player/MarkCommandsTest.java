package app.zoetrope.ui.player;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.Clip;
import app.zoetrope.model.VideoFacts;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.DirectTaskRunner;
import app.zoetrope.ui.player.MarkCommands.End;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MarkCommandsTest {
    /// Small: many of its frames are painted.
    private static final Clip CLIP = Clips.with(
            Clips.clip(0),
            new VideoFacts(32, 18, Duration.ofMillis(5040), 24, 121, "h264", "yuv420p", "aac", 1_400_000));
    private static final int LAST = CLIP.facts().frames() - 1;

    private final Playhead head = new Playhead();
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final Reel reel = new Reel(new PaintedPictures(Path.of("none")), _ -> Path.of("video"), tasks);
    private final MarkCommands marks = new MarkCommands(() -> Optional.of(CLIP), head, new Layers(head, reel, tasks));

    MarkCommandsTest() {
        head.reset(FrameClock.of(CLIP.facts(), Duration.ZERO));
    }

    private Marks now() {
        return marks.marksProperty().get();
    }

    private Duration time(int frame) {
        return head.clockProperty().get().timeOf(frame);
    }

    @Test
    void anEndThatIsDraggedLiesOnAFrameAndShowsIt() {
        marks.drag(End.IN, 0.25);
        int frame = head.clockProperty().get().frameAt(now().start());
        assertThat(now().start()).isEqualTo(time(frame));
        assertThat(reel.shown()).isEqualTo(frame);
        assertThat(now().out()).isEmpty();
    }

    @Test
    void draggedBackToTheClipsOwnEndsNothingIsMarked() {
        marks.drag(End.IN, 0.25);
        marks.drag(End.OUT, 0.75);
        marks.drag(End.IN, 0);
        marks.drag(End.OUT, 1);
        assertThat(now().isEmpty()).isTrue();
    }

    @Test
    void anEndStopsAFrameBeforeTheOther() {
        marks.drag(End.OUT, 0.5);
        int out = head.clockProperty().get().frameAt(now().out().orElseThrow());
        marks.drag(End.IN, 0.9);
        assertThat(now().in()).contains(time(out - 1));
        assertThat(now().out()).contains(time(out));
        marks.drag(End.OUT, 0);
        assertThat(now().out()).contains(time(out));
    }

    @Test
    void arrowsMoveAnEndByFrames() {
        marks.nudge(End.IN, 3);
        assertThat(now().in()).contains(time(3));
        marks.nudge(End.IN, -3);
        assertThat(now().in()).isEmpty();
        marks.nudge(End.OUT, -1);
        assertThat(now().out()).contains(time(LAST));
        marks.nudge(End.OUT, 1);
        assertThat(now().out()).isEmpty();
    }

    @Property(tries = 200)
    void theBeginningIsAlwaysBeforeTheEnd(@ForAll @Size(max = 20) List<@DoubleRange(min = 0, max = 1) Double> places) {
        for (int index = 0; index < places.size(); index++) {
            marks.drag(index % 2 == 0 ? End.IN : End.OUT, places.get(index));
            assertThat(now().start()).isLessThan(now().out().orElse(CLIP.facts().length()));
        }
        reel.clear();
    }
}
