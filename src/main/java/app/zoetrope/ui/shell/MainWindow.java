package app.zoetrope.ui.shell;

import app.zoetrope.ui.fx.Carets;
import app.zoetrope.ui.fx.KeyMap;
import app.zoetrope.ui.theme.Styles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The window's content: the top bar over one screen at a time, and the key sheet over all. A screen is built when it
/// is first shown.
public final class MainWindow extends StackPane {
    private static final double LEAST_WIDTH = 700;
    private static final double LEAST_HEIGHT = 430;
    private static final double ROOMY = 580;

    private final Map<Screen, Supplier<Node>> makers;
    private final Map<Screen, Node> made = new EnumMap<>(Screen.class);
    private final ReadOnlyObjectWrapper<Screen> screen = new ReadOnlyObjectWrapper<>(Screen.STUDIO);
    private final BorderPane frame = new BorderPane();
    private final ScrollPane narrow = new ScrollPane();
    private final BooleanProperty guide = new SimpleBooleanProperty(this, "guide", false);
    private final TopBar bar;
    private final List<ObservableValue<Boolean>> covers = new ArrayList<>();
    private final KeySheet keys;
    private @Nullable Notices notices;
    private final Shortcuts shortcuts;

    /// @param running words for the number of jobs at work
    /// @param balance words for the account's balance
    public MainWindow(
            Map<Screen, Supplier<Node>> makers,
            ObservableValue<String> running,
            ObservableValue<String> balance,
            Runnable onBalance,
            KeyMap keyMap) {
        keys = new KeySheet(keyMap);
        shortcuts = new Shortcuts(keyMap);
        this.makers = makers;
        getStylesheets().add(Styles.sheet(MainWindow.class, "shell.css"));
        bar = new TopBar(running, balance, this::show, onBalance, () -> guide.set(true));
        frame.setTop(bar);
        getChildren().addAll(frame, keys);
        ArrowChoice.install(this);
        frame.setMinWidth(LEAST_WIDTH);
        narrow.setFitToWidth(true);
        narrow.setFitToHeight(true);
        narrow.getStyleClass().add("narrow");
        widthProperty().subscribe(this::fit);
        heightProperty().subscribe(this::fit);
        shortcuts.always(Shortcut.HELP, keys::toggle);
        shortcuts.always(Shortcut.GUIDE, () -> guide.set(!guide.get()));
        shortcuts.always(Shortcut.QUIT, () -> getScene().getWindow().hide());
        shortcuts.always(Shortcut.STUDIO, () -> show(Screen.STUDIO));
        shortcuts.always(Shortcut.LIBRARY, () -> show(Screen.LIBRARY));
        shortcuts.always(Shortcut.SPENDING, () -> show(Screen.SPENDING));
        shortcuts.always(Shortcut.SETTINGS, () -> show(Screen.SETTINGS));
    }

    /// A window with less room than the screens need, such as one of a person who has all drawn at twice its size,
    /// scrolls over them.
    private void fit() {
        double height = leastHeight();
        frame.setMinHeight(height);
        boolean small = getWidth() > 0 && getHeight() > 0 && (getWidth() < LEAST_WIDTH || getHeight() < height);
        if (small != getChildren().contains(narrow)) {
            narrow.setContent(null);
            getChildren().remove(small ? frame : narrow);
            if (small) {
                narrow.setContent(frame);
            }
            getChildren().addFirst(small ? narrow : frame);
        }
    }

    /// The screens scroll by themselves and make do with little; one that does not would lie over the bar.
    private double leastHeight() {
        return screen.get() == Screen.STUDIO
                ? LEAST_HEIGHT
                : Math.max(LEAST_HEIGHT, bar.prefHeight(-1) + frame.getCenter().minHeight(-1));
    }

    /// For the window's frame and the task bar, in several sizes.
    public static List<Image> icons() {
        return Stream.of(16, 32, 48, 128, 256)
                .map(size -> MainWindow.class.getResourceAsStream("icon-" + size + ".png"))
                .map(Objects::requireNonNull)
                .map(Image::new)
                .toList();
    }

    /// Lays a sheet over the window, built when it is first opened; what is under it cannot be used while it is open.
    public void cover(Supplier<? extends Node> maker, ObservableValue<Boolean> open) {
        var place = new StackPane();
        place.setPickOnBounds(false);
        getChildren().add(place);
        covers.add(open);
        open.subscribe(now -> {
            frame.setDisable(isCovered());
            if (now && place.getChildren().isEmpty()) {
                place.getChildren().add(maker.get());
            }
        });
    }

    /// Whether a sheet lies over the screens, so that their keys mean nothing.
    public boolean isCovered() {
        return covers.stream().anyMatch(ObservableValue::getValue);
    }

    /// Whether the guide is asked for; the sheet that shows it is laid over the window by the caller.
    public BooleanProperty guideProperty() {
        return guide;
    }

    /// Shows all keys, or hides them.
    public void toggleKeys() {
        keys.toggle();
    }

    /// Lets the notices appear over all else, but in the studio over its stage: beside the panel with the price, on
    /// whose
    /// button nothing ever lies, and where there is little height above the player's controls.
    public void overlay(Notices notices) {
        getChildren().add(notices.layer());
        this.notices = notices;
        narrow.hvalueProperty().subscribe(this::requestLayout);
        screen.subscribe(this::requestLayout);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (notices != null) {
            place(notices);
        }
    }

    private void place(Notices above) {
        if (frame.getCenter() instanceof StudioView studio) {
            double left = Math.max(0, here(studio.compose()).getMaxX());
            double right = Math.max(0, getWidth() - here(studio.stage()).getMaxX());
            double top = Math.max(0, here(bar).getMaxY());
            above.place(new Insets(top, right, 0, left), getHeight() < ROOMY ? VPos.TOP : VPos.BOTTOM);
        } else {
            above.place(Insets.EMPTY, VPos.BOTTOM);
        }
    }

    private Bounds here(Region part) {
        return sceneToLocal(part.localToScene(part.getLayoutBounds()));
    }

    public void show(Screen next) {
        Node content = made.computeIfAbsent(
                next, each -> Objects.requireNonNull(makers.get(each)).get());
        frame.setCenter(content);
        bar.choose(next);
        // Away from the tabs: the space bar belongs to the player, and Tab goes into the screen first.
        content.requestFocus();
        screen.set(next);
        if (next != Screen.STUDIO) {
            // How much height it needs is known once it is styled.
            frame.applyCss();
        }
        fit();
    }

    public ReadOnlyObjectProperty<Screen> screenProperty() {
        return screen.getReadOnlyProperty();
    }

    /// Lets the caller add the commands of the screens, then listens to the scene's keys; the screen has the focus.
    public void install(Scene scene, Consumer<Shortcuts> commands) {
        frame.getCenter().requestFocus();
        commands.accept(shortcuts);
        shortcuts.install(scene);
        Carets.rest(scene);
    }
}
