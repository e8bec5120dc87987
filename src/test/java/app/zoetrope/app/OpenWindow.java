package app.zoetrope.app;

import app.zoetrope.media.CodecPreload;
import app.zoetrope.platform.AppFolders;
import app.zoetrope.platform.Instance;
import app.zoetrope.testkit.FxExtension;
import app.zoetrope.ui.theme.Styles;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The real window over real files, opened as the program does it. From any thread but the JavaFX one.
record OpenWindow(Core core, Instance instance, Stage stage, Window window) implements AutoCloseable {
    /// @param environment the variables that it is to see
    static OpenWindow over(AppFolders folders, Function<String, @Nullable String> environment) throws IOException {
        var core = new Core(folders, environment);
        CodecPreload.load(core.media().kit());
        Instance instance = Instance.claim(folders.data(), List.of());
        Stage stage = FxExtension.onFx(() -> {
            Styles.start();
            return new Stage();
        });
        // Beside the toolkit.
        var window = new Window(core, new StartTimes(), () -> {});
        window.prepare();
        FxExtension.runOnFx(() -> {
            EmptyStage.show(stage, core.settings());
            window.place(stage);
            window.show(instance);
        });
        return new OpenWindow(core, instance, stage, window);
    }

    @Override
    public void close() {
        FxExtension.runOnFx(() -> {
            window.close();
            stage.close();
        });
        core.close();
        instance.close();
    }
}
