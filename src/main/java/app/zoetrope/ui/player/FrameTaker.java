package app.zoetrope.ui.player;

import app.zoetrope.library.ClipPictures;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Pixels;
import app.zoetrope.ui.fx.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/// Exact frames out of the file itself, in its own colours: to keep, to copy, to go on from. JavaFX thread only.
final class FrameTaker {
    private final ClipPictures pictures;
    private final Function<Clip, Path> files;
    private final TaskRunner tasks;

    FrameTaker(ClipPictures pictures, Function<Clip, Path> files, TaskRunner tasks) {
        this.pictures = pictures;
        this.files = files;
        this.tasks = tasks;
    }

    /// Where the clip's video is; it is not looked at.
    Path file(Clip clip) {
        return files.apply(clip);
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
        Path target =
                Files.createDirectories(folder).resolve(String.format(Locale.ROOT, "%s frame %04d.png", name, number));
        pictures.writePng(pictures.frame(video, clip.facts(), number), target);
        return target;
    }
}
