package app.zoetrope.app;

import app.zoetrope.media.CodecPreload;
import app.zoetrope.model.Redaction;
import app.zoetrope.platform.AppFolders;
import app.zoetrope.platform.Logging;
import app.zoetrope.text.Text;
import app.zoetrope.ui.theme.Styles;
import java.io.IOException;
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

    private @Nullable Core core;
    private @Nullable Window window;
    private @Nullable String trouble;

    /// Blocks until the window is closed.
    public static void open(String[] arguments) {
        launch(ZoetropeApp.class, arguments);
    }

    @Override
    public void init() {
        AppFolders folders = AppFolders.ofSystem();
        Logging.configure(folders.logs(), false, Redaction::redact);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> LOG.error("Uncaught in {}", thread, failure));
        try {
            core = new Core(folders, System::getenv);
            CodecPreload.load(core.kit());
        } catch (IOException | RuntimeException failure) {
            LOG.error("Could not start", failure);
            trouble = failure.getMessage();
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
            window.show();
        } catch (RuntimeException failure) {
            LOG.error("The window cannot be made", failure);
            tell(failure.toString());
            Platform.exit();
        }
    }

    private static void tell(String trouble) {
        var alert = new Alert(Alert.AlertType.ERROR, Text.of("shell.cannotStart", trouble));
        alert.setTitle(Text.of("shell.title"));
        alert.showAndWait();
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
        if (core != null) {
            core.close();
        }
        Logging.stop();
    }
}
