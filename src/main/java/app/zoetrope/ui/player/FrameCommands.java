package app.zoetrope.ui.player;

import app.zoetrope.model.Clip;
import app.zoetrope.model.Pixels;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.TaskRunner;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What can be done with the frame that is shown: keep it, copy it, go on from it. JavaFX thread only.
public final class FrameCommands {
    private static final Logger LOG = LoggerFactory.getLogger(FrameCommands.class);
    private static final int NOTICE_MILLIS = 4000;
    /// The last frames of a clip are often its worst: at its end, the next shot goes on from a little before.
    private static final int BEFORE_END = 4;

    private final Supplier<Optional<Clip>> clip;
    private final Playhead head;
    private final Layers layers;
    private final FrameTaker taker;
    private final TaskRunner tasks;
    private final PlayerActions actions;
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private TaskRunner.Cancellable noticeEnd = () -> {};

    FrameCommands(
            Supplier<Optional<Clip>> clip,
            Playhead head,
            Layers layers,
            FrameTaker taker,
            TaskRunner tasks,
            PlayerActions actions) {
        this.clip = clip;
        this.head = head;
        this.layers = layers;
        this.taker = taker;
        this.tasks = tasks;
        this.actions = actions;
    }

    /// A short sentence on what just happened; empty again after a few seconds.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Writes the frame that is shown into the folder of frames, as PNG of full size.
    public void grab() {
        int frame = head.frame();
        clip.get()
                .ifPresent(of -> taker.save(
                        of,
                        frame,
                        actions.frameFolder(),
                        file -> say(Text.of("player.frame-saved", frame, file.getFileName())),
                        this::failed));
    }

    /// Hands over the frame that is shown, at full size.
    public void copy(Consumer<Pixels> clipboard) {
        int frame = head.frame();
        clip.get()
                .ifPresent(of -> taker.take(
                        of,
                        frame,
                        picture -> {
                            clipboard.accept(picture);
                            say(Text.of("player.frame-copied", frame));
                        },
                        this::failed));
    }

    /// Goes on from the frame that is shown; where the clip came to its end, from a few frames before.
    public void nextShot() {
        clip.get().ifPresent(this::nextShot);
    }

    private void nextShot(Clip of) {
        head.pause();
        boolean over = head.isOver();
        int frame = over ? Math.max(0, head.frames() - 1 - BEFORE_END) : head.frame();
        if (over) {
            layers.rest(of, head.clockProperty().get().timeOf(frame));
        }
        taker.save(
                of,
                frame,
                actions.nextShotFolder(),
                file -> {
                    if (over) {
                        say(Text.of("player.next-shot.before-end", frame, head.frames() - 1));
                    }
                    actions.nextShot(of, file);
                },
                this::failed);
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
