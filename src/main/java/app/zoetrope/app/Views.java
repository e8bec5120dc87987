package app.zoetrope.app;

import app.zoetrope.model.AppVersion;
import app.zoetrope.model.Balance;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.Job;
import app.zoetrope.secrets.KeyState;
import app.zoetrope.text.Text;
import app.zoetrope.ui.compose.ComposeView;
import app.zoetrope.ui.exporting.ExportView;
import app.zoetrope.ui.fx.Dialogs;
import app.zoetrope.ui.gallery.GalleryView;
import app.zoetrope.ui.player.CompareView;
import app.zoetrope.ui.player.FilmstripView;
import app.zoetrope.ui.player.PlayerView;
import app.zoetrope.ui.preferences.About;
import app.zoetrope.ui.preferences.AccountViewModel;
import app.zoetrope.ui.preferences.CopyViewModel;
import app.zoetrope.ui.preferences.HealthViewModel;
import app.zoetrope.ui.preferences.NetworkViewModel;
import app.zoetrope.ui.preferences.PreferencesParts;
import app.zoetrope.ui.preferences.PreferencesView;
import app.zoetrope.ui.preferences.PreferencesViewModel;
import app.zoetrope.ui.preferences.PrivacyViewModel;
import app.zoetrope.ui.preferences.VaultViewModel;
import app.zoetrope.ui.queue.JobCard;
import app.zoetrope.ui.queue.QueueActions;
import app.zoetrope.ui.queue.QueueView;
import app.zoetrope.ui.shell.HelpSheet;
import app.zoetrope.ui.shell.MainWindow;
import app.zoetrope.ui.shell.Screen;
import app.zoetrope.ui.shell.Shortcuts;
import app.zoetrope.ui.shell.StudioView;
import app.zoetrope.ui.shell.WelcomePane;
import app.zoetrope.ui.spending.SpendingView;
import app.zoetrope.web.Reach;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The views of the window, made when they are first shown, over the view-models. JavaFX thread, but for the first.
final class Views {
    private static final Dialogs.FileKind CSV = new Dialogs.FileKind("CSV", List.of("csv"));

    private final Core core;
    private final Models models;
    private final ClipDesk.Ways ways;
    private final Supplier<MainWindow> window;
    private Runnable copyFrame = () -> {};
    private Runnable search = () -> {};
    private Runnable searchSettings = () -> {};
    private Consumer<String> openSection = _ -> {};
    private Runnable enterKey = () -> {};
    private Runnable pastePicture = () -> {};
    private @Nullable StudioView studio;

    Views(Core core, Models models, ClipDesk.Ways ways, Supplier<MainWindow> window) {
        this.core = core;
        this.models = models;
        this.ways = ways;
        this.window = window;
    }

    MainWindow mainWindow() {
        var main = new MainWindow(
                Map.of(
                        Screen.STUDIO, this::studio,
                        Screen.LIBRARY, this::library,
                        Screen.SPENDING, this::spending,
                        Screen.SETTINGS, this::preferences),
                models.queue.runningProperty().map(Views::running),
                Bindings.createStringBinding(this::balance, models.money.keyProperty(), models.money.balanceProperty()),
                this::balanceClicked,
                models.keys);
        main.cover(
                () -> new CompareView(models.compare, models.compared, models.otherCompared, models.thumbnails),
                models.compare.openProperty());
        main.cover(() -> new ExportView(models.export), models.export.openProperty());
        main.cover(() -> new HelpSheet(main.guideProperty(), help(main)), main.guideProperty());
        main.overlay(models.notices);
        return main;
    }

    private HelpSheet.Actions help(MainWindow main) {
        return new HelpSheet.Actions() {
            @Override
            public void showWelcome() {
                main.show(Screen.STUDIO);
                models.welcome.show();
            }

            @Override
            public void showKeys() {
                main.toggleKeys();
            }

            @Override
            public void showHealth() {
                main.show(Screen.SETTINGS);
                openSection.accept("health");
            }
        };
    }

    private static String running(Number jobs) {
        return jobs.intValue() == 0 ? Text.of("shell.idle") : Text.of("shell.running", jobs);
    }

    private String balance() {
        Optional<Balance> known = models.money.balanceProperty().get();
        return known.map(balance -> Text.of("shell.balance", Text.price(balance.total())))
                .orElseGet(() -> Text.of(
                        switch (models.money.keyProperty().get()) {
                            case KNOWN -> "shell.balance.unknown";
                            case LOCKED -> "shell.balance.locked";
                            case NONE -> "shell.balance.noKey";
                        }));
    }

    private void balanceClicked() {
        if (models.money.keyProperty().get() == KeyState.KNOWN) {
            models.money.refresh();
        } else {
            openAccount();
        }
    }

    /// Shows where a key is entered, or the passphrase of one that is locked.
    void openAccount() {
        window.get().show(Screen.SETTINGS);
        enterKey.run();
    }

