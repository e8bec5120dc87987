package app.zoetrope.export;

import app.zoetrope.model.Clip;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/// Which file is written where. No two targets are the same on any system, and none exists yet.
public record ExportPlan(Path folder, List<Item> items) {
    public record Item(Clip clip, Path source, Path target) {}

    /// Looks at the folder, so it belongs on a background thread.
    ///
    /// @param sources a clip's video file
    /// @param extension without the dot
    public static ExportPlan of(
            List<Clip> clips,
            Function<Clip, Path> sources,
            NameTemplate template,
            Path folder,
            String extension,
            ZoneId zone) {
        var items = new ArrayList<Item>();
        Set<String> taken = new HashSet<>();
        for (Clip clip : clips) {
            String name = template.path(clip, items.size() + 1, zone);
            Path target = folder.resolve(name + "." + extension);
            for (int count = 2; !isFree(target, taken); count++) {
                target = folder.resolve(name + " (" + count + ")." + extension);
            }
            taken.add(folded(target));
            items.add(new Item(clip, sources.apply(clip), target));
        }
        return new ExportPlan(folder, List.copyOf(items));
    }

    private static boolean isFree(Path target, Set<String> taken) {
        return !taken.contains(folded(target)) && Files.notExists(target, LinkOption.NOFOLLOW_LINKS);
    }

    /// Paths that differ on one system may be the same on another.
    private static String folded(Path path) {
        return Normalizer.normalize(path.toString(), Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
    }
}
