package app.zoetrope.app;

import app.zoetrope.library.ClipQuery;
import app.zoetrope.model.Clip;
import app.zoetrope.model.EngineId;
import app.zoetrope.text.Text;
import app.zoetrope.ui.compose.Reuse;
import app.zoetrope.ui.fx.FxTaskRunner;
import app.zoetrope.ui.shell.MainWindow;
import app.zoetrope.ui.shell.Screen;
import app.zoetrope.ui.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The window: the screens, the ways between them, and what happens when a clip is finished. JavaFX thread.
final class Window implements AutoCloseable {
    private static final int RECENT = 40;

    private final Core core;
    private final Stage stage;
    private final FxTaskRunner tasks = new FxTaskRunner();
    private final Screens screens;
    private final MainWindow main;
    private final Runnable unlisten;

    Window(Core core, Stage stage) {
        this.core = core;
        this.stage = stage;
        screens = new Screens(core, stage, tasks, new Ways(), this::main);
        main = screens.mainWindow();
        unlisten = core.queue().listen(new QueueFollower(tasks, screens, this::finished));
    }

    private MainWindow main() {
        return main;
    }

    private final class Ways implements ClipDesk.Ways {
        @Override
        public void open(Clip clip) {
            main.show(Screen.STUDIO);
            screens.player().open(clip, true);
        }

        @Override
        public void reuse(Reuse what) {
            main.show(Screen.STUDIO);
            screens.compose().load(what);
        }

        @Override
        public void export(List<Clip> clips) {
            screens.export().open(clips);
        }

        @Override
        public void choosePicture() {
            main.show(Screen.STUDIO);
            screens.compose().choosePictures();
        }

        @Override
        public void trySample() {
            loadSample();
        }

        @Override
        public void changed() {
            refreshClips();
        }
    }

    void show() {
        var scene = new Scene(main);
        main.install(scene, screens::addShortcuts);
        core.settings().themeProperty().subscribe(theme -> Styles.apply(scene, StagePlace.scheme(theme)));
        stage.setScene(scene);
        stage.setTitle(Text.of("shell.title"));
        stage.getIcons().setAll(MainWindow.icons());
        StagePlace.follow(stage, core.settings().windowProperty());
        main.show(Screen.STUDIO);
        stage.show();
        screens.money().refresh();
        refreshClips();
        firstStart();
        tasks.run(core::repair, this::repaired, _ -> {});
        tasks.run(
                () -> {
                    core.queue().resume();
                    return true;
                },
                _ -> {},
                _ -> {});
    }

    private void repaired(boolean wasNeeded) {
        if (wasNeeded) {
            refreshClips();
            screens.notices().say(Text.of("shell.repaired"));
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

    private void loadSample() {
        tasks.run(
                () -> Sample.picture(core.folders().data()),
                picture -> screens.compose().load(Sample.reuse(picture)),
                _ -> {});
    }

    /// A finished clip plays at once where nothing else does; else a notice leads to it.
    private void finished(Clip clip) {
        refreshClips();
        screens.money().refresh();
        boolean watching = screens.isPlaying() || main.screenProperty().get() != Screen.STUDIO;
        if (!watching) {
            screens.player().open(clip, true);
            screens.filmstrip().show(Optional.of(clip));
            return;
        }
        String words = Text.of(clip.engine().equals(EngineId.SKETCH) ? "shell.done.sketch" : "shell.done");
        screens.notices().sayWithClick(words, () -> new Ways().open(clip));
    }

    private void refreshClips() {
        tasks.run(() -> core.library().find(ClipQuery.ALL.withLimit(0, RECENT)), screens.filmstrip()::refresh, _ -> {});
        screens.gallery().refresh();
    }

    @Override
    public void close() {
        unlisten.run();
        screens.close();
        tasks.close();
    }
}
