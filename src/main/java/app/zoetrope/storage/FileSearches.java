package app.zoetrope.storage;

import app.zoetrope.library.SavedSearches;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `searches.json` in the library folder. Entries that cannot be read, such as a later version's, are kept as
/// they are.
public final class FileSearches implements SavedSearches {
    private static final String LIST = "searches";
    private static final long LARGEST = 4 << 20;

    private final LibraryFolder folder;

    public FileSearches(LibraryFolder folder) {
        this.folder = folder;
    }

    @Override
    public synchronized List<SavedSearch> all() throws IOException {
        return entries().stream().flatMap(entry -> read(entry).stream()).toList();
    }

    @Override
    public synchronized void save(SavedSearch search) throws IOException {
        List<JsonNode> entries = entries();
        JsonNode entry = Json.tree(search);
        int place = place(entries, search.name());
        if (place < 0) {
            entries.add(entry);
        } else {
            entries.set(place, entry);
        }
        write(entries);
    }

    @Override
    public synchronized void remove(String name) throws IOException {
        List<JsonNode> entries = entries();
        int place = place(entries, name);
        if (place >= 0) {
            entries.remove(place);
            write(entries);
        }
    }

    private static int place(List<JsonNode> entries, String name) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).path("name").asString("").equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<SavedSearch> read(JsonNode entry) {
        return Json.tryRead(entry, SavedSearch.class)
                .filter(search -> Missing.in(search).isEmpty())
                .filter(search -> Missing.in(search.query()).isEmpty());
    }

    private List<JsonNode> entries() throws IOException {
        var entries = new ArrayList<JsonNode>();
        try {
            if (Files.size(file()) <= LARGEST) {
                String text = new String(Files.readAllBytes(file()), StandardCharsets.UTF_8);
                Json.tryTree(text).ifPresent(tree -> tree.path(LIST).forEach(entries::add));
            }
        } catch (NoSuchFileException noneYet) {
            return entries;
        }
        return entries;
    }

    /// What could not be read at all is set aside, not written over.
    private void write(List<JsonNode> entries) throws IOException {
        if (Files.exists(file()) && entries().isEmpty() && Files.size(file()) > 0 && !isReadable()) {
            Durable.setAside(file());
        }
        ObjectNode content = Json.object();
        var list = content.putArray(LIST);
        entries.forEach(list::add);
        Durable.write(folder.draft(), file(), Json.writeReadably(content));
    }

    private boolean isReadable() throws IOException {
        return Files.size(file()) <= LARGEST
                && Json.tryTree(new String(Files.readAllBytes(file()), StandardCharsets.UTF_8))
                        .isPresent();
    }

    private Path file() {
        return folder.root().resolve(Layout.SEARCHES);
    }
}
