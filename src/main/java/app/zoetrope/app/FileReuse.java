package app.zoetrope.app;

import app.zoetrope.export.ProvenanceReader;
import app.zoetrope.library.ClipLibrary;
import app.zoetrope.model.Provenance;
import app.zoetrope.text.Text;
import app.zoetrope.ui.compose.Reuse;
import app.zoetrope.ui.fx.TaskRunner;
import app.zoetrope.ui.shell.Notices;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A video that is dropped on the window and says how it was made: all of it can be used again. JavaFX thread.
final class FileReuse {
    private static final Logger LOG = LoggerFactory.getLogger(FileReuse.class);

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

    void look(Path video) {
        tasks.run(
                () -> reader.read(video).map(found -> new Known(found, ReuseOf.file(found, library))),
                (Optional<Known> known) -> tell(video, known),
                failure -> {
                    LOG.info("{} does not say how it was made", video, failure);
                    notices.say(Text.of("shell.reuse.unreadable", Text.reason(failure)));
                });
    }

    private record Known(Provenance provenance, Reuse reuse) {}

    private void tell(Path video, Optional<Known> known) {
        Consumer<Known> offer = found -> notices.say(
                Text.of(found.provenance().isSketch() ? "shell.reuse.sketch" : "shell.reuse.found"),
                Text.of("shell.reuse.all"),
                () -> ways.reuse(found.reuse()));
        if (known.isPresent()) {
            offer.accept(known.get());
        } else {
            notices.say(Text.of("shell.reuse.none"), Text.of("shell.reuse.add"), () -> bring.accept(video));
        }
    }
}
