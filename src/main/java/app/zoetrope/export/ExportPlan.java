package app.zoetrope.export;

import app.zoetrope.library.FileName;
import app.zoetrope.model.Clip;
import java.io.IOException;
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
import java.util.function.ToIntFunction;

/// Which file is written where. No two targets are the same on any system.
///
/// @param skipped the names that are taken, where such files are not to be made
public record ExportPlan(Path folder, List<Item> items, List<Path> skipped) {
    /// One file, or one folder of frames.
    ///
    /// @param clips more than one where they are joined
    /// @param renamed the name as the template says it is taken
    /// @param replaces a file that has this name now
    public record Item(
            List<Clip> clips,
            List<Path> sources,
            Preset preset,
            Treatment treatment,
            Path target,
            boolean renamed,
            boolean replaces) {
        public Clip clip() {
            return clips.getFirst();
        }

        Transcoder.Work work() {
            return new Transcoder.Work(clips, sources, preset, treatment);
        }
    }

    /// Looks at the folder, so it belongs on a background thread.
    ///
    /// @param sources a clip's video file
    /// @param takes which of its batch a clip is, from 1; asked only where the names say it
    public static ExportPlan of(
            ExportOrder order, Function<Clip, Path> sources, ToIntFunction<Clip> takes, ZoneId zone) {
        return new Planner(order, sources, takes, zone).plan();
    }

    private static final class Planner {
        private final ExportOrder order;
        private final Function<Clip, Path> sources;
        private final ToIntFunction<Clip> takes;
        private final ZoneId zone;
        private final List<Item> items = new ArrayList<>();
        private final List<Path> skipped = new ArrayList<>();
        private final Set<String> taken = new HashSet<>();

        Planner(ExportOrder order, Function<Clip, Path> sources, ToIntFunction<Clip> takes, ZoneId zone) {
            this.order = order;
            this.sources = sources;
            this.takes = order.names().asksForTakes() ? takes : _ -> 1;
            this.zone = zone;
        }

        ExportPlan plan() {
            order.clips().forEach(clip -> reserve(sources.apply(clip)));
            boolean joined = order.treatment().joined() && order.clips().size() > 1;
            int number = 1;
            for (List<Clip> clips : joined ? List.of(order.clips()) : singly(order.clips())) {
                for (Preset preset : order.presets()) {
                    add(clips, preset, number);
                }
                number++;
            }
            return new ExportPlan(order.folder(), List.copyOf(items), List.copyOf(skipped));
        }

        private static List<List<Clip>> singly(List<Clip> clips) {
            return clips.stream().map(List::of).toList();
        }

        /// The library's own files are never written over.
        private void reserve(Path source) {
            taken.add(folded(source));
            try {
                taken.add(folded(source.toRealPath()));
            } catch (IOException gone) {
                taken.add(folded(source.toAbsolutePath()));
            }
        }

        private void add(List<Clip> clips, Preset preset, int number) {
            var naming = new Naming(clips.getFirst(), number, takes.applyAsInt(clips.getFirst()), preset.name());
            String name = order.names().path(naming, zone) + (isShared(preset) ? " " + safe(preset) : "");
            Path target = target(preset, name);
            boolean there = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
            if (there && order.collision() == Collision.SKIP && !taken.contains(folded(target))) {
                taken.add(folded(target));
                skipped.add(target);
                return;
            }
            boolean replaces = there && order.collision() == Collision.OVERWRITE && isReplaceable(target);
            for (int count = 2; !replaces && !isFree(target); count++) {
                target = target(preset, name + " (" + count + ")");
            }
            taken.add(folded(target));
            items.add(new Item(
                    clips,
                    clips.stream().map(sources).toList(),
                    preset,
                    order.treatment(),
                    target,
                    !target.equals(target(preset, name)),
                    replaces));
        }

        /// Two ways to make the same kind of file need two names.
        private boolean isShared(Preset preset) {
            return order.presets().stream()
                            .filter(other -> other.format()
                                    .extension()
                                    .equals(preset.format().extension()))
                            .count()
                    > 1;
        }

        private static String safe(Preset preset) {
            return FileName.of(preset.name(), 40);
        }

        private Path target(Preset preset, String name) {
            return order.folder().resolve(preset.format().named(name));
        }

        private boolean isReplaceable(Path target) {
            try {
                return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                        && !taken.contains(folded(target))
                        && !taken.contains(folded(target.toRealPath()));
            } catch (IOException unclear) {
                return false;
            }
        }

        private boolean isFree(Path target) {
            return !taken.contains(folded(target))
                    && Files.notExists(target, LinkOption.NOFOLLOW_LINKS)
                    && (!order.treatment().sidecar()
                            || Files.notExists(FolderExport.sidecar(target), LinkOption.NOFOLLOW_LINKS));
        }

        /// Paths that differ on one system may be the same on another.
        private static String folded(Path path) {
            return Normalizer.normalize(path.toString(), Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        }
    }
}
