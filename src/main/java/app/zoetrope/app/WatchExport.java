package app.zoetrope.app;

import app.zoetrope.export.ExportOrder;
import app.zoetrope.export.ExportPlan;
import app.zoetrope.export.FolderExport;
import app.zoetrope.export.NameTemplate;
import app.zoetrope.generation.GenerationQueue;
import app.zoetrope.library.ClipLibrary;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Job;
import app.zoetrope.settings.ExportSettings;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.TaskRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies every finished clip to a folder of the user's besides, where the settings say so. What goes wrong is told
/// and touches neither the job nor the clip.
final class WatchExport implements GenerationQueue.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(WatchExport.class);

    private final ClipLibrary library;
    private final FolderExport export;
    private final ExportSettings settings;
    private final TaskRunner tasks;
    private final Consumer<String> say;

    /// @param say told on the JavaFX thread
    WatchExport(
            ClipLibrary library, FolderExport export, ExportSettings settings, TaskRunner tasks, Consumer<String> say) {
        this.library = library;
        this.export = export;
        this.settings = settings;
        this.tasks = tasks;
        this.say = say;
    }

    @Override
    public void changed(Job job) {}

    @Override
    public void finished(Job job, Clip clip) {
        tasks.later(() -> copy(clip));
    }

    private void copy(Clip clip) {
        Optional<Path> folder = settings.watchFolderProperty().get();
        if (!settings.watchProperty().get() || folder.isEmpty()) {
            return;
        }
        String template = settings.templateProperty().get();
        var names = template.isBlank() ? NameTemplate.DEFAULT : new NameTemplate(template);
        tasks.run(
                () -> {
                    var order = ExportOrder.copies(List.of(clip), names, folder.get());
                    var plan = ExportPlan.of(order, library::file, _ -> 1, ZoneId.systemDefault());
                    return export.run(plan, (_, _) -> {}).getFirst();
                },
                result -> result.failure().ifPresent(failure -> failed(folder.get(), failure)),
                failure -> failed(folder.get(), failure));
    }

    private void failed(Path folder, Exception failure) {
        LOG.warn("A finished clip was not copied to {}", folder, failure);
        say.accept(Text.of(
                "shell.watch.failed",
                folder,
                failure instanceof IOException ? Text.reason(failure) : failure.toString()));
    }
}
