package app.zoetrope.ui.preferences;

import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Dialogs;
import app.zoetrope.ui.fx.TaskRunner;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Lets go of what this machine keeps.
public final class PrivacyViewModel {
    private final Housekeeping house;
    private final Dialogs dialogs;
    private final TaskRunner tasks;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private final ReadOnlyIntegerWrapper reports = new ReadOnlyIntegerWrapper(this, "reports", 0);

    public PrivacyViewModel(Housekeeping house, Dialogs dialogs, TaskRunner tasks) {
        this.house = house;
        this.dialogs = dialogs;
        this.tasks = tasks;
    }

    /// What was done last; empty before.
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /// How many crash reports there are.
    public ReadOnlyIntegerProperty reportsProperty() {
        return reports.getReadOnlyProperty();
    }

    /// Counts anew.
    public void refresh() {
        tasks.run(house::crashReports, reports::set, _ -> {});
    }

    public void forgetPrompts() {
        dialogs.confirm(
                new Dialogs.Question(
                        Text.of("preferences.privacy.prompts"),
                        Text.of("preferences.privacy.prompts.question"),
                        Text.of("preferences.privacy.prompts.act")),
                () -> work(
                        () -> {
                            house.forgetPrompts();
                            return true;
                        },
                        _ -> Text.of("preferences.privacy.prompts.done")));
    }

    public void clearCaches() {
        work(house::clearCaches, freed -> Text.of("preferences.privacy.caches.done", Text.bytes(freed)));
    }

    public void deleteReports() {
        work(
                () -> {
                    house.deleteCrashReports();
                    return true;
                },
                _ -> Text.of("preferences.privacy.reports.done"));
    }

    private <T> void work(Callable<T> act, Function<T, String> done) {
        tasks.run(
                act,
                result -> {
                    words.set(done.apply(result));
                    refresh();
                },
                failure -> words.set(Text.of("preferences.care.failed", Text.reason(failure))));
    }
}
