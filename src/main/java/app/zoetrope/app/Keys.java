package app.zoetrope.app;

import app.zoetrope.model.Clip;
import app.zoetrope.ui.compose.ComposeViewModel;
import app.zoetrope.ui.gallery.GalleryViewModel;
import app.zoetrope.ui.player.CompareViewModel;
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

    /// The same keys drive the clip on the stage and the two that are compared.
    void player(PlayerViewModel player, CompareViewModel compare) {
        onVideo(Shortcut.PLAY_PAUSE, player, compare, PlayerViewModel::playPause);
        onVideo(Shortcut.PLAY_PAUSE_K, player, compare, PlayerViewModel::playPause);
        onVideo(Shortcut.SLOWER, player, compare, video -> video.pace(-1));
        onVideo(Shortcut.FASTER, player, compare, video -> video.pace(1));
        onVideo(Shortcut.NORMAL_SPEED, player, compare, PlayerViewModel::normalSpeed);
        onVideo(Shortcut.FRAME_BACK, player, compare, PlayerViewModel::stepBack);
        onVideo(Shortcut.FRAME_FORWARD, player, compare, PlayerViewModel::stepForward);
        onVideo(Shortcut.SECOND_BACK, player, compare, video -> video.skip(-1));
        onVideo(Shortcut.SECOND_FORWARD, player, compare, video -> video.skip(1));
        onVideo(Shortcut.MARK_IN, player, compare, video -> video.marks().in());
        onVideo(Shortcut.MARK_OUT, player, compare, video -> video.marks().out());
        onVideo(Shortcut.PLAY_BETWEEN, player, compare, PlayerViewModel::playBetween);
        onVideo(Shortcut.LOOP, player, compare, PlayerViewModel::toggleLoop);
        inStudio(Shortcut.FRAME_TO_FILE, player.frames()::grab);
        inStudio(Shortcut.NEXT_SHOT, player.frames()::nextShot);
        inStudio(Shortcut.BEFORE, player::swap);
        inStudio(Shortcut.FULL_SCREEN, player::toggleFullScreen);
        shortcuts.on(Shortcut.MUTE, () -> {
            if (compare.isOpen()) {
                compare.toggleMute();
                return true;
            }
            return ifInStudio(player.sound()::toggleMute);
        });
    }

    void compare(GalleryViewModel gallery, CompareViewModel compare) {
        inLibrary(Shortcut.COMPARE, gallery::compare);
        shortcuts.on(Shortcut.OTHER_SIDE, () -> {
            boolean here = compare.isOpen();
            if (here) {
                compare.switchSide();
            }
            return here;
        });
        inLibrary(Shortcut.REJECT, gallery.judging()::toggleRejected);
    }

    private void inLibrary(Shortcut shortcut, Runnable command) {
        shortcuts.on(shortcut, () -> {
            boolean here = shows(Screen.LIBRARY);
            if (here) {
                command.run();
            }
            return here;
        });
    }

    void frame(Runnable copy) {
        inStudio(Shortcut.FRAME_TO_CLIPBOARD, copy);
    }

    /// In the settings it looks for a setting, everywhere else for a clip.
    void search(Runnable focus, Runnable focusSettings) {
        shortcuts.on(Shortcut.SEARCH, () -> {
            if (shows(Screen.SETTINGS)) {
                focusSettings.run();
                return true;
            }
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
        shortcuts.on(shortcut, () -> {
            if (shows(Screen.LIBRARY)) {
                inLibrary.run();
                return true;
            }
            return shows(Screen.STUDIO) && inStudio.getAsBoolean();
        });
    }

    private void onVideo(
            Shortcut shortcut, PlayerViewModel player, CompareViewModel compare, Consumer<PlayerViewModel> command) {
        shortcuts.on(shortcut, () -> {
            if (compare.isOpen()) {
                command.accept(compare.lead());
                return true;
            }
            return ifInStudio(() -> command.accept(player));
        });
    }

    private void inStudio(Shortcut shortcut, Runnable command) {
        shortcuts.on(shortcut, () -> ifInStudio(command));
    }

    private boolean ifInStudio(Runnable command) {
        boolean here = shows(Screen.STUDIO);
        if (here) {
            command.run();
        }
        return here;
    }

    private boolean shows(Screen screen) {
        return main.screenProperty().get() == screen && !main.isCovered();
    }
}
