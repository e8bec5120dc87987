package app.zoetrope.ui.player;

import app.zoetrope.model.Clip;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.fx.KeyTip;
import app.zoetrope.ui.fx.ViewScope;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The row of buttons below the timeline. When it gets narrow, words become icons, then the row becomes two.
final class Transport extends VBox {
    private static final double WORDS_FROM = 704;
    private static final double ONE_ROW_FROM = 560;
    /// A frame's number has up to three.
    private static final double MORE_DIGITS = 18;

    private final PlayerViewModel model;
    private final FontIcon playIcon = new FontIcon(BootstrapIcons.PLAY_FILL);
    private final Button play = new Button("", playIcon);
    private final ToggleButton mute;
    private final TimeLabel time;
    private final Button nextShot;
    private final Button export;
    private final HBox moves;
    private final HBox tools;
    private final HBox acts;

    /// Everything that can be done with the clip on the stage.
    static Transport whole(PlayerViewModel model) {
        return new Transport(model, true);
    }

    /// Only what makes sense for two clips at once.
    static Transport shared(PlayerViewModel model) {
        return new Transport(model, false);
    }

    private Transport(PlayerViewModel model, boolean whole) {
        this.model = model;
        getStyleClass().add("transport");
        time = new TimeLabel(model);
        mute = Buttons.toggle("mute", BootstrapIcons.VOLUME_UP, Text.of("player.mute"));
        nextShot = labelled("next-shot", BootstrapIcons.ARROW_RIGHT, model.frames()::nextShot);
        export = labelled("export", BootstrapIcons.BOX_ARROW_UP, () -> withClip(model.actions()::exportClip));
        moves = row(
                button("mark-in", BootstrapIcons.ALIGN_START, model.marks()::in),
                button("frame-back", BootstrapIcons.SKIP_START, model::stepBack),
                play,
                button("frame-forward", BootstrapIcons.SKIP_END, model::stepForward),
                button("mark-out", BootstrapIcons.ALIGN_END, model.marks()::out));
        tools = row(loop(), speed());
        if (whole) {
            tools.getChildren()
                    .addAll(
                            mute,
                            button("grab-frame", BootstrapIcons.CAMERA, model.frames()::grab),
                            button("fullscreen", BootstrapIcons.FULLSCREEN, model::toggleFullScreen));
        }
        acts = whole ? row(nextShot, export) : row();
        acts.getStyleClass().add("acts");
        bindPlay();
        bindMute();
        widthProperty().subscribe(width -> arrange(width.doubleValue()));
        new ViewScope(this).whileShowing(() -> model.stateProperty().subscribe(this::follow));
    }

    /// What the volume hangs on.
    ToggleButton mute() {
        return mute;
    }

    private static HBox row(Region... parts) {
        var row = new HBox(parts);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(USE_PREF_SIZE);
        return row;
    }

    private static Button button(String id, Ikon icon, Runnable action) {
        Button button = Buttons.icon(id, icon, Text.of("player." + id));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Button labelled(String id, Ikon icon, Runnable action) {
        Button button = Buttons.labelled(id, icon, Text.of("player." + id));
        button.setAccessibleText(Text.of("player." + id));
        KeyTip.put(button, Text.of("player." + id + ".help"));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void withClip(Consumer<Clip> action) {
        model.stateProperty().get().clip().ifPresent(action);
    }

    private void bindPlay() {
        play.setId("play-pause");
        play.getStyleClass().add("play");
        play.setOnAction(_ -> model.playPause());
    }

    private ToggleButton loop() {
        var loop = Buttons.toggle("loop", BootstrapIcons.ARROW_REPEAT, Text.of("player.loop"));
        loop.selectedProperty().bindBidirectional(model.loopProperty());
        return loop;
    }

    private MenuButton speed() {
        var speed = new MenuButton();
        speed.setId("speed");
        speed.getStyleClass().addAll("flat", "speed");
        KeyTip.set(speed, Text.of("player.speed"));
        var one = new ToggleGroup();
        for (double rate : Playhead.RATES) {
            var item = new RadioMenuItem(Text.of("player.rate", rate));
            item.setToggleGroup(one);
            item.setOnAction(_ -> model.head().rateProperty().set(rate));
            speed.getItems().add(item);
        }
        new ViewScope(this)
                .whileShowing(() -> model.head().rateProperty().subscribe(rate -> {
                    speed.setText(Text.of("player.rate", rate.doubleValue()));
                    int place = Playhead.RATES.indexOf(rate.doubleValue());
                    one.selectToggle(place < 0 ? null : one.getToggles().get(place));
                }));
        return speed;
    }

    private void bindMute() {
        PlayerSound sound = model.sound();
        mute.selectedProperty().bindBidirectional(sound.mutedProperty());
        var scope = new ViewScope(this);
        scope.whileShowing(() -> sound.mutedProperty().subscribe(_ -> showVolume()));
        scope.whileShowing(() -> sound.volumeProperty().subscribe(_ -> showVolume()));
    }

    private void showVolume() {
        double volume = model.sound().volumeProperty().get();
        boolean silent = model.sound().mutedProperty().get() || volume == 0;
        mute.setGraphic(new FontIcon(
                silent
                        ? BootstrapIcons.VOLUME_MUTE
                        : volume < 0.5 ? BootstrapIcons.VOLUME_DOWN : BootstrapIcons.VOLUME_UP));
        String name = Text.of(silent ? "player.unmute" : "player.mute");
        KeyTip.set(mute, name);
    }

    private void follow(PlayerState state) {
        boolean playing = state instanceof PlayerState.Playing;
        String name = Text.of(playing ? "player.pause" : "player.play");
        playIcon.setIconCode(playing ? BootstrapIcons.PAUSE_FILL : BootstrapIcons.PLAY_FILL);
        KeyTip.set(play, name);
        moves.setDisable(!state.isOpen());
        tools.setDisable(!state.isOpen());
        acts.setDisable(state.clip().isEmpty());
    }

    private void arrange(double width) {
        boolean words = width >= WORDS_FROM;
        boolean oneRow = width >= ONE_ROW_FROM;
        showWords(words);
        time.setWithFrame(oneRow || width >= 340);
        getChildren().setAll(oneRow ? List.of(line(moves, time, gap(), tools, acts)) : twoRows());
        applyCss();
        if (getChildren().getFirst().prefWidth(-1) + (oneRow ? 0 : MORE_DIGITS) > width) {
            time.setWithFrame(false);
            if (oneRow && getChildren().getFirst().prefWidth(-1) > width) {
                showWords(false);
            }
        }
    }

    private void showWords(boolean words) {
        for (ButtonBase act : List.of(nextShot, export)) {
            act.setContentDisplay(words ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        }
    }

    /// However wide the row is now, a narrower one is possible.
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    private List<HBox> twoRows() {
        return List.of(line(moves, gap(), time), line(tools, gap(), acts));
    }

    private static HBox line(Region... parts) {
        var line = new HBox(parts);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
