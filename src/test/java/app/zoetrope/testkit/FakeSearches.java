package app.zoetrope.testkit;

import app.zoetrope.library.SavedSearches;
import java.util.ArrayList;
import java.util.List;

/// Searches kept in memory.
public final class FakeSearches implements SavedSearches {
    private final List<SavedSearch> kept = new ArrayList<>();

    @Override
    public synchronized List<SavedSearch> all() {
        return List.copyOf(kept);
    }

    @Override
    public synchronized void save(SavedSearch search) {
        remove(search.name());
        kept.add(search);
    }

    @Override
    public synchronized void remove(String name) {
        kept.removeIf(search -> search.name().equalsIgnoreCase(name));
    }
}
