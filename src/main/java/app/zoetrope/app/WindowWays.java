package app.zoetrope.app;

import app.zoetrope.export.Span;
import app.zoetrope.model.Clip;
import app.zoetrope.ui.compose.Reuse;
import app.zoetrope.ui.shell.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The ways between the screens of one window, for those who know of no other screen. JavaFX thread.
final class WindowWays implements ClipDesk.Ways, Herald.Window, OpenedFiles.Ways {
    private final Window window;

    WindowWays(Window window) {
        this.window = window;
    }

    @Override
    public void open(Clip clip) {
        window.main().show(Screen.STUDIO);
        window.models().player.open(clip, true);
    }

    @Override
    public void reuse(Reuse what) {
        window.main().show(Screen.STUDIO);
        window.models().compose.load(what);
    }

    @Override
    public void export(List<Clip> clips) {
        Optional<Span> marked =
                clips.size() == 1 ? window.models().player.marks().part(clips.getFirst()) : Optional.empty();
        marked.ifPresentOrElse(
                span -> window.models().export.open(clips.getFirst(), span),
                () -> window.models().export.open(clips));
    }

    @Override
    public void join(List<Clip> clips) {
        window.models().export.openJoined(clips);
    }

    @Override
    public void choosePicture() {
        window.main().show(Screen.STUDIO);
        window.models().compose.choosePictures();
    }

    @Override
    public void trySample() {
        window.loadSample();
    }

    @Override
    public void enterKey() {
        window.openAccount();
    }

    @Override
    public void leave(Clip clip) {
        if (window.models().player.stateProperty().get().shows(clip)) {
            window.models().player.close();
        }
    }

    @Override
    public void changed() {
        window.refreshClips();
    }

    @Override
    public void raise() {
        window.stage().setIconified(false);
        window.stage().toFront();
        window.stage().requestFocus();
    }

    @Override
    public void showQueue() {
        window.main().show(Screen.STUDIO);
    }

    @Override
    public void say(String words, String act, Runnable onAct) {
        window.models().notices.say(words, act, onAct);
    }

    @Override
    public void say(String words) {
        window.models().notices.say(words);
    }

    @Override
    public void pictures(List<Path> files) {
        window.main().show(Screen.STUDIO);
        window.models().compose.picture().offer(files);
    }

    @Override
    public void video(Path file) {
        window.main().show(Screen.STUDIO);
        window.reuse().look(file);
    }

    @Override
    public void videos(List<Path> files) {
        window.main().show(Screen.LIBRARY);
        window.models().care.bring(files);
    }

    @Override
    public Consumer<Runnable> later() {
        return window.tasks()::later;
    }
}
