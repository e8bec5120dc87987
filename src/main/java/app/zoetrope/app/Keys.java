package app.zoetrope.app;

import app.zoetrope.model.Clip;
import app.zoetrope.ui.compose.ComposeViewModel;
import app.zoetrope.ui.gallery.GalleryViewModel;
import app.zoetrope.ui.player.PlayerViewModel;
import app.zoetrope.ui.shell.MainWindow;
import app.zoetrope.ui.shell.Screen;
import app.zoetrope.ui.shell.Shortcut;
import app.zoetrope.ui.shell.Shortcuts;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Which command each key runs, depending on the screen.
final class Keys {
    private final MainWindow main;
    private final Shortcuts shortcuts;

    Keys(MainWindow main, Shortcuts shortcuts) {
        this.main = main;
        this.shortcuts = shortcuts;
    }

    /// @param paste takes what the clipboard holds for the picture
    void compose(ComposeViewModel compose, Runnable paste) {
        inStudio(Shortcut.GENERATE, compose::generate);
        inStudio(Shortcut.PASTE_PICTURE, paste);
        shortcuts.on(Shortcut.CHOOSE_PICTURE, () -> {
            main.show(Screen.STUDIO);
            compose.choosePictures();
            return true;
        });
    }

    void player(PlayerViewModel player) {
        inStudio(Shortcut.PLAY_PAUSE, player::playPause);
        inStudio(Shortcut.PLAY_PAUSE_K, player::playPause);
        inStudio(Shortcut.SLOWER, player::slower);
        inStudio(Shortcut.FASTER, player::faster);
        inStudio(Shortcut.NORMAL_SPEED, player::normalSpeed);
        inStudio(Shortcut.FRAME_BACK, player::stepBack);
        inStudio(Shortcut.FRAME_FORWARD, player::stepForward);
        inStudio(Shortcut.SECOND_BACK, () -> player.skip(-1));
        inStudio(Shortcut.SECOND_FORWARD, () -> player.skip(1));
        inStudio(Shortcut.MARK_IN, player::markIn);
        inStudio(Shortcut.MARK_OUT, player::markOut);
        inStudio(Shortcut.PLAY_BETWEEN, player::playBetween);
        inStudio(Shortcut.FRAME_TO_FILE, player::grabFrame);
        inStudio(Shortcut.NEXT_SHOT, player::nextShot);
        inStudio(Shortcut.LOOP, player::toggleLoop);
        inStudio(Shortcut.MUTE, player.sound()::toggleMute);
        inStudio(Shortcut.FULL_SCREEN, player::toggleFullScreen);
    }

    void frame(Runnable copy) {
        inStudio(Shortcut.FRAME_TO_CLIPBOARD, copy);
    }

    void search(Runnable focus) {
        shortcuts.on(Shortcut.SEARCH, () -> {
            main.show(Screen.LIBRARY);
            focus.run();
            return true;
        });
    }

    /// The same key means the selected clips in the library and the shown one in the studio.
    void clips(GalleryViewModel gallery, PlayerViewModel player, ClipDesk desk) {
        either(Shortcut.EXPORT, gallery::export, () -> onShown(player, desk::exportClip));
        either(
                Shortcut.REUSE,
                () -> gallery.reuse(app.zoetrope.ui.gallery.Reuse.ALL),
                () -> onShown(player, desk::reuse));
        either(Shortcut.DELETE, gallery::delete, () -> onShown(player, desk::delete));
        either(Shortcut.UNDO, gallery::undo, desk::undo);
    }

    private static boolean onShown(PlayerViewModel player, Consumer<Clip> act) {
        player.stateProperty().get().clip().ifPresent(act);
        return true;
    }

    private void either(Shortcut shortcut, Runnable inLibrary, BooleanSupplier inStudio) {
        shortcuts.on(shortcut, () -> switch (main.screenProperty().get()) {
            case LIBRARY -> {
                inLibrary.run();
                yield true;
            }
            case STUDIO -> inStudio.getAsBoolean();
            case SPENDING, SETTINGS -> false;
        });
    }

    private void inStudio(Shortcut shortcut, Runnable command) {
        shortcuts.on(shortcut, () -> {
            boolean here = main.screenProperty().get() == Screen.STUDIO;
            if (here) {
                command.run();
            }
            return here;
        });
    }
}
