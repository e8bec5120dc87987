package app.zoetrope.storage;

import app.zoetrope.export.Preset;
import app.zoetrope.export.PresetBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// `presets.json` in the data folder, and files of the same form that people share. Entries that cannot be read are
/// left out.
public final class FilePresets implements PresetBook {
    private static final String LIST = "presets";
    private static final long LARGEST = 1 << 20;

    private final Path file;

    public FilePresets(Path data) {
        file = data.resolve("presets.json");
    }

    @Override
    public synchronized List<Preset> own() throws IOException {
        try {
            return entries(file);
        } catch (NoSuchFileException noneYet) {
            return List.of();
        }
    }

    @Override
    public synchronized void save(Preset preset) throws IOException {
        if (!Preset.isFree(preset.name())) {
            throw new IOException("A preset cannot have this name: " + preset.name());
        }
        var all = new ArrayList<>(own());
        int place = place(all, preset.name());
        if (place < 0) {
            all.add(preset);
        } else {
            all.set(place, preset);
        }
        write(all);
    }

    @Override
    public synchronized void remove(String name) throws IOException {
        var all = new ArrayList<>(own());
        if (all.removeIf(preset -> preset.name().equalsIgnoreCase(name))) {
            write(all);
        }
    }

    @Override
    public List<Preset> read(Path shared) throws IOException {
        List<Preset> found = entries(shared);
        if (found.isEmpty()) {
            throw new IOException("There is no preset in the file " + shared.getFileName() + ".");
        }
        return found;
    }

    @Override
    public void share(List<Preset> presets, Path shared) throws IOException {
        Durable.write(shared, content(presets));
    }

    private void write(List<Preset> presets) throws IOException {
        if (Files.exists(file) && Json.tryTree(Files.readString(file)).isEmpty()) {
            Durable.setAside(file);
        }
        Durable.write(file, content(presets));
    }

    private static byte[] content(List<Preset> presets) {
        var content = Json.object();
        var list = content.put("about", "Zoetrope: presets for exports").putArray(LIST);
        presets.forEach(preset -> list.add(Json.tree(preset)));
        return Json.writeReadably(content);
    }

    private static List<Preset> entries(Path from) throws IOException {
        if (Files.size(from) > LARGEST) {
            return List.of();
        }
        var found = new ArrayList<Preset>();
        Optional<JsonNode> tree = Json.tryTree(new String(Files.readAllBytes(from), StandardCharsets.UTF_8));
        tree.ifPresent(root -> root.path(LIST)
                .forEach(entry -> Json.tryRead(entry, Preset.class)
                        .filter(preset -> Missing.in(preset).isEmpty() && Preset.isFree(preset.name()))
                        .filter(preset -> place(found, preset.name()) < 0)
                        .ifPresent(found::add)));
        return List.copyOf(found);
    }

    private static int place(List<Preset> presets, String name) {
        for (int i = 0; i < presets.size(); i++) {
            if (presets.get(i).name().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }
}
