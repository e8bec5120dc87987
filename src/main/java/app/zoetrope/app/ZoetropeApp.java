package app.zoetrope.app;

import app.zoetrope.media.CodecPreload;
import app.zoetrope.model.Redaction;
import app.zoetrope.platform.AppFolders;
import app.zoetrope.platform.Instance;
import app.zoetrope.platform.Logging;
import app.zoetrope.text.Text;
import app.zoetrope.ui.theme.Styles;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window's life: everything is built before the first frame, and closed after the last.
public final class ZoetropeApp extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(ZoetropeApp.class);

    /// What this process is among those of its data folder. JavaFX makes the application itself, so it is left here.
    private static @Nullable Instance instance;

    private static volatile boolean failed;
    private static @Nullable PrintWriter words;

    private @Nullable Core core;
    private @Nullable Window window;
    private @Nullable String trouble;

    /// Opens the window and blocks until it is closed; or hands the files over to the window that is open already.
    ///
    /// @param err told in words where there can be no window
    /// @return the exit code
    public static int open(String[] arguments, PrintWriter err) {
        List<String> files = OpenedFiles.absolute(arguments);
        Instance claimed = Instance.claim(AppFolders.ofSystem().data(), files);
        if (claimed.kind() != Instance.Kind.HANDED_OVER) {
            instance = claimed;
            words = err;
            try {
                launch(ZoetropeApp.class);
            } catch (UnsupportedOperationException noDisplay) {
                giveUp();
                err.println(Text.of("shell.noDisplay"));
            }
        }
        return failed ? 1 : 0;
    }

    @Override
    public void init() {
        AppFolders folders = AppFolders.ofSystem();
        Logging.configure(folders.logs(), false, Redaction::redact);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> LOG.error("Uncaught in {}", thread, failure));
        try {
            core = new Core(folders, System::getenv);
            CodecPreload.load(core.kit());
        } catch (IOException | RuntimeException | LinkageError failure) {
            LOG.error("Could not start", failure);
            trouble = failure.getMessage();
            giveUp();
        }
    }

    @Override
    public void start(Stage stage) {
        Styles.start();
        if (core == null) {
            tell(String.valueOf(trouble));
            return;
        }
        try {
            window = new Window(core, stage);
            window.show(Objects.requireNonNull(instance));
        } catch (RuntimeException failure) {
            LOG.error("The window cannot be made", failure);
            giveUp();
            tell(failure.toString());
            Platform.exit();
        }
    }

    /// A start that only tells of its trouble takes nobody's files.
    private static void giveUp() {
        failed = true;
        if (instance != null) {
            instance.close();
        }
    }

    private static void tell(String trouble) {
        String sentence = Text.of("shell.cannotStart", trouble);
        if (words != null) {
            words.println(sentence);
        }
        var alert = new Alert(Alert.AlertType.ERROR, sentence);
        alert.setTitle(Text.of("shell.title"));
        alert.showAndWait();
    }

    @Override
    public void stop() {
        if (instance != null) {
            instance.shut();
        }
        if (window != null) {
            window.close();
        }
        if (core != null) {
            core.close();
        }
        if (instance != null) {
            instance.close();
        }
        Logging.stop();
    }
}
