package app.zoetrope.generation;

import app.zoetrope.cli.Commands;
import app.zoetrope.cli.Services;
import app.zoetrope.engine.segmind.SegmindConfig;
import app.zoetrope.engine.segmind.SegmindEngine;
import app.zoetrope.export.FolderExport;
import app.zoetrope.export.PresetBook;
import app.zoetrope.export.Transcoder;
import app.zoetrope.library.ClipLibrary;
import app.zoetrope.library.LibraryCare;
import app.zoetrope.media.FfprobeInspector;
import app.zoetrope.media.ImageIoPictures;
import app.zoetrope.media.MediaKit;
import app.zoetrope.model.Check;
import app.zoetrope.model.Job;
import app.zoetrope.model.Problem;
import app.zoetrope.model.VideoFacts;
import app.zoetrope.secrets.SecretStore;
import app.zoetrope.secrets.SessionSecretStore;
import app.zoetrope.secrets.Vault;
import app.zoetrope.storage.Database;
import app.zoetrope.storage.EmergencyFile;
import app.zoetrope.storage.LibraryFolder;
import app.zoetrope.storage.SqliteClipLibrary;
import app.zoetrope.storage.SqliteJobStore;
import app.zoetrope.storage.SqliteLedger;
import app.zoetrope.testkit.FakeSegmind;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole paid job as the terminal runs it: its commands, the real queue, engine and storage, and the fake service
/// over real connections. Only the waits between tries are short. `restart` is a new process.
final class ServiceBench implements Services {
    static final String PROMPT = "A cat surfing a wave";
    private static final Delays DELAYS = new Delays(Duration.ofMillis(5), Duration.ofMillis(50));
    private static final Map<String, Optional<VideoFacts>> INSPECTED = new ConcurrentHashMap<>();

    final FakeSegmind fake = FakeSegmind.start();
    final Path data;
    final Path library;
    /// What was told about a job that goes on by itself.
    final List<Problem> delays = new CopyOnWriteArrayList<>();

    volatile Supplier<SegmindConfig> config = () -> SegmindConfig.DEFAULT.withUrls(fake.url(), fake.url());
    /// What stands between the queue and its ports; takes effect with `restart`.
    volatile UnaryOperator<QueueParts> changed = UnaryOperator.identity();
    /// Added to the clock on the wall.
    volatile Duration jump = Duration.ZERO;

    private final Path picture;
    private final MediaKit kit;
    private final SecretStore secrets = new SessionSecretStore();
    private final QueueBench.Settings settings = new QueueBench.Settings();
    private Database database;
    private QueueParts parts;
    private JobQueue queue;

    /// What a command ended with.
    ///
    /// @param json the objects on standard output
    /// @param said what stands on standard error
    record Result(int exit, List<JsonNode> json, String said) {
        String text(String field) {
            return json.isEmpty() ? "" : json.getFirst().path(field).asString("");
        }
    }

    ServiceBench(Path data, Path library, Path picture) {
        this.data = data;
        this.library = library;
        this.picture = picture;
        kit = MediaKit.find(data.resolve("cache"));
        secrets.keep(FakeSegmind.KEY);
        database = Database.open(data);
        parts = parts();
        queue = open();
    }

    static Path picture(Path folder) throws IOException {
        Path file = folder.resolve("cat.png");
        ImageIO.write(new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    void restart() {
        closeProcess();
        reopen();
    }

    /// After `closeProcess`.
    void reopen() {
        database = Database.open(data);
        parts = parts();
        queue = open();
    }

    private JobQueue open() {
        var opened = new JobQueue(parts, DELAYS);
        opened.listen(new GenerationQueue.Listener() {
            @Override
            public void changed(Job job) {}

            @Override
            public void delayed(Job job, Problem why) {
                delays.add(why);
            }
        });
        return opened;
    }

    private QueueParts parts() {
        var segmind = new SegmindEngine(() -> config.get(), secrets::key, clock());
        return changed.apply(new QueueParts(
                List.of(new ImpatientEngine(segmind)),
                new SqliteJobStore(database, clock()),
                new SqliteLedger(database),
                folder(),
                new ImageIoPictures(),
                this::inspect,
                settings,
                _ -> Optional.empty(),
                new EmergencyFile(data),
                data.resolve("scratch"),
                clock()));
    }

    private LibraryFolder folder() {
        return new LibraryFolder(() -> library, database, clock());
    }

    /// The same bytes are the same video: they are decoded once.
    private VideoFacts inspect(Path file) throws IOException, InterruptedException {
        String content = HexFormat.of().formatHex(Files.readAllBytes(file));
        Optional<VideoFacts> known = INSPECTED.getOrDefault(content, Optional.empty());
        if (known.isPresent()) {
            return known.get();
        }
        VideoFacts facts = new FfprobeInspector(kit).inspect(file);
        INSPECTED.put(content, Optional.of(facts));
        return facts;
    }

    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.now().plus(jump);
            }
        };
    }

    Result generate() {
        return run("generate", "--image", picture.toString(), "--prompt", PROMPT, "--duration", "1", "--json");
    }

    Result run(String... command) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Commands.run(command, () -> this, new PrintWriter(out), new PrintWriter(err));
        var mapper = JsonMapper.shared();
        return new Result(exit, out.toString().lines().map(mapper::readTree).toList(), err.toString());
    }

    /// The only job there is.
    Job job() {
        return parts.store().recent(2).getFirst();
    }

    JobStore store() {
        return parts.store();
    }

    /// The files below the library, by their paths in it, without the pictures.
    List<String> files() throws IOException {
        if (Files.notExists(library)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(library)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> library.relativize(file).toString())
                    .filter(name -> !name.startsWith("sources"))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public GenerationQueue queue() {
        return queue;
    }

    @Override
    public List<VideoEngine> engines() {
        return parts.engines();
    }

    @Override
    public QueueSettings limits() {
        return settings;
    }

    @Override
    public ClipLibrary library() {
        return new SqliteClipLibrary(database, folder(), clock());
    }

    @Override
    public Ledger ledger() {
        return parts.ledger();
    }

    @Override
    public SecretStore secrets() {
        return secrets;
    }

    @Override
    public Vault vault() {
        throw new AssertionError("the key is in this session");
    }

    @Override
    public PicturePreparer pictures() {
        return parts.pictures();
    }

    @Override
    public PictureFetcher fetcher() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path fetchedPictures() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Supplier<Check>> checks() {
        return List.of();
    }

    @Override
    public void moveLibrary(Path to, LibraryCare.Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FolderExport exports() {
        throw new UnsupportedOperationException("exports are not looked at here");
    }

    @Override
    public Transcoder transcoder() {
        throw new UnsupportedOperationException("exports are not looked at here");
    }

    @Override
    public PresetBook presets() {
        throw new UnsupportedOperationException("exports are not looked at here");
    }

    @Override
    public LibraryCare care() {
        throw new UnsupportedOperationException();
    }

    /// The end of a command; this process goes on.
    @Override
    public void close() {}

    void closeProcess() {
        queue.close();
        database.close();
    }

    void closeAll() {
        closeProcess();
        fake.close();
    }
}
