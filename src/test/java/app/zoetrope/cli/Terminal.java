package app.zoetrope.cli;

import app.zoetrope.export.FolderExport;
import app.zoetrope.export.PresetBook;
import app.zoetrope.export.Transcoder;
import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.GenerationQueue;
import app.zoetrope.generation.Ledger;
import app.zoetrope.generation.PictureFetcher;
import app.zoetrope.generation.PicturePreparer;
import app.zoetrope.generation.QueueSettings;
import app.zoetrope.generation.VideoEngine;
import app.zoetrope.library.ClipLibrary;
import app.zoetrope.library.LibraryCare;
import app.zoetrope.media.FfmpegTranscoder;
import app.zoetrope.model.Balance;
import app.zoetrope.model.Check;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Judgement;
import app.zoetrope.model.Money;
import app.zoetrope.model.PictureInfo;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Rates;
import app.zoetrope.model.Resolution;
import app.zoetrope.secrets.SecretStore;
import app.zoetrope.secrets.SessionSecretStore;
import app.zoetrope.secrets.Vault;
import app.zoetrope.storage.ExportSidecars;
import app.zoetrope.storage.FileExports;
import app.zoetrope.storage.FilePresets;
import app.zoetrope.testkit.ClipMaker;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.FakeClipLibrary;
import app.zoetrope.testkit.FakeLibraryCare;
import app.zoetrope.testkit.Samples;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A terminal with fakes behind it: runs commands in this process and keeps what they write.
final class Terminal implements Services {
    private static final Rates RATES = new Rates(
            Map.of(Resolution.P480, Money.usd("0.10"), Resolution.P720, Money.usd("0.175")),
            Money.usd("0.0125"),
            "list",
            LocalDate.of(2026, 8, 31));

    final ScriptedQueue queue = new ScriptedQueue(RATES);
    SecretStore secrets = new SessionSecretStore();
    /// The key's encrypted file, if there is one.
    Optional<Vault> vault = Optional.empty();
    /// What is typed when it is asked for, in order; then nobody is there.
    final Deque<String> typed = new ArrayDeque<>();
    final FakeClipLibrary library;
    final List<Supplier<Check>> checks = new ArrayList<>();
    final List<String> fetched = new ArrayList<>();
    PictureInfo picture = new PictureInfo("PNG", 1600, 900, false, 1000);
    Optional<Problem> balanceProblem = Optional.empty();
    final FakeLibraryCare care = new FakeLibraryCare();
    Path movedTo = Path.of("");
    String out = "";
    String err = "";

    private final Path folder;

    Terminal(Path folder) {
        this.folder = folder;
        library = new FakeClipLibrary(folder.resolve("library"), List.of());
    }

    int run(String... arguments) {
        var outText = new StringWriter();
        var errText = new StringWriter();
        int code = Commands.run(arguments, () -> this, new PrintWriter(outText), new PrintWriter(errText), this::type);
        out = outText.toString();
        err = errText.toString();
        return code;
    }

    private Optional<char[]> type(Runnable before) {
        if (!typed.isEmpty()) {
            before.run();
        }
        return Optional.ofNullable(typed.poll()).map(String::toCharArray);
    }

    /// What stands on standard output, which must be one object a line.
    List<JsonNode> objects() {
        var mapper = new JsonMapper();
        return out.lines().map(mapper::readTree).toList();
    }

    Path pictureFile() throws IOException {
        return Files.writeString(folder.resolve("cat.png"), "a picture");
    }

    /// Ends the next job with a clip in the library, whose file is there.
    void finishNext() {
        queue.ends.add(job -> new JobState.Done(shelve(job).id()));
    }

    private Clip shelve(Job job) {
        Clip sample = Clips.clip(0, job.request().prompt());
        var clip = new Clip(
                ClipId.of(job.id()),
                job.engine(),
                job.request(),
                job.framing(),
                sample.given(),
                sample.sent(),
                "2026/11/" + job.id() + ".mp4",
                sample.sha256(),
                sample.facts(),
                job.estimate(),
                Optional.of(Money.usd("0.61")),
                Optional.of("r-1"),
                Optional.of(job.batch()),
                Optional.empty(),
                sample.created(),
                sample.took(),
                Judgement.NONE,
                Optional.empty());
        library.add(clip);
        try {
            Files.createDirectories(library.file(clip).getParent());
            Files.writeString(library.file(clip), "video of " + job.id());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        return clip;
    }

    @Override
    public GenerationQueue queue() {
        return queue;
    }

    @Override
    public List<VideoEngine> engines() {
        return List.of(new QuietEngine(EngineId.SEGMIND), new QuietEngine(EngineId.SKETCH));
    }

    private final class QuietEngine implements VideoEngine {
        private final EngineId id;

        QuietEngine(EngineId id) {
            this.id = id;
        }

        @Override
        public EngineId id() {
            return id;
        }

        @Override
        public Profile profile() {
            throw new AssertionError();
        }

        @Override
        public Prepared prepare(Order order, Monitor monitor) {
            throw new AssertionError();
        }

        @Override
        public Submission submit(Prepared prepared, Path target, Monitor monitor) {
            throw new AssertionError();
        }

        @Override
        public RunStatus check(app.zoetrope.model.RemoteRun run) {
            throw new AssertionError();
        }

        @Override
        public void fetch(java.net.URI file, Path target, Monitor monitor) {
            throw new AssertionError();
        }

        @Override
        public Optional<Balance> balance() throws EngineException {
            if (balanceProblem.isPresent()) {
                throw EngineException.of(balanceProblem.get());
            }
            return id.equals(EngineId.SKETCH)
                    ? Optional.empty()
                    : Optional.of(new Balance(Money.usd("12.40"), Money.usd("0.018"), Samples.NOON));
        }
    }

    @Override
    public QueueSettings limits() {
        return new QueueSettings() {
            @Override
            public Rates rates(EngineId engine) {
                return engine.equals(EngineId.SKETCH) ? Rates.FREE : RATES;
            }

            @Override
            public int parallel() {
                return 3;
            }

            @Override
            public Optional<Money> capPerJob() {
                return Optional.empty();
            }

            @Override
            public Optional<Money> capPerDay() {
                return Optional.empty();
            }

            @Override
            public Optional<Money> capPerMonth() {
                return Optional.empty();
            }
        };
    }

    @Override
    public ClipLibrary library() {
        return library;
    }

    @Override
    public Ledger ledger() {
        return new EmptyLedger();
    }

    @Override
    public SecretStore secrets() {
        return secrets;
    }

    @Override
    public Vault vault() {
        return vault.orElseGet(LockedKey::none);
    }

    @Override
    public PicturePreparer pictures() {
        return new KnownPictures(picture);
    }

    @Override
    public PictureFetcher fetcher() {
        return (address, _) -> {
            fetched.add(address);
            try {
                return pictureFile();
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        };
    }

    @Override
    public Path fetchedPictures() {
        return folder.resolve("fetched");
    }

    @Override
    public List<Supplier<Check>> checks() {
        return checks;
    }

    @Override
    public void moveLibrary(Path to, LibraryCare.Progress progress) {
        movedTo = to;
    }

    @Override
    public FolderExport exports() {
        return new FolderExport(
                transcoder(), new ExportSidecars(), new FileExports(folder, library::find, library::file));
    }

    @Override
    public Transcoder transcoder() {
        return new FfmpegTranscoder(ClipMaker.kit(), folder.resolve("scratch"));
    }

    @Override
    public PresetBook presets() {
        return new FilePresets(folder);
    }

    @Override
    public LibraryCare care() {
        return care;
    }

    @Override
    public void close() {
        queue.close();
    }
}
