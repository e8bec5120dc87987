package app.zoetrope.bench;

import app.zoetrope.library.LibraryCare.Seen;
import app.zoetrope.media.FfprobeInspector;
import app.zoetrope.storage.Database;
import app.zoetrope.storage.FolderCare;
import app.zoetrope.storage.LibraryFolder;
import app.zoetrope.storage.LibraryWriter;
import app.zoetrope.testkit.ClipMaker;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// Measures, over made libraries, how fast a lost index comes back from the folder and whether it is the lost one row
/// for row, and what a look at the folder costs where nothing has changed. "Busy" is the rebuild's processor time.
///
/// Arguments: the folder where made libraries are kept, then the sizes (by default 100 and 10,000).
public final class RebuildBench {
    private RebuildBench() {}

    public static void main(String[] arguments) throws Exception {
        Path cache = Path.of(arguments.length > 0 ? arguments[0] : "target/libraries");
        List<Integer> sizes = arguments.length > 1
                ? Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList()
                : List.of(100, 10_000);
        System.out.printf(
                "%-9s %10s %8s %12s %8s %14s %14s%n",
                "clips", "rebuild s", "busy s", "clips a s", "equal", "whole look ms", "look ms");
        for (int size : sizes) {
            Path home = LibraryMaker.home(cache, size);
            Path lost = Files.createTempDirectory("lost-index");
            try {
                measure(size, home.resolve("library"), home.resolve("data"), lost);
            } finally {
                try (var files = Files.walk(lost)) {
                    for (Path file :
                            files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private static FolderCare care(Path root, Database database) {
        var folder = new LibraryFolder(() -> root, database, Clock.systemUTC());
        return new FolderCare(folder, database, new FfprobeInspector(ClipMaker.kit())::inspect, Clock.systemUTC());
    }

    private static void measure(int size, Path root, Path data, Path lost) throws Exception {
        TreeMap<String, List<String>> before;
        try (Database database = Database.open(data)) {
            before = LibraryWriter.rows(database);
        }
        try (Database database = Database.open(lost)) {
            FolderCare care = care(root, database);
            long ran = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long start = System.nanoTime();
            Seen seen = care.rebuild((_, _) -> {});
            double seconds = (System.nanoTime() - start) / 1e9;
            double busy = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - ran) / 1e9;
            if (!seen.troubles().isEmpty()) {
                throw new IOException(seen.troubles().getFirst().toString());
            }
            boolean equal = LibraryWriter.rows(database).equals(before);
            System.out.printf(
                    Locale.ROOT,
                    "%-9d %10.2f %8.2f %12.0f %8s %14.1f %14.1f%n",
                    size,
                    seconds,
                    busy,
                    seen.clips() / seconds,
                    equal ? "yes" : "NO",
                    look(care, true),
                    look(care, false));
        }
    }

    /// The median of five, in milliseconds.
    private static double look(FolderCare care, boolean thorough) throws Exception {
        var times = new double[5];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            care.look(thorough);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[2];
    }
}
