package app.zoetrope.ui.exporting;

import app.zoetrope.export.Look;
import app.zoetrope.export.Preset;
import app.zoetrope.export.PresetBook;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Dialogs;
import app.zoetrope.ui.fx.TaskRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// In which ways each clip is exported: at least one, of those that there are. JavaFX thread.
public final class PresetChoice {
    private static final Dialogs.FileKind JSON = new Dialogs.FileKind("JSON", List.of("json"));

    private final PresetBook book;
    private final TaskRunner tasks;
    private final Dialogs dialogs;
    private final ObservableList<Preset> own = FXCollections.observableArrayList();
    private final ObservableList<Preset> chosen = FXCollections.observableArrayList(Preset.UNTOUCHED);
    private final ReadOnlyObjectWrapper<Optional<Preset>> edited =
            new ReadOnlyObjectWrapper<>(this, "edited", Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    PresetChoice(PresetBook book, TaskRunner tasks, Dialogs dialogs) {
        this.book = book;
        this.tasks = tasks;
        this.dialogs = dialogs;
    }

    /// How a preset is called on the screen.
    public static String name(Preset preset) {
        boolean builtIn = Preset.BUILT_IN.stream().anyMatch(each -> each.name().equals(preset.name()));
        return builtIn ? Text.of("exporting.preset." + preset.name()) : preset.name();
    }

    public ObservableList<Preset> own() {
        return own;
    }

    public ObservableList<Preset> chosen() {
        return chosen;
    }

    /// The one of the chosen ones whose options are shown.
    public ReadOnlyObjectProperty<Optional<Preset>> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /// Why a preset could not be kept or read; empty otherwise.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Reads one's own presets anew.
    void refresh() {
        run(book::own);
    }

    /// Takes the place of the untouched file where that alone was chosen.
    public void add(Preset preset) {
        if (chosen.size() == 1 && chosen.getFirst().equals(Preset.UNTOUCHED)) {
            chosen.setAll(preset);
        } else if (!chosen.contains(preset)) {
            chosen.add(preset);
        }
        edited.set(edited.get().isPresent() ? Optional.of(preset) : Optional.empty());
    }

    /// One more beside what is chosen.
    public void addBeside(Preset preset) {
        if (!chosen.contains(preset)) {
            chosen.add(preset);
        }
    }

    public void remove(Preset preset) {
        chosen.remove(preset);
        if (chosen.isEmpty()) {
            chosen.setAll(Preset.UNTOUCHED);
        }
        if (edited.get().equals(Optional.of(preset))) {
            edited.set(Optional.empty());
        }
    }

    /// Shows its options, or hides them where they are shown.
    public void edit(Preset preset) {
        edited.set(edited.get().equals(Optional.of(preset)) ? Optional.empty() : Optional.of(preset));
    }

    /// Other options for the one that is edited, for this export.
    public void look(Look look) {
        edited.get().ifPresent(old -> replace(old, old.looking(look)));
    }

    /// Keeps the one that is edited under a name.
    public void save(String name) {
        edited.get().ifPresent(old -> {
            Preset named = old.named(name.strip());
            if (!Preset.isFree(named.name())) {
                problem.set(Text.of("exporting.preset.taken"));
                return;
            }
            replace(old, named);
            run(() -> {
                book.save(named);
                return book.own();
            });
        });
    }

    public void forget(Preset preset) {
        run(() -> {
            book.remove(preset.name());
            return book.own();
        });
    }

    /// Takes over the presets of a file.
    public void bring() {
        dialogs.chooseFiles(
                Text.of("exporting.preset.bring"),
                JSON,
                Optional.empty(),
                files -> run(() -> {
                    for (Path file : files) {
                        for (Preset preset : book.read(file)) {
                            book.save(preset);
                        }
                    }
                    return book.own();
                }));
    }

    /// Writes one's own presets into a file for others.
    public void share() {
        List<Preset> all = List.copyOf(own);
        dialogs.saveFile(
                Text.of("exporting.preset.share"),
                "zoetrope-presets.json",
                JSON,
                Optional.empty(),
                file -> run(() -> {
                    book.share(all, file);
                    return book.own();
                }));
    }

    private void replace(Preset old, Preset by) {
        var all = new ArrayList<>(chosen);
        all.replaceAll(each -> each.equals(old) ? by : each);
        edited.set(Optional.of(by));
        chosen.setAll(all);
    }

    private void run(Callable<List<Preset>> work) {
        tasks.run(
                work,
                all -> {
                    problem.set("");
                    own.setAll(all);
                },
                failure -> problem.set(Text.reason(failure)));
    }
}
