package app.zoetrope.app;

import app.zoetrope.cli.Arguments;
import app.zoetrope.library.VideoFiles;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.TaskRunner;
import java.io.File;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a start brings along or is dropped on the window: pictures go to the compose screen, a video says how it was
/// made, several go into the library. JavaFX thread.
final class OpenedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(OpenedFiles.class);

    private final TaskRunner tasks;
    private final Ways ways;

    /// Where each goes.
    interface Ways {
        /// Brings the window before the others.
        void raise();

        /// @param files or folders
        void pictures(List<Path> files);

        void video(Path file);

        void videos(List<Path> files);

        void say(String words);
    }

    OpenedFiles(TaskRunner tasks, Ways ways) {
        this.tasks = tasks;
        this.ways = ways;
    }

    /// Takes the files that are dropped where nothing else on the window takes them.
    void install(Node window) {
        window.addEventHandler(DragEvent.DRAG_OVER, drag -> {
            if (!files(drag).isEmpty()) {
                drag.acceptTransferModes(TransferMode.COPY);
                drag.consume();
            }
        });
        window.addEventHandler(DragEvent.DRAG_DROPPED, drop -> {
            List<String> files = files(drop);
            if (!files.isEmpty()) {
                drop.setDropCompleted(true);
                drop.consume();
                open(files);
            }
        });
    }

    /// Several of our own clips are on their way out of the window.
    private static List<String> files(DragEvent drag) {
        List<File> files = drag.getDragboard().hasFiles() ? drag.getDragboard().getFiles() : List.of();
        return drag.getGestureSource() != null && files.size() > 1
                ? List.of()
                : files.stream().map(File::getAbsolutePath).toList();
    }

    /// Another process has another folder: relative paths and addresses of files become whole paths. What can be none
    /// is left out.
    static List<String> absolute(String[] arguments) {
        return Stream.of(arguments)
                .filter(argument -> !argument.equals(Arguments.VERBOSE))
                .map(OpenedFiles::path)
                .flatMap(Optional::stream)
                .map(path -> path.toAbsolutePath().normalize().toString())
                .toList();
    }

    private static Optional<Path> path(String argument) {
        try {
            return Optional.of(argument.startsWith("file:") ? Path.of(URI.create(argument)) : Path.of(argument));
        } catch (IllegalArgumentException | FileSystemNotFoundException noPath) {
            return Optional.empty();
        }
    }

    private record Sorted(List<Path> pictures, List<Path> videos, List<Path> missing) {}

    /// @param arguments whole paths; from another process, so they may be anything
    void open(List<String> arguments) {
        ways.raise();
        if (!arguments.isEmpty()) {
            tasks.run(() -> sort(arguments), this::open, failure -> LOG.warn("The files cannot be opened", failure));
        }
    }

    private static Sorted sort(List<String> arguments) {
        var sorted = new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String argument : arguments) {
            path(argument).ifPresent(path -> {
                if (!path.isAbsolute() || Files.notExists(path)) {
                    sorted.missing().add(path);
                } else if (VideoFiles.isVideo(path)) {
                    sorted.videos().add(path);
                } else {
                    sorted.pictures().add(path);
                }
            });
        }
        return sorted;
    }

    private void open(Sorted files) {
        LOG.info(
                "Opening {} pictures and {} videos; {} are not there",
                files.pictures().size(),
                files.videos().size(),
                files.missing().size());
        if (!files.missing().isEmpty()) {
            ways.say(Text.of(
                    "shell.open.missing",
                    files.missing().size(),
                    files.missing().getFirst()));
        }
        if (!files.pictures().isEmpty()) {
            ways.pictures(List.copyOf(files.pictures()));
        }
        if (files.videos().size() == 1) {
            ways.video(files.videos().getFirst());
        } else if (!files.videos().isEmpty()) {
            ways.videos(List.copyOf(files.videos()));
        }
    }
}
