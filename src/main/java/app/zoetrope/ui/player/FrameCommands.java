package app.zoetrope.ui.player;

import app.zoetrope.model.Clip;
import app.zoetrope.model.Pixels;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.TaskRunner;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What can be done with the frame that is shown: keep it, copy it, go on from it. JavaFX thread only.
final class FrameCommands {
    private static final Logger LOG = LoggerFactory.getLogger(FrameCommands.class);
    private static final int NOTICE_MILLIS = 4000;

    private final FrameTaker taker;
    private final TaskRunner tasks;
    private final PlayerActions actions;
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private TaskRunner.Cancellable noticeEnd = () -> {};

    FrameCommands(FrameTaker taker, TaskRunner tasks, PlayerActions actions) {
        this.taker = taker;
        this.tasks = tasks;
        this.actions = actions;
    }

    /// A short sentence on what just happened; empty again after a few seconds.
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    void grab(Clip clip, int frame) {
        taker.save(
                clip,
                frame,
                actions.frameFolder(),
                file -> say(Text.of("player.frame-saved", frame, file.getFileName())),
                this::failed);
    }

    void copy(Clip clip, int frame, Consumer<Pixels> clipboard) {
        taker.take(
                clip,
                frame,
                picture -> {
                    clipboard.accept(picture);
                    say(Text.of("player.frame-copied", frame));
                },
                this::failed);
    }

    void nextShot(Clip clip, int frame) {
        taker.save(clip, frame, actions.nextShotFolder(), file -> actions.nextShot(clip, file), this::failed);
    }

    private void failed(Exception failure) {
        LOG.warn("A frame cannot be taken", failure);
        say(Text.of("player.no-frame"));
    }

    private void say(String sentence) {
        noticeEnd.cancel();
        notice.set(sentence);
        noticeEnd = tasks.after(NOTICE_MILLIS, () -> notice.set(""));
    }
}
