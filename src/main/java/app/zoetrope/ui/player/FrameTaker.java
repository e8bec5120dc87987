package app.zoetrope.ui.player;

import app.zoetrope.library.ClipPictures;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Pixels;
import app.zoetrope.ui.fx.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Exact frames out of the file itself: to look at while stepping, to keep, to go on from. JavaFX thread only.
final class FrameTaker {
    private static final Logger LOG = LoggerFactory.getLogger(FrameTaker.class);

    private final ClipPictures pictures;
    private final Function<Clip, Path> files;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Optional<Pixels>> still = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Frame wanted;
    private boolean busy;

    FrameTaker(ClipPictures pictures, Function<Clip, Path> files, TaskRunner tasks) {
        this.pictures = pictures;
        this.files = files;
        this.tasks = tasks;
    }

    /// The frame that lies over the video; the last one stays until the next is there.
    ReadOnlyObjectProperty<Optional<Pixels>> stillProperty() {
        return still.getReadOnlyProperty();
    }

    /// Lays a frame over the video. Frames are taken one after the other and only the newest wish waits, so that a
    /// held key shows as many as the machine can take.
    void show(Clip clip, int number) {
        wanted = new Frame(clip, number);
        takeNext();
    }

    void clear() {
        wanted = null;
        still.set(Optional.empty());
    }

    private void takeNext() {
        Frame next = wanted;
        if (busy || next == null) {
            return;
        }
        busy = true;
        take(
                next.clip,
                next.number,
                picture -> {
                    if (wanted != null && wanted.clip.equals(next.clip)) {
                        still.set(Optional.of(picture));
                    }
                    taken(next);
                },
                failure -> {
                    LOG.warn(
                            "Frame {} of clip {} cannot be shown: {}", next.number, next.clip.id(), failure.toString());
                    taken(next);
                });
    }

    private void taken(Frame frame) {
        busy = false;
        if (frame.equals(wanted)) {
            wanted = null;
        }
        takeNext();
    }

    /// Finds or makes the clip's poster; for a background thread.
    Callable<Path> poster(Clip clip) {
        return () -> pictures.poster(clip, files.apply(clip));
    }

    void take(Clip clip, int number, Consumer<Pixels> onTaken, Consumer<Exception> onFailed) {
        tasks.run(() -> pictures.frame(files.apply(clip), clip.facts(), number), onTaken, onFailed);
    }

    /// Writes the frame into the folder as PNG, named after clip and frame.
    void save(Clip clip, int number, Path folder, Consumer<Path> onSaved, Consumer<Exception> onFailed) {
        tasks.run(() -> write(clip, number, folder), onSaved, onFailed);
    }

    private Path write(Clip clip, int number, Path folder) throws IOException, InterruptedException {
        Path video = files.apply(clip);
        String name = video.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        Path target = Files.createDirectories(folder).resolve("%s frame %04d.png".formatted(name, number));
        pictures.writePng(pictures.frame(video, clip.facts(), number), target);
        return target;
    }

    private record Frame(Clip clip, int number) {}
}
