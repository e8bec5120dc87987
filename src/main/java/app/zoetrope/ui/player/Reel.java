package app.zoetrope.ui.player;

import app.zoetrope.library.ClipPictures;
import app.zoetrope.model.Clip;
import app.zoetrope.ui.fx.TaskRunner;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Exact frames out of the file, to look at while the clip stands still: the player cannot be trusted to show the one
/// it was sent to, and never shows some. Frames around the playhead are decoded ahead, so that a step finds its frame
/// here. JavaFX thread only.
final class Reel {
    private static final Logger LOG = LoggerFactory.getLogger(Reel.class);
    /// For all frames that are held while somebody steps, in bytes.
    private static final long ROOM = 96L << 20;
    private static final int MANY = 32;
    /// At rest few are held: enough for the first steps, until more have come. After a while fewer will do.
    private static final int FEW = 8;
    private static final int FEWEST = 2;
    private static final int REST_MILLIS = 20_000;

    private final ClipPictures pictures;
    private final Function<Clip, Path> files;
    private final TaskRunner tasks;
    private final FrameWindow window = new FrameWindow();
    private final ReadOnlyObjectWrapper<Optional<Still>> still = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int shown = -1;
    private @Nullable Clip clip;
    private @Nullable Run run;
    private TaskRunner.Cancellable rest = () -> {};

    Reel(ClipPictures pictures, Function<Clip, Path> files, TaskRunner tasks) {
        this.pictures = pictures;
        this.files = files;
        this.tasks = tasks;
    }

    /// What lies over the video; the last one stays until the next is there.
    ReadOnlyObjectProperty<Optional<Still>> stillProperty() {
        return still.getReadOnlyProperty();
    }

    /// The number of the frame that lies over the video; -1 where none does.
    int shown() {
        return shown;
    }

    /// Whether nothing is being decoded.
    boolean isDone() {
        return run == null;
    }

    /// Shows a frame at which the playhead came to rest.
    ///
    /// @param count of all frames
    void rest(Clip of, int number, int count) {
        show(of, number, count, Math.min(FEW, lead(of)));
    }

    /// Shows a frame on the way to the ones beside it: many more are decoded ahead.
    void step(Clip of, int number, int count) {
        show(of, number, count, lead(of));
    }

    private static int lead(Clip clip) {
        long frame = PlanarFrame.bytes(clip.facts().width(), clip.facts().height());
        return Math.clamp(ROOM / (3 * Math.max(1, frame)), 1, MANY);
    }

    private void show(Clip of, int number, int count, int lead) {
        if (clip == null || !clip.id().equals(of.id())) {
            clear();
            clip = of;
        }
        window.aim(number, count, lead);
        publish();
        feed(of);
        rest.cancel();
        rest = tasks.after(REST_MILLIS, () -> {
            window.aim(number, count, Math.min(FEWEST, lead));
            window.shrink(shown);
        });
    }

    /// Lets go of every frame.
    void clear() {
        rest.cancel();
        clip = null;
        if (run != null) {
            run.stop();
        }
        uncover();
        window.clear();
    }

    private void uncover() {
        if (shown >= 0) {
            shown = -1;
            still.set(Optional.empty());
        }
    }

    private void publish() {
        PlanarFrame there = window.get(window.wanted());
        if (there != null) {
            shown = window.wanted();
            still.set(Optional.of(there));
        } else if (window.isMissing(window.wanted())) {
            uncover();
        }
    }

    /// Sees to it that what is needed next is being decoded. A run that is on its way is not broken off for what is
    /// needed later, only for what is wanted now.
    private void feed(Clip of) {
        Optional<FrameWindow.Range> next = window.next();
        Run now = run;
        if (next.isEmpty() || (now != null && !now.isInTheWayOf(next.get()))) {
            return;
        }
        if (now != null) {
            now.stop();
        }
        run = new Run(of, next.get());
        run.start();
    }

    /// One child at work on a range of frames.
    private final class Run {
        private final Clip of;
        private final FrameWindow.Range range;
        private int number;
        private TaskRunner.Cancellable work = () -> {};

        Run(Clip of, FrameWindow.Range range) {
            this.of = of;
            this.range = range;
            number = range.first();
        }

        void start() {
            int width = of.facts().width();
            int height = of.facts().height();
            work = tasks.run(
                    () -> {
                        pictures.frames(files.apply(of), of.facts(), range.first(), range.count(), planes -> {
                            var frame = new PlanarFrame(width, height, planes);
                            tasks.later(() -> came(frame));
                        });
                        return range;
                    },
                    _ -> ended(),
                    failure -> {
                        LOG.warn("{} of clip {} cannot be shown: {}", range, of.id(), failure.toString());
                        ended();
                    });
        }

        boolean isInTheWayOf(FrameWindow.Range next) {
            int wanted = window.wanted();
            boolean comes = range.holds(wanted) && wanted >= number;
            return next.holds(wanted) && !comes;
        }

        void stop() {
            run = null;
            work.cancel();
        }

        private void came(PlanarFrame frame) {
            if (run != this || number >= range.end()) {
                frame.close();
                return;
            }
            window.put(number, frame, shown);
            if (number++ == window.wanted()) {
                publish();
            }
        }

        /// Frames that did not come will not come later either.
        private void ended() {
            if (run == this) {
                run = null;
                while (number < range.end()) {
                    window.miss(number++);
                }
                publish();
                feed(of);
            }
        }
    }
}
