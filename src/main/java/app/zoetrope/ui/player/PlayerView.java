package app.zoetrope.ui.player;

import app.zoetrope.model.Clip;
import app.zoetrope.model.Pixels;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Images;
import app.zoetrope.ui.fx.Thumbnails;
import app.zoetrope.ui.fx.ViewScope;
import app.zoetrope.ui.theme.Styles;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The stage: picture, timeline and transport; what to do first while there is no clip. When it leaves the screen, the
/// clip pauses.
public final class PlayerView extends StackPane {
    private static final PseudoClass FULL_SCREEN = PseudoClass.getPseudoClass("full-screen");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final PlayerViewModel model;
    private final MediaSession session;
    private final Thumbnails thumbnails;
    private final Content content = new Content();
    private final EmptyPane empty;
    /// Made with the first clip, so that a window without one is there sooner.
    private @Nullable Screening screening;

    private final FullScreen fullScreen;

    public PlayerView(PlayerViewModel model, MediaSession session, Thumbnails thumbnails) {
        this.model = model;
        this.session = session;
        this.thumbnails = thumbnails;
        setId("player");
        getStyleClass().add("player-home");
        setAccessibleText(Text.of("player.name"));
        empty = new EmptyPane(model.actions());
        content.getChildren().add(empty);
        content.getStylesheets().add(Styles.sheet(PlayerView.class, "player.css"));
        content.getStyleClass().add("player");
        content.setFocusTraversable(true);
        content.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        content.setAccessibleText(Text.of("player.name"));
        getChildren().add(content);
        fullScreen = new FullScreen(this, content, model.fullScreenProperty(), this::beQuiet);
        content.widthProperty()
                .subscribe(width -> content.pseudoClassStateChanged(NARROW, width.doubleValue() < PicturePane.NARROW));
        listen();
        follow();
    }

    /// Puts the frame that is shown on the clipboard.
    public void copyFrame() {
        model.frames().copy(PlayerView::toClipboard);
    }

    private static void toClipboard(Pixels frame) {
        var board = new ClipboardContent();
        board.putImage(Images.of(frame));
        Clipboard.getSystemClipboard().setContent(board);
    }

    private void follow() {
        var poll = new AnimationTimer() {
            @Override
            public void handle(long now) {
                model.tick();
            }
        };
        var scope = new ViewScope(content);
        scope.whileShowing(() -> Subscription.combine(
                model.stateProperty().subscribe(state -> {
                    if (state instanceof PlayerState.Playing) {
                        poll.start();
                    } else {
                        poll.stop();
                    }
                }),
                () -> {
                    poll.stop();
                    Platform.runLater(this::pauseOffScreen);
                }));
        scope.whileShowing(() -> model.stateProperty().subscribe(this::show));
        scope.whileShowing(() -> model.fullScreenProperty().subscribe(is -> Platform.runLater(() -> fill(is))));
    }

    private void pauseOffScreen() {
        var scene = content.getScene();
        if (scene == null || scene.getWindow() == null || !scene.getWindow().isShowing()) {
            model.pause();
        }
    }

    private void show(PlayerState state) {
        boolean none = state instanceof PlayerState.Empty;
        empty.setVisible(none);
        if (screening == null && !none) {
            screening = new Screening();
            content.getChildren().addAll(screening.picture, screening.controls, screening.volume);
        }
        if (screening != null) {
            screening.picture.setVisible(!none);
            screening.controls.setVisible(!none);
        }
    }

    private void fill(boolean full) {
        content.pseudoClassStateChanged(FULL_SCREEN, full);
        if (screening != null) {
            screening.picture.setFilling(full);
        }
        fullScreen.update();
        content.requestLayout();
    }

    private void beQuiet(boolean quiet) {
        PlayerState state = model.stateProperty().get();
        if (screening != null) {
            screening.controls.setVisible(
                    !(quiet && state instanceof PlayerState.Playing) && !(state instanceof PlayerState.Empty));
        }
    }

    private void listen() {
        content.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.fullScreenProperty().get()) {
                model.fullScreenProperty().set(false);
                event.consume();
            }
        });
    }

    private ContextMenu menu() {
        PlayerActions actions = model.actions();
        return new ContextMenu(
                item("player.save-frame", _ -> model.frames().grab()),
                item("player.copy-frame", _ -> copyFrame()),
                new SeparatorMenuItem(),
                item("player.export", actions::exportClip),
                item("player.reveal", actions::reveal),
                item("player.open-outside", actions::openOutside),
                new SeparatorMenuItem(),
                item("player.delete", actions::delete));
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        content.requestFocus();
        if (event.getClickCount() == 2) {
            model.toggleFullScreen();
        }
        model.playPause();
    }

    private MenuItem item(String key, Consumer<Clip> action) {
        var item = new MenuItem(Text.of(key));
        item.setOnAction(_ -> model.stateProperty().get().clip().ifPresent(action));
        return item;
    }

    /// What shows a clip and what it is played with.
    private final class Screening {
        private final PicturePane picture = new PicturePane(model, session, thumbnails);
        private final VBox controls;
        private final VolumeBubble volume;

        Screening() {
            var transport = Transport.whole(model);
            controls = new VBox(new Timeline(model), transport);
            controls.getStyleClass().add("controls");
            volume = new VolumeBubble(model.sound(), transport.mute());
            picture.setFilling(model.fullScreenProperty().get());
            picture.setOnMouseClicked(PlayerView.this::clicked);
            picture.setOnContextMenuRequested(event -> menu().show(picture, event.getScreenX(), event.getScreenY()));
        }
    }

    /// The picture above the controls; in full screen the controls lie over it.
    private final class Content extends Pane {
        @Override
        protected void layoutChildren() {
            double width = getWidth();
            empty.resizeRelocate(0, 0, width, getHeight());
            if (screening != null) {
                double height = Math.ceil(screening.controls.prefHeight(width));
                boolean full = model.fullScreenProperty().get();
                double room = full ? getHeight() : Math.max(0, getHeight() - height);
                screening.picture.resizeRelocate(0, 0, width, room);
                screening.controls.resizeRelocate(0, getHeight() - height, width, height);
            }
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }
    }
}
