package app.zoetrope.generation;

import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Framing;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.model.PictureInfo;
import app.zoetrope.model.Pixels;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Rates;
import app.zoetrope.model.Resolution;
import app.zoetrope.storage.Database;
import app.zoetrope.storage.EmergencyFile;
import app.zoetrope.storage.LibraryFolder;
import app.zoetrope.storage.SqliteClipLibrary;
import app.zoetrope.storage.SqliteJobStore;
import app.zoetrope.storage.SqliteLedger;
import app.zoetrope.testkit.Samples;
import app.zoetrope.testkit.ScriptedEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A queue over a real database and a real library folder, with scripted engines. `restart` is a new process.
final class QueueBench implements AutoCloseable {
    static final Money PRICE = Money.usd("0.6125");

    final Path home;
    final ScriptedEngine paid = new ScriptedEngine(EngineId.SEGMIND, true);
    final ScriptedEngine free = new ScriptedEngine(EngineId.SKETCH, false);
    final Settings settings = new Settings();
    UnaryOperator<QueueParts> changed = UnaryOperator.identity();

    @Nullable
    Problem obstacle;

    Database database;
    QueueParts parts;
    JobQueue queue;

    QueueBench(Path home) {
        this.home = home;
        database = Database.open(home.resolve("data"));
        parts = parts();
        queue = new JobQueue(parts, delays());
    }

    static Delays delays() {
        return new Delays(Duration.ofMillis(1), Duration.ofMillis(5));
    }

    private QueueParts parts() {
        Clock clock = Clock.systemUTC();
        return changed.apply(new QueueParts(
                List.of(paid, free),
                new SqliteJobStore(database, clock),
                new SqliteLedger(database),
                new LibraryFolder(() -> home.resolve("library"), database, clock),
                new Pictures(),
                QueueBench::inspect,
                settings,
                _ -> Optional.ofNullable(obstacle),
                new EmergencyFile(home.resolve("data")),
                home.resolve("scratch"),
                clock));
    }

    /// Closes this process and starts another one on the same folders.
    void restart() {
        close();
        database = Database.open(home.resolve("data"));
        parts = parts();
        queue = new JobQueue(parts, delays());
    }

    /// The same folders as another process sees them at the same time.
    JobQueue rival(Database other) {
        Clock clock = Clock.systemUTC();
        return new JobQueue(
                new QueueParts(
                        parts.engines(),
                        new SqliteJobStore(other, clock),
                        new SqliteLedger(other),
                        new LibraryFolder(() -> home.resolve("library"), other, clock),
                        parts.pictures(),
                        parts.inspector(),
                        settings,
                        parts.obstacle(),
                        parts.notes(),
                        parts.scratch(),
                        clock),
                delays());
    }

    Draft draft(EngineId engine, int takes) {
        return new Draft(
                engine,
                Samples.request(Samples.PROMPT),
                Framing.DEFAULT,
                picture(),
                "cat.png",
                takes,
                Optional.empty());
    }

    Path picture() {
        Path picture = home.resolve("cat.png");
        try {
            Files.writeString(picture, "picture");
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        return picture;
    }

    Job addPaid() throws Exception {
        return queue.add(List.of(draft(EngineId.SEGMIND, 1))).getFirst();
    }

    /// A job that an earlier process left in that state.
    Job leftBehind(EngineId engine, JobState state) throws IOException {
        var picture = parts.shelf().keepPicture(picture(), "cat.png", 1600, 900);
        Job sample = Samples.job(engine, state);
        var job = new Job(
                sample.id(),
                sample.batch(),
                engine,
                sample.request(),
                sample.framing(),
                picture,
                picture,
                sample.estimate(),
                sample.parent(),
                sample.created(),
                sample.changed(),
                state);
        parts.store().add(List.of(job));
        return job;
    }

    JobState stateOf(JobId id) {
        return parts.store().find(id).orElseThrow().state();
    }

    Optional<Clip> clip(Job job) {
        return library().find(ClipId.of(job.id()));
    }

    SqliteClipLibrary library() {
        return new SqliteClipLibrary(
                database,
                new LibraryFolder(() -> home.resolve("library"), database, Clock.systemUTC()),
                Clock.systemUTC());
    }

    /// Names of the files below a folder of the library.
    List<String> files(String folder) throws IOException {
        Path start = home.resolve("library").resolve(folder);
        if (!Files.exists(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    List<String> videos() throws IOException {
        return files("").stream().filter(name -> name.endsWith(".mp4")).toList();
    }

    @Override
    public void close() {
        queue.close();
        database.close();
    }

    private static app.zoetrope.model.VideoFacts inspect(Path file) throws IOException {
        if (!Files.readString(file).equals(ScriptedEngine.VIDEO)) {
            throw new IOException("No video");
        }
        return Samples.FACTS;
    }

    /// Rates of `segmind-api.md`, and caps that a test sets.
    static final class Settings implements QueueSettings {
        int parallel = 3;
        Optional<Money> perJob = Optional.empty();
        Optional<Money> perDay = Optional.empty();
        Optional<Money> perMonth = Optional.empty();

        @Override
        public Rates rates(EngineId engine) {
            return engine.equals(EngineId.SKETCH)
                    ? Rates.FREE
                    : new Rates(
                            Map.of(Resolution.P480, Money.usd("0.10"), Resolution.P720, Money.usd("0.175")),
                            Money.usd("0.0125"),
                            "test",
                            LocalDate.EPOCH);
        }

        @Override
        public int parallel() {
            return parallel;
        }

        @Override
        public Optional<Money> capPerJob() {
            return perJob;
        }

        @Override
        public Optional<Money> capPerDay() {
            return perDay;
        }

        @Override
        public Optional<Money> capPerMonth() {
            return perMonth;
        }
    }

    /// A picture is a file that says so.
    private static final class Pictures implements PicturePreparer {
        @Override
        public PictureInfo inspect(Path picture) throws PictureException {
            read(picture);
            return new PictureInfo("PNG", 1600, 900, false, 7);
        }

        @Override
        public Pixels preview(Path picture, int longest) {
            return new Pixels(1, 1, new int[1]);
        }

        @Override
        public Prepared prepare(Path picture, app.zoetrope.model.AspectRatio ratio, Framing framing, Path target)
                throws PictureException {
            try {
                Files.writeString(target, "sent " + read(picture));
                return new Prepared(target, 1600, 900, 12);
            } catch (IOException failure) {
                throw new PictureException(Problem.free(Problem.Kind.PICTURE_UNREADABLE, ""), failure);
            }
        }

        private static String read(Path picture) throws PictureException {
            try {
                String content = Files.readString(picture);
                if (content.equals("picture")) {
                    return content;
                }
                throw PictureException.of(Problem.Kind.PICTURE_TRUNCATED, "scripted");
            } catch (IOException failure) {
                throw new PictureException(Problem.free(Problem.Kind.PICTURE_MISSING, ""), failure);
            }
        }
    }
}
