package app.zoetrope.ui.exporting;

import app.zoetrope.export.ExportOrder;
import app.zoetrope.export.ExportPlan;
import app.zoetrope.export.FolderExport;
import app.zoetrope.export.NameTemplate;
import app.zoetrope.model.Clip;
import app.zoetrope.platform.Desktop;
import app.zoetrope.settings.ExportSettings;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Dialogs;
import app.zoetrope.ui.fx.TaskRunner;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/// The export of chosen clips to a folder: names first, then the copying. JavaFX thread.
public final class ExportViewModel {
    private static final int TYPING_PAUSE_MILLIS = 120;
    /// Stands for a folder while none is chosen; nothing is ever written there.
    private static final Path NOWHERE = Path.of("zoetrope-export");

    private final Function<Clip, Path> files;
    private final TaskRunner tasks;
    private final Dialogs dialogs;
    private final Desktop desktop;
    private final ExportSettings settings;
    private final ZoneId zone;
    private final ExportRun run;
    private final StringProperty template = new SimpleStringProperty(this, "template", "");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open", false);
    private final ReadOnlyObjectWrapper<List<Clip>> clips = new ReadOnlyObjectWrapper<>(this, "clips", List.of());
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(this, "preview", Preview.NONE);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private TaskRunner.Cancellable typing = () -> {};
    private long asked;

    /// @param files a clip's video file; `ClipLibrary::file`
    public ExportViewModel(
            Function<Clip, Path> files,
            FolderExport export,
            TaskRunner tasks,
            Dialogs dialogs,
            Desktop desktop,
            ExportSettings settings,
            ZoneId zone) {
        this.files = files;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.desktop = desktop;
        this.settings = settings;
        this.zone = zone;
        run = new ExportRun(export, tasks);
        template.subscribe((_, _) -> {
            typing.cancel();
            typing = tasks.after(TYPING_PAUSE_MILLIS, this::look);
        });
        settings.folderProperty().subscribe((_, _) -> look());
    }

    /// Whether the sheet is to be seen. What lies under it is to be disabled meanwhile.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Clip>> clipsProperty() {
        return clips.getReadOnlyProperty();
    }

    /// Empty until one is chosen.
    public ReadOnlyObjectProperty<Optional<Path>> folderProperty() {
        return settings.folderProperty();
    }

    public StringProperty templateProperty() {
        return template;
    }

    public ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// Why it cannot start; empty where it can.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return run.phaseProperty();
    }

    public ObservableList<ExportRow> rows() {
        return run.rows();
    }

    /// 0 to 1, of all files.
    public ReadOnlyDoubleProperty doneProperty() {
        return run.doneProperty();
    }

    /// Shows the sheet for these clips; nothing happens while another export runs, but that it is shown.
    public void open(List<Clip> chosen) {
        if (!(phaseProperty().get() instanceof Phase.Running)) {
            clips.set(List.copyOf(chosen));
            run.reset();
            template.set(
                    settings.templateProperty().get().isBlank()
                            ? NameTemplate.DEFAULT.pattern()
                            : settings.templateProperty().get());
            look();
        }
        open.set(true);
    }

    /// Hides the sheet; not while it runs.
    public void close() {
        if (!(phaseProperty().get() instanceof Phase.Running)) {
            open.set(false);
        }
    }

    public void chooseFolder() {
        dialogs.chooseFolder(
                Text.of("exporting.folder.choose"),
                settings.folderProperty().get(),
                chosen -> settings.folderProperty().set(Optional.of(chosen)));
    }

    /// Writes the files. Asks for the folder first where there is none yet.
    public void start() {
        if (!problem.get().isEmpty() || phaseProperty().get() instanceof Phase.Running) {
            return;
        }
        Optional<Path> folder = settings.folderProperty().get();
        if (folder.isEmpty()) {
            dialogs.chooseFolder(Text.of("exporting.folder.choose"), folder, chosen -> {
                settings.folderProperty().set(Optional.of(chosen));
                start();
            });
            return;
        }
        settings.templateProperty().set(template.get());
        List<Clip> chosen = clips.get();
        var names = new NameTemplate(template.get());
        Path target = folder.get();
        run.start(() -> plan(chosen, names, target));
    }

    /// Ends it; what is finished stays.
    public void stop() {
        run.stop();
    }

    public void showInFolder() {
        run.firstWritten().ifPresent(desktop::reveal);
    }

    private ExportPlan plan(List<Clip> chosen, NameTemplate names, Path folder) {
        return ExportPlan.of(ExportOrder.copies(chosen, names, folder), files, _ -> 1, zone);
    }

    private void look() {
        typing.cancel();
        long mine = ++asked;
        problem.set(template.get().isBlank() ? Text.of("exporting.template.empty") : "");
        List<Clip> chosen = clips.get();
        var names = new NameTemplate(template.get());
        Path folder = settings.folderProperty().get().orElse(NOWHERE);
        tasks.run(
                () -> {
                    ExportPlan plan = plan(chosen, names, folder);
                    return Preview.of(plan, names);
                },
                answer -> {
                    if (mine == asked) {
                        preview.set(answer);
                    }
                },
                failure -> {
                    if (mine == asked) {
                        preview.set(Preview.NONE);
                        problem.set(Text.of("exporting.folder.unreadable", ExportRun.why(failure)));
                    }
                });
    }
}
