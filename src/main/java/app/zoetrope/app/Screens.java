package app.zoetrope.app;

import app.zoetrope.export.ClipWriter;
import app.zoetrope.export.FolderExport;
import app.zoetrope.model.Balance;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.Framing;
import app.zoetrope.platform.SystemDesktop;
import app.zoetrope.settings.ComposeSettings;
import app.zoetrope.settings.Settings;
import app.zoetrope.text.Text;
import app.zoetrope.ui.compose.ComposeDraft;
import app.zoetrope.ui.compose.ComposeMoney;
import app.zoetrope.ui.compose.ComposeServices;
import app.zoetrope.ui.compose.ComposeView;
import app.zoetrope.ui.compose.ComposeViewModel;
import app.zoetrope.ui.compose.PictureDoors;
import app.zoetrope.ui.exporting.ExportView;
import app.zoetrope.ui.exporting.ExportViewModel;
import app.zoetrope.ui.fx.Dialogs;
import app.zoetrope.ui.fx.FxDialogs;
import app.zoetrope.ui.fx.TaskRunner;
import app.zoetrope.ui.fx.Thumbnails;
import app.zoetrope.ui.gallery.GalleryActions;
import app.zoetrope.ui.gallery.GalleryView;
import app.zoetrope.ui.gallery.GalleryViewModel;
import app.zoetrope.ui.player.FilmstripView;
import app.zoetrope.ui.player.FilmstripViewModel;
import app.zoetrope.ui.player.MediaSession;
import app.zoetrope.ui.player.PlayerState;
import app.zoetrope.ui.player.PlayerView;
import app.zoetrope.ui.player.PlayerViewModel;
import app.zoetrope.ui.preferences.About;
import app.zoetrope.ui.preferences.AccountViewModel;
import app.zoetrope.ui.preferences.PreferencesView;
import app.zoetrope.ui.preferences.PreferencesViewModel;
import app.zoetrope.ui.queue.QueueActions;
import app.zoetrope.ui.queue.QueueView;
import app.zoetrope.ui.queue.QueueViewModel;
import app.zoetrope.ui.shell.MainWindow;
import app.zoetrope.ui.shell.MoneyWatch;
import app.zoetrope.ui.shell.Notices;
import app.zoetrope.ui.shell.Screen;
import app.zoetrope.ui.shell.Shortcuts;
import app.zoetrope.ui.shell.StudioView;
import app.zoetrope.ui.spending.SpendingView;
import app.zoetrope.ui.spending.SpendingViewModel;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.stage.Stage;

/// The view-models and views of the window, each once, joined by hand. JavaFX thread.
final class Screens implements AutoCloseable {
    private static final Dialogs.FileKind CSV = new Dialogs.FileKind("CSV", List.of("csv"));
    private static final long THUMBNAIL_BYTES = 96L << 20;

    private final Core core;
    private final TaskRunner tasks;
    private final ClipDesk.Ways ways;
    private final Notices notices;
    private final Dialogs dialogs;
    private final Thumbnails thumbnails;
    private final SystemDesktop desktop = new SystemDesktop();
    private final MediaSession session = new MediaSession();
    private final MoneyWatch money;
    private final ClipDesk desk;
    private final ComposeViewModel compose;
    private final QueueViewModel queue;
    private final PlayerViewModel player;
    private final FilmstripViewModel filmstrip;
    private final GalleryViewModel gallery;
    private final ExportViewModel export;
    private final SpendingViewModel spending;
    private final Supplier<MainWindow> window;

