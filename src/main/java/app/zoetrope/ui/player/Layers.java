package app.zoetrope.ui.player;

import app.zoetrope.model.Clip;
import app.zoetrope.ui.fx.TaskRunner;
import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Which picture is on top: the poster until there is another, the video while it moves or is sought, and the exact
/// frame from the file wherever the clip stands still.
final class Layers {
    private static final int FOLLOW_MILLIS = 300;

    private final Playhead head;
    private final Reel reel;
    private final TaskRunner tasks;
    private final ReadOnlyBooleanWrapper videoShown = new ReadOnlyBooleanWrapper();
    private TaskRunner.Cancellable follow = () -> {};

    Layers(Playhead head, Reel reel, TaskRunner tasks) {
        this.head = head;
        this.reel = reel;
        this.tasks = tasks;
    }

    /// False while it is the poster's turn.
    ReadOnlyBooleanProperty videoShownProperty() {
        return videoShown.getReadOnlyProperty();
    }

    void clear() {
        follow.cancel();
        reel.clear();
        videoShown.set(false);
    }

    void showVideo() {
        reel.clear();
        videoShown.set(true);
    }

    /// The video follows once the steps come to an end: each of its seeks would take as long as several steps.
    void step(Clip clip, int frames) {
        head.step(frames);
        reel.step(clip, head.frame(), head.frames());
        follow.cancel();
        follow = tasks.after(FOLLOW_MILLIS, head::bringVideo);
    }

    /// Rests on the frame of that moment.
    void rest(Clip clip, Duration moment) {
        head.pause();
        head.point(moment);
        step(clip, 0);
    }

    void seek(Clip clip, Duration to) {
        head.seek(to);
        videoShown.set(true);
        settle(clip);
    }

    /// The playhead came to rest, or is on its way.
    void settle(Clip clip) {
        if (head.playingProperty().get()) {
            reel.clear();
        } else {
            reel.rest(clip, head.frame(), head.frames());
        }
    }
}
