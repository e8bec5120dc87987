package app.zoetrope.ui.preferences;

import app.zoetrope.model.Check;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.TaskRunner;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What works on this machine and how to mend what does not.
public final class HealthViewModel {
    private final Supplier<List<Supplier<Check>>> checks;
    private final TaskRunner tasks;
    private final ObservableList<Check> results = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running", false);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");

    /// @param checks each looks at one part; in the background, one after the other
    public HealthViewModel(Supplier<List<Supplier<Check>>> checks, TaskRunner tasks) {
        this.checks = checks;
        this.tasks = tasks;
    }

    /// In the order of the checks, as they come.
    public ObservableList<Check> results() {
        return results;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// How it stands on the whole; empty before the first look.
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /// Looks at everything again.
    public void look() {
        if (running.get()) {
            return;
        }
        running.set(true);
        results.clear();
        words.set(Text.of("preferences.health.running"));
        next(checks.get(), 0);
    }

    private void next(List<Supplier<Check>> all, int number) {
        if (number == all.size()) {
            running.set(false);
            long wrong = results.stream().filter(check -> !check.ok()).count();
            words.set(Text.of("preferences.health.done", wrong));
            return;
        }
        tasks.run(
                all.get(number)::get,
                check -> add(all, number, check),
                failure ->
                        add(all, number, new Check(Text.of("preferences.health.broken"), false, Text.reason(failure))));
    }

    private void add(List<Supplier<Check>> all, int number, Check check) {
        results.add(check);
        next(all, number + 1);
    }

    /// All of it as text, for somebody who is asked for help.
    public String text() {
        return results.stream()
                .map(check -> (check.ok() ? "[+] " : "[!] ") + check.name() + ": " + check.words()
                        + (check.remedy().isEmpty() ? "" : " " + check.remedy()))
                .collect(Collectors.joining("\n"));
    }
}
