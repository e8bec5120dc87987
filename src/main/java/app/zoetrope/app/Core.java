package app.zoetrope.app;

import app.zoetrope.engine.segmind.SegmindEngine;
import app.zoetrope.engine.sketch.SketchEngine;
import app.zoetrope.engine.sketch.SketchProcess;
import app.zoetrope.generation.GenerationQueue;
import app.zoetrope.generation.JobQueue;
import app.zoetrope.generation.Ledger;
import app.zoetrope.generation.PictureFetcher;
import app.zoetrope.generation.PromptBook;
import app.zoetrope.generation.QueueParts;
import app.zoetrope.generation.VideoEngine;
import app.zoetrope.library.ClipLibrary;
import app.zoetrope.library.LibraryCare;
import app.zoetrope.library.PosterKeeper;
import app.zoetrope.library.SavedSearches;
import app.zoetrope.media.FfprobeInspector;
import app.zoetrope.model.AppVersion;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Redaction;
import app.zoetrope.platform.AppFolders;
import app.zoetrope.platform.CrashReports;
import app.zoetrope.secrets.EnvironmentKey;
import app.zoetrope.secrets.KeyringSecretStore;
import app.zoetrope.secrets.SecretStore;
import app.zoetrope.secrets.Secrets;
import app.zoetrope.secrets.Vault;
import app.zoetrope.settings.Settings;
import app.zoetrope.settings.SettingsFile;
import app.zoetrope.storage.Database;
import app.zoetrope.storage.EmergencyFile;
import app.zoetrope.storage.FileSearches;
import app.zoetrope.storage.FolderCare;
import app.zoetrope.storage.LibraryFolder;
import app.zoetrope.storage.LibraryMove;
import app.zoetrope.storage.SqliteClipLibrary;
import app.zoetrope.storage.SqliteJobStore;
import app.zoetrope.storage.SqliteLedger;
import app.zoetrope.storage.SqlitePromptBook;
import app.zoetrope.web.HttpsPictureFetcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the window and the terminal have in common: every object once, built in order, closed in reverse.
final class Core implements AutoCloseable {
    private final AppFolders folders;
    private final Settings settings;
    private final SettingsFile settingsFile;
    private final Proxies proxies;
    private final KeyringSecretStore keyring;
    private final Secrets secrets;
    private final CrashReports crashes;
    private final Database database;
    private final IndexedFolder indexedFolder;
    private final LibraryMove move;
    private final AtomicReference<Path> root;
    private final LibraryFolder folder;
    private final SqliteClipLibrary library;
    private final FolderCare care;
    private final FileSearches searches;
    private final SqliteLedger ledger;
    private final SqlitePromptBook prompts;
    private final MediaParts media;
    private final SegmindEngine segmind;
    private final List<VideoEngine> engines;
    private final JobQueue queue;
    private final Clock clock = Clock.system(ZoneId.systemDefault());

    /// @param environment the process's variables: `System::getenv`
    /// @throws IOException saying in words what keeps the data folder from being used
    Core(AppFolders folders, Function<String, @Nullable String> environment) throws IOException {
        this(
                folders,
                environment,
                new CrashReports(
                        folders.data(), AppVersion.current(), Redaction::redact, Clock.system(ZoneId.systemDefault())));
    }

