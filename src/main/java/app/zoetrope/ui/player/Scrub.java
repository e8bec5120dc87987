package app.zoetrope.ui.player;

import app.zoetrope.ui.fx.TaskRunner;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A drag along the timeline: the playhead follows at once, the playback with a seek now and then, since each costs a
/// tenth of a second. What played before plays on after it.
final class Scrub {
    private static final int EVERY_MILLIS = 60;

    private final Playhead head;
    private final TaskRunner tasks;
    private @Nullable Duration next;
    private boolean active;
    private boolean resume;
    private boolean resting;
    private TaskRunner.Cancellable rest = () -> {};

    Scrub(Playhead head, TaskRunner tasks) {
        this.head = head;
        this.tasks = tasks;
    }

    void to(Duration time) {
        if (!active) {
            active = true;
            resume = head.playingProperty().get();
            head.pause();
        }
        next = time;
        head.point(time);
        if (!resting) {
            seekNext();
        }
    }

    private void seekNext() {
        Duration wanted = next;
        next = null;
        resting = wanted != null;
        if (wanted != null) {
            head.seek(wanted);
            rest = tasks.after(EVERY_MILLIS, this::seekNext);
        }
    }

    void end() {
        if (!active) {
            return;
        }
        Duration last = next;
        boolean playOn = resume;
        drop();
        if (last != null) {
            head.seek(last);
        }
        if (playOn) {
            head.play();
        }
    }

    void drop() {
        rest.cancel();
        active = false;
        resting = false;
        resume = false;
        next = null;
    }
}
