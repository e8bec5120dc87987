package app.zoetrope.app;

import app.zoetrope.export.Takes;
import app.zoetrope.model.Balance;
import app.zoetrope.model.Clip;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Framing;
import app.zoetrope.platform.SystemDesktop;
import app.zoetrope.platform.SystemTrash;
import app.zoetrope.settings.ComposeSettings;
import app.zoetrope.settings.Settings;
import app.zoetrope.text.Text;
import app.zoetrope.ui.compose.ComposeDraft;
import app.zoetrope.ui.compose.ComposeMoney;
import app.zoetrope.ui.compose.ComposeServices;
import app.zoetrope.ui.compose.ComposeViewModel;
import app.zoetrope.ui.compose.PictureDoors;
import app.zoetrope.ui.exporting.ExportDoors;
import app.zoetrope.ui.exporting.ExportViewModel;
import app.zoetrope.ui.fx.Dialogs;
import app.zoetrope.ui.fx.FxDialogs;
import app.zoetrope.ui.fx.KeyMap;
import app.zoetrope.ui.fx.TaskRunner;
import app.zoetrope.ui.fx.Thumbnails;
import app.zoetrope.ui.gallery.GalleryActions;
import app.zoetrope.ui.gallery.GalleryViewModel;
import app.zoetrope.ui.player.CompareViewModel;
import app.zoetrope.ui.player.FilmstripViewModel;
import app.zoetrope.ui.player.MediaSession;
import app.zoetrope.ui.player.PlayerState;
import app.zoetrope.ui.player.PlayerViewModel;
import app.zoetrope.ui.preferences.CareViewModel;
import app.zoetrope.ui.queue.QueueViewModel;
import app.zoetrope.ui.shell.MainWindow;
import app.zoetrope.ui.shell.MoneyWatch;
import app.zoetrope.ui.shell.Notices;
import app.zoetrope.ui.shell.Screen;
import app.zoetrope.ui.shell.Shortcut;
import app.zoetrope.ui.shell.WelcomeViewModel;
import app.zoetrope.ui.spending.SpendingViewModel;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.stage.Stage;

/// The view-models of the window and what they share, each once, joined by hand. JavaFX thread, but for the making.
final class Models implements AutoCloseable {
    private static final long THUMBNAIL_BYTES = 16L << 20;

    final TaskRunner tasks;
    final Notices notices;
    final Dialogs dialogs;
    final Thumbnails thumbnails;
    final SystemDesktop desktop = new SystemDesktop();
    final MediaSession session = new MediaSession();
    /// Each shows one of the two clips that are compared.
    final MediaSession compared = new MediaSession();

    final MediaSession otherCompared = new MediaSession();
    final MoneyWatch money;
    final KeyMap keys;
    final ClipDesk desk;
    final ComposeViewModel compose;
    final QueueViewModel queue;
    final PlayerViewModel player;
    final CompareViewModel compare;
    final FilmstripViewModel filmstrip;
    final GalleryViewModel gallery;
    final ExportViewModel export;
    final CareViewModel care;
    final SpendingViewModel spending;
    final WelcomeViewModel welcome;

