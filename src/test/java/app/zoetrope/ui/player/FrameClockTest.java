package app.zoetrope.ui.player;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.library.FrameTimes;
import app.zoetrope.model.VideoFacts;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameClockTest {
    private static FrameClock clock(double rate, int frames) {
        return new FrameClock(FrameTimes.even(rate, frames), Duration.ofNanos(Math.round(frames / rate * 1e9)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {24000 / 1001.0, 24, 25, 30000 / 1001.0, 30, 60})
    void aFramesTimeAndItsMiddleAreInTheFrame(double rate) {
        FrameClock clock = clock(rate, 1000);
        for (int frame = 0; frame < 1000; frame++) {
            assertThat(clock.frameAt(clock.timeOf(frame))).isEqualTo(frame);
            assertThat(clock.frameAt(clock.middleOf(frame))).isEqualTo(frame);
            assertThat(clock.frameAt(Duration.ofMillis(clock.timeOf(frame).toMillis() + 1)))
                    .isEqualTo(frame);
        }
    }

    @Property
    void noMomentIsOutsideTheClip(@ForAll @IntRange(min = -5_000, max = 50_000) int millis) {
        FrameClock clock = clock(24, 145);
        assertThat(clock.frameAt(Duration.ofMillis(millis))).isBetween(0, 144);
        assertThat(clock.clamp(Duration.ofMillis(millis))).isBetween(Duration.ZERO, clock.length());
        assertThat(clock.part(Duration.ofMillis(millis))).isBetween(0.0, 1.0);
    }

    @Test
    void theLastFrameIsTheEnd() {
        FrameClock clock = clock(24, 145);
        assertThat(clock.isEnd(clock.length())).isTrue();
        assertThat(clock.isEnd(clock.timeOf(144))).isTrue();
        assertThat(clock.isEnd(clock.timeOf(143))).isFalse();
    }

    @Test
    void aClipThatWasNeverProbedTakesItsLengthFromThePlayer() {
        var unknown = new VideoFacts(0, 0, Duration.ZERO, 0, 0, "", "", "", 0);
        FrameClock clock = FrameClock.of(unknown, Duration.ofSeconds(5));
        assertThat(clock.length()).isEqualTo(Duration.ofSeconds(5));
        assertThat(clock.frames()).isEqualTo(120);
        assertThat(FrameClock.of(unknown, Duration.ZERO).frameAt(Duration.ofSeconds(3)))
                .isZero();
    }

    @Test
    void timesAreWrittenWithHundredthsCutOff() {
        assertThat(TimeText.clock(clock(24, 145).length())).isEqualTo("00:06.04");
        assertThat(TimeText.clock(Duration.ofMillis(2299))).isEqualTo("00:02.29");
        assertThat(TimeText.clock(Duration.ofSeconds(61))).isEqualTo("01:01.00");
        assertThat(TimeText.clock(Duration.ofMillis(-4))).isEqualTo("00:00.00");
    }
}
