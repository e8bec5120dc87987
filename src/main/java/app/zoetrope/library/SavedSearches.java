package app.zoetrope.library;

import java.io.IOException;
import java.util.List;

/// Searches with names, kept in the library folder. Calls block and come from background threads.
public interface SavedSearches {
    /// In the order in which they were saved first.
    List<SavedSearch> all() throws IOException;

    /// Replaces the one of that name, whatever its case.
    void save(SavedSearch search) throws IOException;

    void remove(String name) throws IOException;

    /// A collection that fills itself: whatever answers the query is in it.
    record SavedSearch(String name, ClipQuery query) {}
}
