package app.zoetrope.app;

import app.zoetrope.export.ProvenanceReader;
import app.zoetrope.library.ClipLibrary;
import app.zoetrope.model.Provenance;
import app.zoetrope.text.Text;
import app.zoetrope.ui.compose.Reuse;
import app.zoetrope.ui.fx.TaskRunner;
import app.zoetrope.ui.shell.Notices;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A video that is dropped on the window and says how it was made: all of it can be used again. JavaFX thread.
final class FileReuse {
    private static final Logger LOG = LoggerFactory.getLogger(FileReuse.class);
    private static final List<String> VIDEOS = List.of(".mp4", ".mov", ".m4v", ".webm", ".mkv");

    private final ProvenanceReader reader;
    private final ClipLibrary library;
    private final TaskRunner tasks;
    private final Notices notices;
    private final ClipDesk.Ways ways;
    private final Consumer<Path> bring;

    /// @param bring takes a video into the library
    FileReuse(
            ProvenanceReader reader,
            ClipLibrary library,
            TaskRunner tasks,
            Notices notices,
            ClipDesk.Ways ways,
            Consumer<Path> bring) {
        this.reader = reader;
        this.library = library;
        this.tasks = tasks;
        this.notices = notices;
        this.ways = ways;
        this.bring = bring;
    }

    /// Takes one video wherever nothing else on the window takes it.
    void install(Node window) {
        window.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (isVideo(event)) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        window.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (isVideo(event)) {
                look(event.getDragboard().getFiles().getFirst().toPath(), true);
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static boolean isVideo(DragEvent event) {
        return event.getDragboard().hasFiles()
                && event.getDragboard().getFiles().size() == 1
                && isVideo(event.getDragboard().getFiles().getFirst().toPath());
    }

    /// By its name.
    static boolean isVideo(Path file) {
        return VIDEOS.stream().anyMatch(file.toString().toLowerCase(Locale.ROOT)::endsWith);
    }

    /// @param always whether it is also told where the file says nothing
    void look(Path video, boolean always) {
        tasks.run(
                () -> reader.read(video).map(found -> new Known(found, ReuseOf.file(found, library))),
                (Optional<Known> known) -> tell(video, known, always),
                failure -> {
                    LOG.info("{} does not say how it was made", video, failure);
                    if (always) {
                        notices.say(Text.of("shell.reuse.unreadable", Text.reason(failure)));
                    }
                });
    }

    private record Known(Provenance provenance, Reuse reuse) {}

    private void tell(Path video, Optional<Known> known, boolean always) {
        Consumer<Known> offer = found -> notices.say(
                Text.of(found.provenance().isSketch() ? "shell.reuse.sketch" : "shell.reuse.found"),
                Text.of("shell.reuse.all"),
                () -> ways.reuse(found.reuse()));
        if (known.isPresent()) {
            offer.accept(known.get());
        } else if (always) {
            notices.say(Text.of("shell.reuse.none"), Text.of("shell.reuse.add"), () -> bring.accept(video));
        }
    }
}
