package app.zoetrope.ui.player;

import app.zoetrope.model.Clip;
import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Which picture is on top: the poster until the video has one to show, the video while it plays or is sought, an exact
/// frame from the file after a step and wherever the video cannot show one.
final class Layers {
    private final Playhead head;
    private final FrameTaker taker;
    private final ReadOnlyBooleanWrapper videoShown = new ReadOnlyBooleanWrapper();

    Layers(Playhead head, FrameTaker taker) {
        this.head = head;
        this.taker = taker;
    }

    /// False while it is the poster's turn.
    ReadOnlyBooleanProperty videoShownProperty() {
        return videoShown.getReadOnlyProperty();
    }

    void clear() {
        taker.clear();
        videoShown.set(false);
    }

    void showVideo() {
        taker.clear();
        videoShown.set(true);
    }

    void step(Clip clip, int frames) {
        head.step(frames);
        taker.show(clip, head.frame());
    }

    /// Rests on the frame of that moment, taken from the file itself.
    void rest(Clip clip, Duration moment) {
        head.pause();
        head.point(moment);
        step(clip, 0);
    }

    void seek(Clip clip, Duration to) {
        head.seek(to);
        showVideo();
        settle(clip);
    }

    /// The playhead came to rest.
    void settle(Clip clip) {
        if (!head.playingProperty().get() && head.isAtHiddenFrame()) {
            taker.show(clip, head.frame());
        }
    }
}
