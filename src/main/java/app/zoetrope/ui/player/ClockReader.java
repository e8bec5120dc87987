package app.zoetrope.ui.player;

import app.zoetrope.library.ClipPictures;
import app.zoetrope.library.FrameTimes;
import app.zoetrope.model.Clip;
import app.zoetrope.ui.fx.TaskRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the true times of a clip's frames while it opens. JavaFX thread only.
final class ClockReader {
    private static final Logger LOG = LoggerFactory.getLogger(ClockReader.class);

    private final ClipPictures pictures;
    private final Function<Clip, Path> files;
    private final TaskRunner tasks;
    private final Playhead head;
    private TaskRunner.Cancellable work = () -> {};
    private FrameTimes times = FrameTimes.UNKNOWN;

    ClockReader(ClipPictures pictures, Function<Clip, Path> files, TaskRunner tasks, Playhead head) {
        this.pictures = pictures;
        this.files = files;
        this.tasks = tasks;
        this.head = head;
    }

    /// Corrects the playhead's clock once the times are known.
    void read(Clip clip) {
        work.cancel();
        times = FrameTimes.UNKNOWN;
        work = tasks.run(
                () -> pictures.times(files.apply(clip)),
                told -> {
                    times = told;
                    head.setClock(head.clockProperty().get().with(told));
                },
                failure -> LOG.info("The frames of clip {} are taken as even: {}", clip.id(), failure.toString()));
    }

    void drop() {
        work.cancel();
    }

    /// @param played the length as the player tells it
    FrameClock clock(Clip clip, Duration played) {
        return FrameClock.of(clip.facts(), played).with(times);
    }
}
