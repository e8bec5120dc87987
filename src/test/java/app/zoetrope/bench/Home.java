package app.zoetrope.bench;

import app.zoetrope.library.ClipQuery;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.LedgerEntry;
import app.zoetrope.storage.Database;
import app.zoetrope.storage.EmergencyFile;
import app.zoetrope.storage.LibraryFolder;
import app.zoetrope.storage.SqliteClipLibrary;
import app.zoetrope.storage.SqliteJobStore;
import app.zoetrope.storage.SqliteLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a home holds while no process uses it. Read from a copy of the database, so that the next process finds it as
/// the last one left it.
///
/// @param clips by the index
/// @param files of the library, relative
record Home(
        Path folder, List<Job> jobs, List<LedgerEntry> ledger, List<Clip> clips, List<String> files, boolean noted) {
    static Home look(Path home) throws IOException {
        Path data = home.resolve("data");
        List<String> files = files(home.resolve("library"));
        if (Files.notExists(data.resolve("zoetrope.db"))) {
            return new Home(home, List.of(), List.of(), List.of(), files, false);
        }
        Path copy = Files.createTempDirectory("home");
        try {
            for (String name : List.of("zoetrope.db", "zoetrope.db-wal", "accepted-runs.jsonl")) {
                if (Files.exists(data.resolve(name))) {
                    Files.copy(data.resolve(name), copy.resolve(name));
                }
            }
            try (Database database = Database.open(copy)) {
                Clock clock = Clock.systemUTC();
                var shelf = new LibraryFolder(() -> home.resolve("library"), database, clock);
                List<Job> jobs = new SqliteJobStore(database, clock).recent(1000);
                var notes = new EmergencyFile(copy);
                return new Home(
                        home,
                        jobs,
                        new SqliteLedger(database).entries(1000),
                        new SqliteClipLibrary(database, shelf, clock).find(ClipQuery.ALL),
                        files,
                        jobs.stream().anyMatch(job -> notes.find(job.id()).isPresent()));
            }
        } finally {
            delete(copy);
        }
    }

    private static List<String> files(Path library) throws IOException {
        if (Files.notExists(library)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(library)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> library.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    Optional<LedgerEntry> entry(Job job) {
        return ledger.stream().filter(row -> row.job().equals(job.id())).findFirst();
    }

    /// Whether the number that leads to the clip is stored here, or the clip itself.
    boolean knows(Job job, byte[] clip) throws IOException {
        Path part = folder.resolve("library/incoming").resolve(job.id() + ".part");
        boolean whole = Files.exists(part) && java.util.Arrays.equals(Files.readAllBytes(part), clip);
        return switch (job.state()) {
            case JobState.Queued _, JobState.Preparing _ -> noted;
            case JobState.Submitting _, JobState.Unknown _ ->
                noted || whole || entry(job).flatMap(LedgerEntry::requestId).isPresent();
            default -> true;
        };
    }

    boolean hasWork() {
        return jobs.stream().anyMatch(job -> job.state().isActive() && !(job.state() instanceof JobState.Queued));
    }

    String states() {
        return jobs.isEmpty()
                ? "nothing"
                : String.join(
                        " ",
                        jobs.stream()
                                .map(job -> job.state().label())
                                .distinct()
                                .sorted()
                                .toList());
    }

    List<String> ending(String end) {
        return files.stream().filter(name -> name.endsWith(end)).toList();
    }
}
