package app.zoetrope.ui.exporting;

import app.zoetrope.export.ExportJournal;
import app.zoetrope.export.ExportOrder;
import app.zoetrope.export.ExportPlan;
import app.zoetrope.export.NameTemplate;
import app.zoetrope.export.Span;
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
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/// The export of chosen clips to a folder: formats and names first, then the making. JavaFX thread.
public final class ExportViewModel {
    private static final int TYPING_PAUSE_MILLIS = 120;
    /// Stands for a folder while none is chosen; nothing is ever written there.
    private static final Path NOWHERE = Path.of("zoetrope-export");

    private final ExportDoors doors;
    private final TaskRunner tasks;
    private final Dialogs dialogs;
    private final Desktop desktop;
    private final ExportSettings settings;
    private final ZoneId zone;
    private final ExportRun run;
    private final PresetChoice presets;
    private final TreatmentChoice treatment = new TreatmentChoice();
    private final Cutting cutting;
    private final NamesPreview names;
    private final StringProperty template = new SimpleStringProperty(this, "template", "");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open", false);
    private final ReadOnlyBooleanWrapper choosing = new ReadOnlyBooleanWrapper(this, "choosing", true);
    private final ReadOnlyObjectWrapper<List<Clip>> clips = new ReadOnlyObjectWrapper<>(this, "clips", List.of());
    private TaskRunner.Cancellable typing = () -> {};

    public ExportViewModel(
            ExportDoors doors,
            TaskRunner tasks,
            Dialogs dialogs,
            Desktop desktop,
            ExportSettings settings,
            ZoneId zone) {
        this.doors = doors;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.desktop = desktop;
        this.settings = settings;
        this.zone = zone;
        run = new ExportRun(doors.export(), tasks);
        presets = new PresetChoice(doors.presets(), tasks, dialogs);
        names = new NamesPreview(tasks, this::plan);
        cutting = new Cutting(doors.transcoder(), doors.files(), tasks);
        template.subscribe((_, _) -> {
            typing.cancel();
            typing = tasks.after(TYPING_PAUSE_MILLIS, this::look);
        });
        List.<Observable>of(
                        settings.folderProperty(),
                        presets.chosen(),
                        treatment.collisionProperty(),
                        treatment.joinedProperty(),
                        treatment.fadeProperty(),
                        treatment.partProperty(),
                        treatment.exactProperty(),
                        treatment.sidecarProperty())
                .forEach(each -> each.subscribe(this::look));
        run.phaseProperty().subscribe(this::ended);
    }

    /// Whether the sheet is to be seen. What lies under it is to be disabled meanwhile.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether the sheet asks what is to be done; else it shows how far it is.
    public ReadOnlyBooleanProperty choosingProperty() {
        return choosing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Clip>> clipsProperty() {
        return clips.getReadOnlyProperty();
    }

    public PresetChoice presets() {
        return presets;
    }

    public TreatmentChoice treatment() {
        return treatment;
    }

    /// What a cut or a join without loss will truly be; empty where none is wanted.
    public ReadOnlyStringProperty cutProperty() {
        return cutting.wordsProperty();
    }

    /// Empty until one is chosen.
    public ReadOnlyObjectProperty<Optional<Path>> folderProperty() {
        return settings.folderProperty();
    }

    public StringProperty templateProperty() {
        return template;
    }

    public ReadOnlyObjectProperty<Preview> previewProperty() {
        return names.previewProperty();
    }

    /// Why it cannot start; empty where it can.
    public ReadOnlyStringProperty problemProperty() {
        return names.problemProperty();
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

    /// About how long it still takes, in words; empty where nobody knows.
    public ReadOnlyStringProperty leftProperty() {
        return run.leftProperty();
    }

    public ReadOnlyBooleanProperty pausedProperty() {
        return run.pausedProperty();
    }

    /// Whether an export of an earlier start waits for a word.
    public ReadOnlyBooleanProperty interruptedProperty() {
        return run.interruptedProperty();
    }

    /// Shows the sheet for these clips. What is under way goes on; these follow it.
    public void open(List<Clip> chosen) {
        open(chosen, Optional.empty(), false);
    }

    /// @param part what of the clip is wanted: between the player's marks
    public void open(Clip clip, Span part) {
        open(List.of(clip), Optional.of(part), false);
    }

    /// As one clip, in this order.
    public void openJoined(List<Clip> chosen) {
        open(chosen, Optional.empty(), true);
    }

    private void open(List<Clip> chosen, Optional<Span> part, boolean joined) {
        if (!run.isRunning()) {
            run.reset();
        }
        clips.set(List.copyOf(chosen));
        treatment.begin(part, joined && chosen.size() > 1);
        presets.refresh();
        template.set(
                settings.templateProperty().get().isBlank()
                        ? NameTemplate.DEFAULT.pattern()
                        : settings.templateProperty().get());
        choosing.set(true);
        look();
        open.set(true);
    }

    /// Shows what is under way or was done last.
    public void showRunning() {
        choosing.set(false);
        open.set(true);
    }

    /// Hides the sheet. What is under way goes on.
    public void close() {
        open.set(false);
        choosing.set(!run.isRunning());
    }

    public void chooseFolder() {
        chooseFolder(_ -> {});
    }

    private void chooseFolder(Consumer<Path> then) {
        dialogs.chooseFolder(
                Text.of("exporting.folder.choose"), settings.folderProperty().get(), chosen -> {
                    settings.folderProperty().set(Optional.of(chosen));
                    then.accept(chosen);
                });
    }

    /// Writes the files, after those that are under way. Asks for the folder first where there is none yet.
    public void start() {
        if (!names.problemProperty().get().isEmpty() || !choosing.get()) {
            return;
        }
        Optional<Path> folder = settings.folderProperty().get();
        if (folder.isEmpty()) {
            chooseFolder(_ -> start());
            return;
        }
        settings.templateProperty().set(template.get());
        ExportOrder order = order(folder.get());
        choosing.set(false);
        run.start(() -> plan(order));
    }

    /// Goes on with what an earlier start left behind, if there is anything; asks first.
    public void takeUp() {
        tasks.run(
                doors.export()::unfinished,
                (List<ExportJournal.Unfinished> rests) -> {
                    if (!rests.isEmpty()) {
                        run.takeUp(rests);
                        showRunning();
                    }
                },
                _ -> {});
    }

    public void pause() {
        run.pause();
    }

    public void goOn() {
        run.goOn();
    }

    /// Ends it; what is finished stays.
    public void stop() {
        run.stop();
    }

    public void showInFolder() {
        run.firstWritten().ifPresent(desktop::reveal);
    }

    private void ended(Phase phase) {
        if (phase instanceof Phase.Finished finished && !open.get()) {
            doors.say().accept(finished.words());
        }
        if (phase instanceof Phase.Finished finished
                && finished.written() > 0
                && settings.revealProperty().get()) {
            showInFolder();
        }
    }

    private ExportOrder order(Path folder) {
        return new ExportOrder(
                clips.get(),
                List.copyOf(presets.chosen()),
                treatment.treatment(),
                new NameTemplate(template.get()),
                treatment.collisionProperty().get(),
                folder);
    }

    private ExportPlan plan(ExportOrder order) {
        return ExportPlan.of(order, doors.files(), doors.takes().get(), zone);
    }

    private void look() {
        typing.cancel();
        ExportOrder order = order(settings.folderProperty().get().orElse(NOWHERE));
        cutting.look(order.clips(), order.treatment(), Cutting.isUntouched(order.presets()));
        names.look(order);
    }
}
