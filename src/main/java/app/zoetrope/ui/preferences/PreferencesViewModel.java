package app.zoetrope.ui.preferences;

import app.zoetrope.model.Money;
import app.zoetrope.platform.Desktop;
import app.zoetrope.settings.MoneySettings;
import app.zoetrope.settings.Settings;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Dialogs;
import app.zoetrope.ui.fx.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The settings screen. What is chosen holds at once.
public final class PreferencesViewModel {
    private final Settings settings;
    private final AccountViewModel account;
    private final RatesViewModel rates;
    private final Dialogs dialogs;
    private final Desktop desktop;
    private final TaskRunner tasks;
    private final About about;
    private final Path libraryAtStart;
    private final Field<Number> parallel;
    private final Field<String> slug;
    private final Field<Optional<Money>> capPerJob;
    private final Field<Optional<Money>> capPerDay;
    private final Field<Optional<Money>> capPerMonth;
    private final Field<Optional<Money>> confirmAbove;
    private final ReadOnlyStringWrapper libraryProblem = new ReadOnlyStringWrapper(this, "libraryProblem", "");

    /// @param clock dates the user's own prices
    public PreferencesViewModel(
            Settings settings,
            AccountViewModel account,
            Dialogs dialogs,
            Desktop desktop,
            TaskRunner tasks,
            About about,
            Clock clock) {
        this.settings = settings;
        this.account = account;
        this.dialogs = dialogs;
        this.desktop = desktop;
        this.tasks = tasks;
        this.about = about;
        libraryAtStart = settings.libraryProperty().get();
        MoneySettings money = settings.money();
        rates = new RatesViewModel(money, clock);
        parallel = Fields.whole(settings.parallelJobsProperty(), 1, 16);
        slug = Fields.slug(settings.serviceSettings().slugProperty());
        capPerJob = Fields.cap(money.capPerJobProperty());
        capPerDay = Fields.cap(money.capPerDayProperty());
        capPerMonth = Fields.cap(money.capPerMonthProperty());
        confirmAbove = Fields.cap(money.confirmAboveProperty());
    }

    public Settings settings() {
        return settings;
    }

    public AccountViewModel account() {
        return account;
    }

    public RatesViewModel rates() {
        return rates;
    }

    public About about() {
        return about;
    }

    public Field<Number> parallel() {
        return parallel;
    }

    public Field<String> slug() {
        return slug;
    }

    public Field<Optional<Money>> capPerJob() {
        return capPerJob;
    }

    public Field<Optional<Money>> capPerDay() {
        return capPerDay;
    }

    public Field<Optional<Money>> capPerMonth() {
        return capPerMonth;
    }

    public Field<Optional<Money>> confirmAbove() {
        return confirmAbove;
    }

    /// What is wrong with the folder, or that it holds from the next start; empty otherwise.
    public ReadOnlyStringProperty libraryProblemProperty() {
        return libraryProblem.getReadOnlyProperty();
    }

    public void chooseLibrary() {
        dialogs.chooseFolder(
                Text.of("preferences.library.choose"),
                Optional.of(settings.libraryProperty().get()),
                this::useLibrary);
    }

    /// Where every finished clip goes besides.
    public void chooseWatchFolder() {
        var folder = settings.export().watchFolderProperty();
        dialogs.chooseFolder(
                Text.of("preferences.export.watch.folder"), folder.get(), chosen -> folder.set(Optional.of(chosen)));
    }

    public void showLibrary() {
        show(settings.libraryProperty().get());
    }

    /// Shows a folder of the application in the system's file manager.
    public void show(Path folder) {
        if (!desktop.open(folder)) {
            libraryProblem.set(Text.of("preferences.desktop", folder));
        }
    }

    private void useLibrary(Path folder) {
        tasks.run(
                () -> writable(folder),
                able -> {
                    if (able) {
                        settings.libraryProperty().set(folder);
                        libraryProblem.set(folder.equals(libraryAtStart) ? "" : Text.of("preferences.library.restart"));
                    } else {
                        libraryProblem.set(Text.of("preferences.library.readonly", folder));
                    }
                },
                failure -> libraryProblem.set(Text.of("preferences.library.readonly", folder)));
    }

    /// Tried, since permissions tell less than a file that was made.
    private static boolean writable(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, ".zoetrope", ".tmp");
        Files.delete(probe);
        return true;
    }
}
