package app.zoetrope.ui.player;

import app.zoetrope.library.FrameTimes;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Where the playback is and where it goes: seeks, steps, marks, the end and the loop. The playback itself tells its
/// position late after a seek, so such answers are passed over until they fit.
final class Playhead {
    static final List<Double> RATES = List.of(0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 4.0);
    static final FrameClock NO_CLOCK = new FrameClock(FrameTimes.even(24, 1), Duration.ZERO);
    private static final Duration NEAR = Duration.ofMillis(250);
    /// Ticks, of which a screen has 60 a second.
    private static final int PATIENCE = 45;

    private final ReadOnlyObjectWrapper<Duration> position = new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private final ReadOnlyObjectWrapper<FrameClock> clock = new ReadOnlyObjectWrapper<>(NO_CLOCK);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Marks> marks = new SimpleObjectProperty<>(Marks.NONE);
    private final BooleanProperty loop = new SimpleBooleanProperty(true);
    private final DoubleProperty rate = new SimpleDoubleProperty(1);

    private @Nullable Playback playback;
    private @Nullable Duration target;
    private Duration near = NEAR;
    private int patience;
    private boolean bounded;
    /// The video stands elsewhere than the playhead.
    private boolean apart;

    Playhead() {
        rate.subscribe(now -> {
            if (playback != null) {
                playback.setRate(now.doubleValue());
            }
        });
    }

    ReadOnlyObjectProperty<Duration> positionProperty() {
        return position.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<FrameClock> clockProperty() {
        return clock.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Marks> marksProperty() {
        return marks;
    }

    BooleanProperty loopProperty() {
        return loop;
    }

    DoubleProperty rateProperty() {
        return rate;
    }

    /// The next of the usual speeds, faster or slower.
    void nextRate(int step) {
        int place = RATES.indexOf(rate.get());
        rate.set(RATES.get(Math.clamp((long) place + step, 0, RATES.size() - 1)));
    }

    /// Forgets the clip and where it was.
    void reset(FrameClock newClock) {
        detach();
        clock.set(newClock);
        position.set(Duration.ZERO);
        marks.set(Marks.NONE);
    }

    /// Better known by now; nothing moves.
    void setClock(FrameClock better) {
        clock.set(better);
    }

    /// Goes on with this playback where the one before was.
    void attach(Playback opened, FrameClock newClock) {
        playback = opened;
        clock.set(newClock);
        opened.setRate(rate.get());
        if (!position.get().isZero()) {
            seek(position.get());
        }
    }

    void detach() {
        playback = null;
        target = null;
        bounded = false;
        playing.set(false);
    }

    void play() {
        Playback now = playback;
        if (now == null) {
            return;
        }
        bounded = loop.get() && marks.get().holds(position.get());
        if (clock.get().isEnd(position.get())) {
            seek(bounded ? marks.get().start() : Duration.ZERO);
        }
        bringVideo();
        playing.set(true);
        now.play();
    }

    /// From mark to mark, once or in a loop.
    void playBetween() {
        if (playback != null && !marks.get().isEmpty()) {
            seek(marks.get().start());
            play();
            bounded = true;
        } else {
            play();
        }
    }

    /// Stops on a whole frame: the one that is then shown is the one that is named.
    void pause() {
        Playback now = playback;
        if (now == null || !playing.get()) {
            return;
        }
        stand(now, frame());
    }

    private void stand(Playback now, int frame) {
        position.set(clock.get().timeOf(frame));
        now.pause();
        now.seek(clock.get().middleOf(frame));
        playing.set(false);
    }

    void seek(Duration to) {
        Duration wanted = clock.get().clamp(to);
        Duration way = wanted.minus(position.get()).abs().dividedBy(2);
        near = way.compareTo(NEAR) < 0 ? way : NEAR;
        target = wanted;
        patience = PATIENCE;
        position.set(wanted);
        apart = false;
        if (playback != null) {
            playback.seek(wanted);
        }
    }

    /// Moves the playhead alone; a seek will follow.
    void point(Duration to) {
        position.set(clock.get().clamp(to));
    }

    /// Pauses so many frames further on, or back. The video stays where it was until it is brought.
    void step(int frames) {
        pause();
        int number = Math.clamp((long) frame() + frames, 0, frames() - 1);
        position.set(clock.get().timeOf(number));
        apart = true;
    }

    /// Brings the video to the frame at which the playhead stands.
    void bringVideo() {
        if (apart && playback != null) {
            apart = false;
            playback.seek(clock.get().middleOf(frame()));
        }
    }

    void mark(Marks next) {
        marks.set(next);
    }

    int frame() {
        return clock.get().frameAt(position.get());
    }

    /// Whether the clip was left at its very end; who steps to the last frame stands before that.
    boolean isOver() {
        return frames() > 1 && position.get().compareTo(clock.get().length()) >= 0;
    }

    /// How many the clip has.
    int frames() {
        return clock.get().frames();
    }

    /// Asks the playback where it is; to be called with every picture of the screen while playing.
    ///
    /// @return whether it moved
    boolean tick() {
        Playback now = playback;
        if (now == null || !playing.get()) {
            return false;
        }
        Duration told = clock.get().clamp(now.position());
        Duration sought = target;
        if (sought != null && told.minus(sought).abs().compareTo(near) > 0 && patience-- > 0) {
            return false;
        }
        target = null;
        boolean moved = !told.equals(position.get());
        position.set(told);
        if (bounded && marks.get().out().filter(end -> told.compareTo(end) >= 0).isPresent()) {
            reachedOut(now);
        }
        return moved;
    }

    private void reachedOut(Playback now) {
        if (loop.get()) {
            seek(marks.get().start());
            return;
        }
        stand(now, clock.get().frameAt(marks.get().out().orElseThrow()));
    }

    /// The playback came to its end; it stays there, showing the last frame.
    void ended() {
        Playback now = playback;
        if (now == null || !playing.get()) {
            return;
        }
        if (loop.get()) {
            seek(bounded ? marks.get().start() : Duration.ZERO);
            now.play();
            return;
        }
        position.set(clock.get().length());
        now.pause();
        playing.set(false);
    }
}
