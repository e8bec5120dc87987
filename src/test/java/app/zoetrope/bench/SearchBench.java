package app.zoetrope.bench;

import app.zoetrope.library.ClipQuery;
import app.zoetrope.library.ClipQuery.Sort;
import app.zoetrope.library.Condition;
import app.zoetrope.model.EngineId;
import app.zoetrope.storage.Database;
import app.zoetrope.storage.LibraryFolder;
import app.zoetrope.storage.SqliteClipLibrary;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/// Measures what the library answers as one types, over libraries of 100, 10,000 and 100,000 clips in one run: each
/// beginning of each thing typed is one question, answered by the first page and by the number of all. "Busy" is the
/// processor time of the same, which other programs on the machine do not lengthen.
///
/// Arguments: the folder where made libraries are kept, then the sizes (by default those three).
public final class SearchBench {
    private static final int PAGE = 60;
    private static final int TYPED = Integer.getInteger("bench.typed", 60);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private SearchBench() {}

    private interface Question {
        ClipQuery of(String words);
    }

    public static void main(String[] arguments) throws Exception {
        Path cache = Path.of(arguments.length > 0 ? arguments[0] : "target/libraries");
        List<Integer> sizes = arguments.length > 1
                ? Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList()
                : List.of(100, 10_000, 100_000);
        List<String> typed = typed();
        System.out.printf("%d questions each, milliseconds%n", typed.size());
        System.out.printf(
                "%-9s %-34s %8s %8s %8s %10s %10s%n", "clips", "", "median", "99 %", "most", "busy 99 %", "count 99 %");
        for (int size : sizes) {
            Path home = LibraryMaker.home(cache, size);
            try (Database database = Database.open(home.resolve("data"))) {
                Path root = home.resolve("library");
                var library = new SqliteClipLibrary(
                        database, new LibraryFolder(() -> root, database, Clock.systemUTC()), Clock.systemUTC());
                ask(library, size, "warm-up", typed, ClipQuery.ALL::withWords);
                ask(library, size, "as typed", typed, ClipQuery.ALL::withWords);
                ask(
                        library,
                        size,
                        "as typed, oldest first",
                        typed,
                        words -> newest(words).withSort(Sort.OLDEST));
                ask(
                        library,
                        size,
                        "as typed, best rated first",
                        typed,
                        words -> newest(words).withSort(Sort.BEST_RATED));
                ask(
                        library,
                        size,
                        "as typed, 4 stars, of Segmind",
                        typed,
                        words -> newest(words).withMinRating(4).withEngine(Optional.of(EngineId.SEGMIND)));
                ask(
                        library,
                        size,
                        "as typed, in a collection",
                        typed,
                        words -> newest(words).with(new Condition.InCollection("For Anna")));
                ask(
                        library,
                        size,
                        "as typed, a tag",
                        typed,
                        words -> newest(words).with(new Condition.Tagged(List.of("hero"))));
                ask(
                        library,
                        size,
                        "as typed, in the bin",
                        typed,
                        words -> newest(words).withBin(true));
                var random = new Random(4);
                ask(
                        library,
                        size,
                        "any page, nothing typed",
                        typed,
                        _ -> ClipQuery.ALL.withLimit(random.nextInt(size), PAGE));
                ask(
                        library,
                        size,
                        "any page, dearest first",
                        typed,
                        _ -> ClipQuery.ALL.withSort(Sort.DEAREST).withLimit(random.nextInt(size), PAGE));
                ask(
                        library,
                        size,
                        "a tag of many",
                        typed,
                        _ -> ClipQuery.ALL.with(new Condition.Tagged(List.of("hero"))));
                ask(
                        library,
                        size,
                        "a tag of few",
                        typed,
                        _ -> ClipQuery.ALL.with(new Condition.Tagged(List.of("moodboard"))));
            }
        }
    }

    private static ClipQuery newest(String words) {
        return ClipQuery.ALL.withWords(words);
    }

    private static void ask(SqliteClipLibrary library, int size, String name, List<String> typed, Question question) {
        var found = new double[typed.size()];
        var busy = new double[typed.size()];
        var counted = new double[typed.size()];
        for (int i = 0; i < found.length; i++) {
            ClipQuery query = question.of(typed.get(i));
            ClipQuery page = query.withLimit(query.offset(), PAGE);
            long ran = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            library.find(page);
            long middle = System.nanoTime();
            busy[i] = (THREADS.getCurrentThreadCpuTime() - ran) / 1e6;
            library.count(query);
            found[i] = (middle - start) / 1e6;
            counted[i] = (System.nanoTime() - middle) / 1e6;
        }
        Arrays.sort(found);
        Arrays.sort(busy);
        Arrays.sort(counted);
        System.out.printf(
                Locale.ROOT,
                "%-9d %-34s %8.2f %8.2f %8.2f %10.2f %10.2f%n",
                size,
                name,
                found[found.length / 2],
                found[found.length * 99 / 100],
                found[found.length - 1],
                busy[busy.length * 99 / 100],
                counted[counted.length * 99 / 100]);
    }

    private static List<String> typed() {
        var wording = new Wording(new Random(7));
        var beginnings = new ArrayList<String>();
        for (int i = 0; i < TYPED; i++) {
            String whole = wording.typed();
            for (int end = 1; end <= whole.length(); end++) {
                beginnings.add(whole.substring(0, end));
            }
        }
        return List.copyOf(beginnings);
    }
}