    Models(Core core, Supplier<Stage> stage, TaskRunner tasks, ClipDesk.Ways ways, Supplier<MainWindow> window) {
        this.tasks = tasks;
        Settings settings = core.settings();
        notices = new Notices();
        keys = Shortcut.map(settings.keysProperty());
        dialogs = new FxDialogs(stage::get);
        thumbnails = new Thumbnails(tasks, THUMBNAIL_BYTES);
        money = new MoneyWatch(
                core.secrets(), core.vault(), () -> core.remoteEngine().balance(), core.ledger(), tasks, core.clock());
        desk = new ClipDesk(
                core.library(),
                desktop,
                tasks,
                notices,
                settings.libraryProperty().get().resolve("frames"),
                core.scratch(),
                ways);
        compose = new ComposeViewModel(
                new ComposeServices(
                        core.queue(),
                        core.prompts(),
                        new PictureDoors(
                                core.media().stills(),
                                core.fetcher(),
                                core.media().clips()::writePng,
                                core.scratch()),
                        dialogs,
                        tasks),
                composeMoney(settings),
                draft(settings));
        player = new PlayerViewModel(session, core.media().clips(), core.library()::file, tasks, desk);
        player.sound().mutedProperty().bindBidirectional(settings.player().mutedProperty());
        player.sound().volumeProperty().bindBidirectional(settings.player().volumeProperty());
        player.loopProperty().bindBidirectional(settings.player().loopProperty());
        compare = new CompareViewModel(
                compared, otherCompared, core.media().clips(), core.library()::file, tasks, desk, this::rate);
        compare.bindSound(settings.player().mutedProperty(), settings.player().volumeProperty());
        filmstrip = new FilmstripViewModel(core.media().clips(), core.library()::file, desk);
        gallery = new GalleryViewModel(
                core.library(),
                tasks,
                desktop,
                new GalleryActions(
                        ways::open,
                        (clip, part) -> ways.reuse(ReuseOf.part(clip, part, core.library())),
                        ways::export,
                        compare::open,
                        core.searches(),
                        new SystemTrash()::put,
                        this::confirmEmpty,
                        () -> window.get().show(Screen.STUDIO),
                        ways::join));
        gallery.tileSizeProperty().bindBidirectional(settings.tileSizeProperty());
        queue = new QueueViewModel(
                core.queue(),
                Bridges.queue(settings),
                core::profile,
                core.library()::find,
                dialogs,
                tasks,
                () -> money.balanceProperty().get().map(Balance::total),
                core.clock());
        care = new CareViewModel(
                core.care(),
                (into, progress) -> core.mover().moveInto(into, progress, Bridges::onFxThread),
                dialogs,
                tasks,
                ways::changed);
        care.wordsProperty().subscribe((_, words) -> {
            if (!words.isEmpty() && window.get().screenProperty().get() != Screen.SETTINGS) {
                notices.say(words);
            }
        });
        spending = new SpendingViewModel(core.ledger(), tasks, core.clock());
        welcome = new WelcomeViewModel(
                settings.care().welcomedProperty(),
                new WelcomeViewModel.Sights(
                        compose.picture().shownProperty().map(Optional::isPresent),
                        compose.draft().prompt().map(words -> !words.isBlank()),
                        compose.readyProperty(),
                        queue.runningProperty().map(count -> count.intValue() > 0)),
                welcomeActions(ways));
        export = new ExportViewModel(
                new ExportDoors(
                        core.library()::file,
                        () -> new Takes(core.library()),
                        core.media().exports(),
                        core.media().transcoder(),
                        core.media().presets(),
                        notices::say),
                tasks,
                dialogs,
                desktop,
                settings.export(),
                ZoneId.systemDefault());
    }

    private WelcomeViewModel.Actions welcomeActions(ClipDesk.Ways ways) {
        return new WelcomeViewModel.Actions() {
            @Override
            public void sample() {
                ways.trySample();
            }

            @Override
            public void words() {
                compose.draft().prompt().set(Text.of("shell.sample.words"));
            }

            @Override
            public void sketch() {
                compose.chooseEngine(EngineId.SKETCH);
                compose.generate();
            }

            @Override
            public void choosePicture() {
                ways.choosePicture();
            }

            @Override
            public void openAccount() {
                ways.enterKey();
            }
        };
    }

    private ComposeMoney composeMoney(Settings settings) {
        var of = settings.money();
        return new ComposeMoney(
                of.ratesProperty(),
                money.keyProperty(),
                money.balanceProperty(),
                money.spentTodayProperty(),
                money.spentThisMonthProperty(),
                of.capPerJobProperty(),
                of.capPerDayProperty(),
                of.capPerMonthProperty(),
                of.confirmAboveProperty());
    }

    private static ComposeDraft draft(Settings settings) {
        ComposeSettings kept = settings.compose();
        return new ComposeDraft(
                kept.promptProperty(),
                kept.ratioProperty(),
                kept.resolutionProperty(),
                kept.secondsProperty(),
                kept.takesProperty(),
                settings.engineProperty(),
                kept.fitProperty(),
                new SimpleStringProperty(Framing.BLACK),
                kept.pictureProperty());
    }

    private void rate(Clip clip, int stars, Consumer<Clip> then) {
        gallery.judging().rate(clip, stars, then);
    }

    private void confirmEmpty(int clips, Runnable agreed) {
        dialogs.confirm(
                new Dialogs.Question(
                        Text.of("gallery.bin.question.title"),
                        Text.of("gallery.bin.question.words", clips),
                        Text.of("gallery.bin.question.agree"),
                        Text.of("gallery.bin.question.decline")),
                agreed);
    }

    boolean isPlaying() {
        return player.stateProperty().get() instanceof PlayerState.Playing;
    }

    /// What was spent is shown anew wherever it stands.
    void refreshSpent() {
        money.refreshSpent();
        spending.refresh();
    }

    @Override
    public void close() {
        queue.close();
        player.close();
        compare.close();
        session.close();
        compared.close();
        otherCompared.close();
    }
}