    Screens(Core core, Stage stage, TaskRunner tasks, ClipDesk.Ways ways, Supplier<MainWindow> window) {
        this.core = core;
        this.tasks = tasks;
        this.ways = ways;
        this.window = window;
        Settings settings = core.settings();
        notices = new Notices(stage);
        dialogs = new FxDialogs(() -> stage);
        thumbnails = new Thumbnails(tasks, THUMBNAIL_BYTES);
        money = new MoneyWatch(core.secrets(), () -> core.remoteEngine().balance(), core.ledger(), tasks, core.clock());
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
                                core.pictures(), core.fetcher(), core.clipPictures()::writePng, core.scratch()),
                        dialogs,
                        tasks),
                composeMoney(settings),
                draft(settings));
        player = new PlayerViewModel(session, core.clipPictures(), core.library()::file, tasks, desk);
        player.sound().mutedProperty().bindBidirectional(settings.player().mutedProperty());
        player.sound().volumeProperty().bindBidirectional(settings.player().volumeProperty());
        player.loopProperty().bindBidirectional(settings.player().loopProperty());
        filmstrip = new FilmstripViewModel(core.clipPictures(), core.library()::file, desk);
        gallery = new GalleryViewModel(
                core.library(),
                tasks,
                desktop,
                new GalleryActions(
                        ways::open,
                        (clip, part) -> ways.reuse(ReuseOf.part(clip, part, core.library())),
                        ways::export,
                        () -> window.get().show(Screen.STUDIO)));
        queue = new QueueViewModel(
                core.queue(),
                Bridges.queue(settings),
                core::profile,
                core.library()::find,
                dialogs,
                tasks,
                core.clock());
        spending = new SpendingViewModel(core.ledger(), tasks, core.clock());
        export = new ExportViewModel(
                core.library()::file,
                new FolderExport(ClipWriter.COPY),
                tasks,
                dialogs,
                desktop,
                settings.export(),
                ZoneId.systemDefault());
    }

    private ComposeMoney composeMoney(Settings settings) {
        var of = settings.money();
        return new ComposeMoney(
                of.ratesProperty(),
                money.hasKeyProperty(),
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

    MainWindow mainWindow() {
        var exportView = new ExportView(export);
        var main = new MainWindow(
                Map.of(
                        Screen.STUDIO, this::studio,
                        Screen.LIBRARY, this::library,
                        Screen.SPENDING, this::spending,
                        Screen.SETTINGS, this::preferences),
                queue.runningProperty().map(Screens::running),
                money.balanceProperty().map(Screens::balance),
                () -> balanceClicked());
        main.getChildren().add(exportView);
        return main;
    }

    private static String running(Number jobs) {
        return jobs.intValue() == 0 ? Text.of("shell.idle") : Text.of("shell.running", jobs);
    }

    private static String balance(Optional<Balance> known) {
        return known.map(balance -> Text.of("shell.balance", Text.price(balance.total())))
                .orElseGet(() -> Text.of("shell.balance.unknown"));
    }

    private void balanceClicked() {
        if (money.hasKeyProperty().get()) {
            money.refresh();
        } else {
            window.get().show(Screen.SETTINGS);
        }
    }

    private Node studio() {
        return new StudioView(
                new ComposeView(compose, () -> window.get().show(Screen.SETTINGS)),
                new PlayerView(player, session, thumbnails),
                new FilmstripView(filmstrip, thumbnails),
                new QueueView(
                        queue,
                        new QueueActions(core.library()::picture, this::openClip, this::revealClip),
                        thumbnails));
    }

    private void openClip(ClipId id) {
        withClip(id, ways::open);
    }

    private void revealClip(ClipId id) {
        withClip(id, desk::reveal);
    }

    private void withClip(ClipId id, Consumer<Clip> act) {
        tasks.run(() -> core.library().find(id), found -> found.ifPresent(act), _ -> {});
    }

    private Node library() {
        return new GalleryView(
                gallery,
                thumbnails,
                clip -> core.clipPictures().poster(clip, core.library().file(clip)));
    }

    private Node spending() {
        spending.refresh();
        return new SpendingView(
                spending,
                chosen -> dialogs.saveFile(
                        Text.of("spending.csv"), Text.of("spending.csv.name"), CSV, Optional.empty(), chosen),
                notices::say);
    }

    private Node preferences() {
        var account =
                new AccountViewModel(core.secrets(), () -> core.remoteEngine().balance(), tasks, _ -> money.refresh());
        return new PreferencesView(new PreferencesViewModel(
                core.settings(),
                account,
                dialogs,
                desktop,
                tasks,
                new About(Core.version(), core.folders().data(), core.folders().logs()),
                core.clock()));
    }

    void addShortcuts(Shortcuts shortcuts) {
        var keys = new Keys(window.get(), shortcuts);
        keys.compose(compose);
        keys.player(player);
        keys.clips(gallery, player, desk);
    }

    boolean isPlaying() {
        return player.stateProperty().get() instanceof PlayerState.Playing;
    }

    /// What was spent is shown anew wherever it stands.
    void refreshSpent() {
        money.refreshSpent();
        spending.refresh();
    }

    MoneyWatch money() {
        return money;
    }

    Notices notices() {
        return notices;
    }

    ComposeViewModel compose() {
        return compose;
    }

    PlayerViewModel player() {
        return player;
    }

    FilmstripViewModel filmstrip() {
        return filmstrip;
    }

    GalleryViewModel gallery() {
        return gallery;
    }

    ExportViewModel export() {
        return export;
    }

    ClipDesk desk() {
        return desk;
    }

    @Override
    public void close() {
        queue.close();
        player.close();
        session.close();
    }
}
