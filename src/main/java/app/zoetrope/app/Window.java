package app.zoetrope.app;

import app.zoetrope.library.ClipQuery;
import app.zoetrope.media.CodecPreload;
import app.zoetrope.model.AppVersion;
import app.zoetrope.model.Clip;
import app.zoetrope.platform.Chime;
import app.zoetrope.platform.Instance;
import app.zoetrope.platform.Notifier;
import app.zoetrope.platform.SystemNotifier;
import app.zoetrope.settings.LookSettings;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.FxTaskRunner;
import app.zoetrope.ui.fx.Skins;
import app.zoetrope.ui.shell.MainWindow;
import app.zoetrope.ui.shell.Screen;
import app.zoetrope.ui.theme.Styles;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window: the screens, the ways between them, and what happens when a clip is finished. It is built by any one
/// thread, beside the toolkit that is still starting; `place` gives it to the JavaFX thread, which styles its frame
/// while
/// the other thread builds the first screen in `prepare`.
final class Window implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Window.class);
    private static final int RECENT = 40;
    /// The first frames are long past then.
    private static final int POSTERS_AFTER_MILLIS = 8000;

    private final Core core;
    private final StartTimes times;
    private final FxTaskRunner tasks = FxTaskRunner.waiting();
    private final Models models;
    private final Views views;
    private final MainWindow main;
    private final Notifier notifier = new SystemNotifier();
    private final Herald herald;
    private final Runnable unlisten;
    private final Runnable unwatch;
    private final FileReuse reuse;
    private final OpenedFiles opened;
    private final FolderWatch folder;
    private final Premieres premieres;
    /// There once it is shown.
    private @Nullable Stage shown;

    /// @param awaitToolkit returns once there is a JavaFX thread
    Window(Core core, StartTimes times, Runnable awaitToolkit) {
        this.times = times;
        this.core = core;
        var ways = new WindowWays(this);
        models = new Models(core, this::stage, tasks, ways, this::main);
        times.done("models");
        awaitToolkit.run();
        views = new Views(core, models, ways, this::main);
        main = views.mainWindow();
        models.player.stateProperty().subscribe(state -> models.filmstrip.show(state.clip()));
        herald = new Herald(core.settings().notices(), notifier, Chime::play, () -> stage().isFocused(), ways);
        var watch = new WatchExport(
                core.library(), core.media().exports(), core.settings().export(), tasks, models.notices::say);
        unwatch = core.queue().listen(watch);
        reuse = new FileReuse(
                core.media().provenance(),
                core.library(),
                tasks,
                models.notices,
                ways,
                file -> ways.videos(List.of(file)));
        opened = new OpenedFiles(tasks, ways);
        opened.install(main);
        folder = new FolderWatch(core, tasks, this::refreshClips, models.notices::say);
        premieres = new Premieres(
                models.player,
                core.clock(),
                this::isStudio,
                () -> stage().getScene().getPreferences().isReducedMotion());
        unlisten = core.queue().listen(new QueueFollower(models, this::finished, herald, this::isStudio));
        Skins.dress(main);
        times.done("main");
    }

    void openAccount() {
        views.openAccount();
    }

    /// Builds the first screen, on the thread that built this.
    void prepare() {
        Skins.dress(views.prepareStudio());
        times.done("views");
    }

    Stage stage() {
        return Objects.requireNonNull(shown, "the window is not shown yet");
    }

    private boolean isStudio() {
        return main.screenProperty().get() == Screen.STUDIO;
    }

    Models models() {
        return models;
    }

    MainWindow main() {
        return main;
    }

    FxTaskRunner tasks() {
        return tasks;
    }

    FileReuse reuse() {
        return reuse;
    }

    /// @param opened the stage, which shows nothing yet
    void place(Stage opened) {
        shown = opened;
        Scene scene = opened.getScene();
        scene.setRoot(main);
        LookSettings look = core.settings().look();
        look.accentProperty().subscribe(accent -> Styles.tint(scene, accent.name()));
        look.motionProperty().subscribe(motion -> scene.getPreferences().setReducedMotion(StagePlace.reduced(motion)));
        main.applyCss();
        times.done("placed");
    }

    /// Once the first screen is prepared.
    ///
    /// @param instance tells what is to be opened
    void show(Instance instance) {
        main.show(Screen.STUDIO);
        main.install(stage().getScene(), views::addShortcuts);
        main.screenProperty().subscribe(this::hush);
        times.done("shown");
        times.afterFrame("frame", () -> complete(instance));
    }

    /// The rest follows the first frame at once.
    private void complete(Instance instance) {
        views.completeStudio();
        times.afterFrame("whole", () -> begin(instance));
    }

    /// All that a first frame does not need, in the order in which it is missed.
    private void begin(Instance instance) {
        times.tell();
        tasks.begin();
        Stage stage = stage();
        stage.getIcons().setAll(MainWindow.icons());
        LOG.info("Zoetrope {} is open, {}", AppVersion.current(), instance.kind());
        stage.focusedProperty().subscribe((_, inFront) -> folder.look(inFront));
        if (!instance.hasErrand()) {
            firstStart();
        }
        if (instance.kind() == Instance.Kind.BESIDE) {
            models.notices.say(Text.of("shell.beside"));
        }
        models.money.refresh();
        tasks.run(
                () -> CodecPreload.load(core.media().kit()),
                _ -> beginWithClips(instance),
                _ -> beginWithClips(instance));
        tasks.after(POSTERS_AFTER_MILLIS, () -> tasks.run(() -> core.posters().run(), _ -> {}, _ -> {}));
    }

    /// The codecs are there: whoever asks for a clip now sees it play.
    private void beginWithClips(Instance instance) {
        instance.listen(files -> tasks.later(() -> opened.open(files)));
        refreshClips();
        tasks.run(
                () -> core.library().find(ClipQuery.ALL.withLimit(0, 1)),
                newest -> {
                    premieres.fill(newest.stream().findFirst());
                    if (newest.isEmpty()) {
                        models.welcome.greet();
                    }
                },
                _ -> {});
        if (Rehearsal.isWanted()) {
            new Rehearsal(core, models, main, tasks).begin();
        }
        new Vigil(core, tasks, models.notices, models.desktop, views::openAccount).start();
        folder.start();
        models.export.takeUp();
        tasks.run(
                () -> {
                    core.queue().resume();
                    return true;
                },
                _ -> {},
                _ -> {});
    }

    /// What is no longer seen is no longer heard.
    private void hush(Screen now) {
        if (now != Screen.STUDIO && models.isPlaying()) {
            models.player.playPause();
        }
    }

    /// An empty compose screen shows the sample, ready to run; the sketch needs no key.
    private void firstStart() {
        var draft = core.settings().compose();
        if (draft.pictureProperty().get().isEmpty()
                && draft.promptProperty().get().isBlank()) {
            loadSample();
        }
    }

    void loadSample() {
        tasks.run(
                () -> Sample.picture(core.folders().data()),
                picture -> models.compose.load(Sample.reuse(picture)),
                _ -> {});
    }

    /// Where it does not come onto the stage, a notice leads to it.
    private void finished(Clip clip) {
        refreshClips();
        models.money.refresh();
        models.welcome.finished();
        herald.finished(clip, premieres.finished(clip));
    }

    void refreshClips() {
        tasks.run(() -> core.library().find(ClipQuery.ALL.withLimit(0, RECENT)), models.filmstrip::refresh, _ -> {});
        models.gallery.refresh();
    }

    @Override
    public void close() {
        unlisten.run();
        unwatch.run();
        notifier.close();
        models.close();
        tasks.close();
    }
}
