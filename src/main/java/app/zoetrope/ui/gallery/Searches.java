package app.zoetrope.ui.gallery;

import app.zoetrope.library.SavedSearches;
import app.zoetrope.library.SavedSearches.SavedSearch;
import app.zoetrope.ui.fx.TaskRunner;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Searches that were given a name, to be shown again: collections that fill themselves. JavaFX thread.
public final class Searches {
    private final SavedSearches saved;
    private final Filters filters;
    private final TaskRunner tasks;
    private final Consumer<Exception> onFailed;
    private final ReadOnlyObjectWrapper<List<SavedSearch>> all = new ReadOnlyObjectWrapper<>(this, "all", List.of());

    Searches(SavedSearches saved, Filters filters, TaskRunner tasks, Consumer<Exception> onFailed) {
        this.saved = saved;
        this.filters = filters;
        this.tasks = tasks;
        this.onFailed = onFailed;
    }

    /// In the order in which they were saved first.
    public ReadOnlyObjectProperty<List<SavedSearch>> allProperty() {
        return all.getReadOnlyProperty();
    }

    public void refresh() {
        then(saved::all);
    }

    /// Keeps what is looked for now; another search of that name goes.
    public void save(String name) {
        if (!name.isBlank()) {
            var search = new SavedSearch(name.strip(), filters.query());
            then(() -> {
                saved.save(search);
                return saved.all();
            });
        }
    }

    public void remove(SavedSearch search) {
        then(() -> {
            saved.remove(search.name());
            return saved.all();
        });
    }

    public void show(SavedSearch search) {
        filters.show(search.query());
    }

    /// Whether that is what is looked for now.
    boolean isShown(SavedSearch search) {
        return filters.query().equals(search.query());
    }

    private interface Deed extends Callable<List<SavedSearch>> {
        @Override
        List<SavedSearch> call() throws IOException;
    }

    private void then(Deed deed) {
        tasks.run(deed, all::set, onFailed);
    }
}
