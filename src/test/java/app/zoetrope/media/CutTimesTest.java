package app.zoetrope.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.zoetrope.export.Span;
import app.zoetrope.export.Transcoder;
import app.zoetrope.media.CutTimes.Frame;
import app.zoetrope.model.ReasonedException;
import app.zoetrope.model.ReasonedException.Reason;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/// Ten frames a second; frame 4 is a key frame that frame 3, decoded after it, depends on.
class CutTimesTest {
    private final CutTimes times = new CutTimes(
            List.of(
                    new Frame(0.0, true, 0),
                    new Frame(0.1, false, 2),
                    new Frame(0.2, false, 1),
                    new Frame(0.3, false, 4),
                    new Frame(0.4, true, 3),
                    new Frame(0.5, false, 5)),
            0.6,
            0);

    @Test
    void itEndsWhereNoFrameIsMissing() throws Exception {
        Transcoder.Cut early = times.fromKey(new Span(0, 0.1));
        assertThat(early.last()).isZero();
        assertThat(early.isExact()).isTrue();
        Transcoder.Cut later = times.fromKey(new Span(0.1, 0.2));
        assertThat(List.of(later.first(), later.last(), later.wantedFirst(), later.wantedLast()))
                .containsExactly(0, 2, 1, 1);
        assertThat(later.isExact()).isFalse();
        assertThat(later.to()).isEqualTo(0.3);
    }

    @Test
    void aKeyFrameThatEarlierOnesDependOnIsNoBeginning() throws Exception {
        assertThat(times.fromKey(new Span(0.4, 0.5)).isExact()).as("alone").isTrue();
        assertThatThrownBy(() -> times.fromKey(new Span(0.4, 0.6)))
                .asInstanceOf(InstanceOfAssertFactories.type(ReasonedException.class))
                .extracting(ReasonedException::reason)
                .isEqualTo(Reason.NOT_LOSSLESS);
    }
}
