package app.zoetrope.app;

import app.zoetrope.model.AppVersion;
import app.zoetrope.model.Redaction;
import app.zoetrope.platform.AppFolders;
import app.zoetrope.platform.CrashReports;
import app.zoetrope.platform.Instance;
import app.zoetrope.platform.Logging;
import app.zoetrope.platform.MemoryAtRest;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.LastAct;
import app.zoetrope.ui.fx.Pulses;
import app.zoetrope.ui.theme.Styles;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window's life: what a first frame needs is built before it, beside the toolkit, which takes as long to start.
/// All is closed after the last frame, also where the system tells the process to end.
public final class ZoetropeApp extends Application {
    private static final StartTimes TIMES = new StartTimes();
    /// Done once there is a JavaFX thread: what the first control of all asks of it would be lost before.
    private static final CompletableFuture<Void> TOOLKIT = new CompletableFuture<>();
    /// The toolkit makes the object of this class, and by then the core is under way.
    private static final FutureTask<Core> CORE = new FutureTask<>(ZoetropeApp::core);
    private static final FutureTask<Window> WINDOW =
            new FutureTask<>(() -> new Window(CORE.get(), TIMES, TOOLKIT::join));
    private static final FutureTask<Boolean> STUDIO = new FutureTask<>(() -> {
        WINDOW.get().prepare();
        return true;
    });

    /// What this process is among those of its data folder. JavaFX makes the application itself, so it is left here.
    private static @Nullable Instance instance;

    private static volatile boolean failed;
    private static @Nullable PrintWriter words;

    private static final AtomicBoolean ENDED = new AtomicBoolean();
    /// A session that ends waits a few seconds for its programs.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private @Nullable Core core;
    private @Nullable Window window;

    /// Opens the window and blocks until it is closed; or hands the files over to the window that is open already.
    ///
    /// @param err told in words where there can be no window
    /// @return the exit code
    public static int open(String[] arguments, PrintWriter err) {
        TIMES.done("java");
        List<String> files = OpenedFiles.absolute(arguments);
        Instance claimed = Instance.claim(AppFolders.ofSystem().data(), files);
        if (claimed.kind() != Instance.Kind.HANDED_OVER) {
            instance = claimed;
            words = err;
            Styles.announce();
            Thread.ofPlatform().name("core").start(() -> {
                CORE.run();
                WINDOW.run();
                STUDIO.run();
            });
            // A session that ends tells its programs to: the next start then trusts what was open.
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("ending").unstarted(ZoetropeApp::toldToEnd));
            try {
                launch(ZoetropeApp.class);
            } catch (UnsupportedOperationException noDisplay) {
                giveUp();
                err.println(Text.of("shell.noDisplay"));
            }
        }
        return failed ? 1 : 0;
    }

    private static Core core() throws IOException {
        AppFolders folders = AppFolders.ofSystem();
        Logging.configure(folders.logs(), false, Redaction::redact);
        var reports = new CrashReports(
                folders.data(), AppVersion.current(), Redaction::redact, Clock.system(ZoneId.systemDefault()));
        reports.install();
        try {
            var made = new Core(folders, System::getenv, reports);
            TIMES.done("core");
            return made;
        } catch (RuntimeException | LinkageError failure) {
            reports.report("start", failure);
            throw failure;
        }
    }

    @Override
    public void start(Stage stage) {
        TIMES.done("toolkit");
        TOOLKIT.complete(null);
        Pulses.rest();
        Styles.start();
        TIMES.done("theme");
        try {
            core = CORE.get();
            EmptyStage.show(stage, core.settings());
            TIMES.done("stage");
            window = WINDOW.get();
            window.place(stage);
            STUDIO.get();
            window.show(Objects.requireNonNull(instance));
            MemoryAtRest.watch();
        } catch (ExecutionException failure) {
            Throwable why = Objects.requireNonNullElse(failure.getCause(), failure);
            log().error("Could not start", why);
            if (core != null) {
                core.crashes().report("start", why);
            }
            tell(stage, core == null ? why.getMessage() : why.toString());
        } catch (InterruptedException | RuntimeException failure) {
            log().error("The window cannot be made", failure);
            if (core != null) {
                core.crashes().report("start", failure);
            }
            tell(stage, failure.toString());
        }
    }

    /// Only once the core has set up the log.
    private static Logger log() {
        return LoggerFactory.getLogger(ZoetropeApp.class);
    }

    /// A start that only tells of its trouble takes nobody's files.
    private static void giveUp() {
        failed = true;
        if (instance != null) {
            instance.close();
        }
    }

    private static void tell(Stage empty, @Nullable String trouble) {
        giveUp();
        String sentence = Text.of("shell.cannotStart", String.valueOf(trouble));
        if (words != null) {
            words.println(sentence);
        }
        var alert = new Alert(Alert.AlertType.ERROR, sentence);
        alert.setTitle(Text.of("shell.title"));
        alert.setOnShown(_ -> empty.hide());
        alert.showAndWait();
        Platform.exit();
    }

    @Override
    public void stop() {
        if (instance != null) {
            instance.shut();
        }
        if (window != null) {
            window.close();
        }
        end();
    }

    private static void toldToEnd() {
        if (!ENDED.get() && WINDOW.state() == Future.State.SUCCESS) {
            LastAct.onFxThread(WINDOW.resultNow()::close, PATIENCE);
        }
        end();
    }

    /// Once, by whoever comes first: the window that was closed, or the process that is told to end.
    private static void end() {
        if (ENDED.getAndSet(true)) {
            return;
        }
        if (instance != null) {
            instance.shut();
        }
        if (CORE.state() == Future.State.SUCCESS) {
            CORE.resultNow().close();
        }
        if (instance != null) {
            instance.close();
        }
        Logging.stop();
    }
}