    /// The first screen, before it is shown. Any thread.
    Node prepareStudio() {
        var compose = new ComposeView(models.compose, this::openAccount);
        pastePicture = compose::pastePicture;
        studio = new StudioView(compose);
        return studio;
    }

    private Node studio() {
        return Objects.requireNonNull(studio, "it is prepared before the window is shown");
    }

    /// Adds what of the studio the first frame does without: the player, the recent clips, the queue.
    void completeStudio() {
        var player = new PlayerView(models.player, models.session, models.thumbnails);
        var filmstrip = new FilmstripView(models.filmstrip, models.thumbnails);
        var queue = new QueueView(
                models.queue,
                new QueueActions(
                        core.library()::picture,
                        this::openClip,
                        this::revealClip,
                        job -> ways.reuse(ReuseOf.job(job, core.library())),
                        this::openAccount,
                        this::choosePlace),
                models.thumbnails);
        copyFrame = player::copyFrame;
        Objects.requireNonNull(studio).complete(new WelcomePane(models.welcome), player, filmstrip, queue);
    }

    private void choosePlace() {
        List<Job> jobs = models.queue.cards().stream()
                .filter(JobCard::lacksPlace)
                .map(JobCard::job)
                .toList();
        models.dialogs.chooseFolder(
                Text.of("shell.rescue.choose"),
                Optional.empty(),
                folder -> models.tasks.run(
                        () -> Rescue.copy(jobs, folder),
                        copies -> rescued(copies, folder),
                        failure -> models.notices.say(Text.of("shell.rescue.failed", Text.reason(failure)))));
    }

    private void rescued(List<Path> copies, Path folder) {
        if (copies.isEmpty()) {
            models.notices.say(Text.of("shell.rescue.remote"));
        } else {
            models.notices.say(
                    Text.of("shell.rescue.saved", copies.size(), folder),
                    Text.of("shell.rescue.show"),
                    () -> models.desk.show(copies.getFirst()));
        }
    }

    private void openClip(ClipId id) {
        withClip(id, ways::open);
    }

    private void revealClip(ClipId id) {
        withClip(id, models.desk::reveal);
    }

    private void withClip(ClipId id, Consumer<Clip> act) {
        models.tasks.run(() -> core.library().find(id), found -> found.ifPresent(act), _ -> {});
    }

    private Node library() {
        var view = new GalleryView(
                models.gallery,
                models.thumbnails,
                clip -> core.media().clips().poster(clip, core.library().file(clip)),
                clip -> core.media().clips().sheet(clip, core.library().file(clip)));
        search = view::focusSearch;
        view.onVideosDropped(models.care::bring);
        return view;
    }

    private Node spending() {
        models.spending.refresh();
        return new SpendingView(
                models.spending,
                chosen -> models.dialogs.saveFile(
                        Text.of("spending.csv"), Text.of("spending.csv.name"), CSV, Optional.empty(), chosen),
                models.notices::say);
    }

    private Node preferences() {
        var account = new AccountViewModel(
                core.secrets(), () -> core.remoteEngine().balance(), models.tasks, this::balanceTold);
        var settings = new PreferencesViewModel(
                core.settings(),
                account,
                models.dialogs,
                models.desktop,
                models.tasks,
                new About(
                        AppVersion.current(),
                        core.folders().data(),
                        core.folders().logs()),
                core.clock());
        var view = new PreferencesView(new PreferencesParts(
                settings,
                new VaultViewModel(core.vault(), models.tasks, () -> {
                    account.refresh();
                    balanceTold(Optional.empty());
                }),
                models.care,
                models.keys,
                new NetworkViewModel(core.settings(), new Reach(core.proxies())::ask, models.tasks),
                new PrivacyViewModel(
                        new Housekeeper(
                                core.prompts(), core.crashes(), core.folders().data()),
                        models.dialogs,
                        models.tasks),
                new CopyViewModel(core.settings(), models.dialogs, models.tasks),
                new HealthViewModel(new Checks(core)::all, models.tasks)));
        searchSettings = view::focusSearch;
        openSection = view::open;
        enterKey = view::enterKey;
        return view;
    }

    /// Nothing known means another key or none, or one that is refused.
    private void balanceTold(Optional<Balance> told) {
        if (told.isEmpty()) {
            models.money.forgetBalance();
        }
        models.money.refresh();
        if (told.isPresent()) {
            models.queue.tryAgain();
        }
    }

    void addShortcuts(Shortcuts shortcuts) {
        var keys = new Keys(window.get(), shortcuts);
        keys.compose(models.compose, () -> pastePicture.run());
        keys.player(models.player, models.compare);
        keys.compare(models.gallery, models.compare);
        keys.clips(models.gallery, models.player, models.desk);
        keys.frame(() -> copyFrame.run());
        keys.search(() -> search.run(), () -> searchSettings.run());
    }
}
