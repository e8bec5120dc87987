package app.zoetrope.ui.player;

import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Lets one node fill the screen: it becomes the root of its own window's scene, so that keys and looks stay what they
/// are. Escape, or the window leaving full screen by other means, brings everything back.
final class FullScreen {
    private static final Duration QUIET = Duration.seconds(2.5);

    private final StackPane home;
    private final Node content;
    private final BooleanProperty wanted;
    private final PauseTransition quiet = new PauseTransition(QUIET);
    private @Nullable Swapped swapped;

    /// @param home where the content belongs
    /// @param onQuiet called with true when the pointer rested for a while, with false when it moves again
    FullScreen(StackPane home, Node content, BooleanProperty wanted, java.util.function.Consumer<Boolean> onQuiet) {
        this.home = home;
        this.content = content;
        this.wanted = wanted;
        quiet.setOnFinished(_ -> {
            if (swapped != null) {
                content.setCursor(Cursor.NONE);
                onQuiet.accept(true);
            }
        });
        content.addEventFilter(javafx.scene.input.MouseEvent.ANY, _ -> {
            content.setCursor(null);
            onQuiet.accept(false);
            if (swapped != null) {
                quiet.playFromStart();
            }
        });
    }

    /// Follows the wish.
    void update() {
        if (wanted.get() && swapped == null) {
            enter();
        } else if (!wanted.get() && swapped != null) {
            leave(swapped);
        }
    }

    private void enter() {
        Scene scene = content.getScene();
        if (scene == null || !(scene.getWindow() instanceof Stage stage)) {
            wanted.set(false);
            return;
        }
        Parent root = scene.getRoot();
        Node focused = scene.getFocusOwner();
        boolean was = stage.isFullScreen();
        home.getChildren().remove(content);
        scene.setRoot(new StackPane(content));
        stage.setFullScreenExitHint("");
        stage.setFullScreen(true);
        Subscription watch = stage.fullScreenProperty().subscribe(is -> {
            if (!is) {
                wanted.set(false);
            }
        });
        swapped = new Swapped(scene, stage, root, focused, was, watch);
        content.requestFocus();
        quiet.playFromStart();
    }

    private void leave(Swapped before) {
        swapped = null;
        quiet.stop();
        before.watch.unsubscribe();
        content.setCursor(null);
        ((StackPane) before.scene.getRoot()).getChildren().clear();
        before.scene.setRoot(before.root);
        home.getChildren().addFirst(content);
        if (!before.wasFullScreen) {
            before.stage.setFullScreen(false);
        }
        if (before.focused != null) {
            before.focused.requestFocus();
        }
    }

    private record Swapped(
            Scene scene, Stage stage, Parent root, @Nullable Node focused, boolean wasFullScreen, Subscription watch) {}
}