    /// @param crashes of this process, which may have begun before all else
    Core(AppFolders folders, Function<String, @Nullable String> environment, CrashReports crashes) throws IOException {
        this.folders = folders;
        Files.createDirectories(folders.data());
        settings = new Settings(folders.library(), environment);
        proxies = new Proxies(settings::network, environment);
        keyring = new KeyringSecretStore();
        secrets = new Secrets(
                new EnvironmentKey(environment), keyring, folders.data().resolve("segmind-key.enc"));
        settingsFile = SettingsFile.open(folders.settingsFile(), settings);
        this.crashes = crashes;
        settings.care().crashReportsProperty().subscribe(crashes::keep);
        database = Database.open(folders.data());
        move = new LibraryMove(folders.data());
        Optional<Path> moved = move.resume();
        if (moved.isPresent()) {
            remember(moved.get(), Runnable::run);
        }
        // The folder of this start: another one that is chosen holds from the next start, with an index of its own.
        root = new AtomicReference<>(settings.libraryProperty().get());
        indexedFolder = new IndexedFolder(folders.data(), root.get());
        folder = new LibraryFolder(root::get, database, clock);
        library = new SqliteClipLibrary(database, folder, clock);
        ledger = new SqliteLedger(database);
        prompts = new SqlitePromptBook(database, clock);
        media = MediaParts.of(folders.data(), scratch(), library);
        searches = new FileSearches(folder);
        care = new FolderCare(folder, database, media.clips()::facts, clock);
        segmind = new SegmindEngine(() -> Bridges.config(settings, proxies), secrets::key, clock);
        engines = List.of(
                segmind,
                new SketchEngine(new SketchProcess(
                        () -> SketchMain.start(MediaParts.kitCache(folders.data()), scratch()), SketchMain::isGone)));
        queue = new JobQueue(new QueueParts(
                engines,
                new SqliteJobStore(database, clock),
                ledger,
                folder,
                media.stills(),
                new FfprobeInspector(media.kit()),
                Bridges.queue(settings),
                this::obstacle,
                new EmergencyFile(folders.data()),
                scratch(),
                clock));
    }

    private Optional<Problem> obstacle(EngineId engine) {
        boolean missing = engine.equals(EngineId.SEGMIND) && secrets.key().isEmpty();
        return missing ? Optional.of(Problem.free(Problem.Kind.KEY_MISSING, "")) : Optional.empty();
    }

    /// A folder for files that may vanish at any time.
    Path scratch() {
        return folders.data().resolve("scratch");
    }

    AppFolders folders() {
        return folders;
    }

    Settings settings() {
        return settings;
    }

    Proxies proxies() {
        return proxies;
    }

    KeyringSecretStore keyring() {
        return keyring;
    }

    CrashReports crashes() {
        return crashes;
    }

    /// Where settings that could not be read were put.
    Optional<Path> damagedSettings() {
        return settingsFile.damaged();
    }

    Vault vault() {
        return secrets;
    }

    SecretStore secrets() {
        return secrets;
    }

    GenerationQueue queue() {
        return queue;
    }

    List<VideoEngine> engines() {
        return engines;
    }

    VideoEngine.Profile profile(EngineId id) {
        return engines.stream()
                .filter(engine -> engine.id().equals(id))
                .findFirst()
                .orElse(segmind)
                .profile();
    }

    VideoEngine remoteEngine() {
        return segmind;
    }

    ClipLibrary library() {
        return library;
    }

    LibraryFolder shelf() {
        return folder;
    }

    Ledger ledger() {
        return ledger;
    }

    PromptBook prompts() {
        return prompts;
    }

    MediaParts media() {
        return media;
    }

    PictureFetcher fetcher() {
        return (address, folder) -> {
            try (var fetcher = new HttpsPictureFetcher(proxies)) {
                return fetcher.fetch(address, folder);
            }
        };
    }

    PosterKeeper posters() {
        return new PosterKeeper(
                library, media.clips(), folders.data().resolve("thumbnails").resolve(".complete"));
    }

    SavedSearches searches() {
        return searches;
    }

    LibraryCare care() {
        return care;
    }

    LibraryMover mover() {
        return new LibraryMover(move, care, queue::jobs, root, this::remember);
    }

    /// The index goes with the library. What is left of the old folder may go once both are on the disk.
    private void remember(Path library, Consumer<Runnable> settingsThread) throws IOException {
        settingsThread.accept(() -> settings.libraryProperty().set(library));
        settingsFile.flush();
        new IndexedFolder(folders.data(), library).remember();
    }

    /// What made a new index necessary.
    enum Repair {
        NONE,
        DAMAGED,
        OTHER_FOLDER
    }

    /// Makes the index anew where the old one was damaged and set aside, or is of another library folder; blocks.
    Repair repair() throws IOException, InterruptedException {
        Repair why = Repair.NONE;
        if (database.damaged().isPresent()) {
            why = Repair.DAMAGED;
        } else if (indexedFolder.isAnother()) {
            why = Repair.OTHER_FOLDER;
        }
        if (why != Repair.NONE) {
            care.startAnew();
        }
        indexedFolder.remember();
        move.tidy();
        return why;
    }

    Clock clock() {
        return clock;
    }

    @Override
    public void close() {
        queue.close();
        settingsFile.close();
        database.close();
    }
}
