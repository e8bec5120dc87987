package app.zoetrope.ui.player;

import app.zoetrope.library.ClipPictures;
import app.zoetrope.model.Clip;
import app.zoetrope.ui.fx.TaskRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// Two clips on one transport. The longer one leads: it takes the commands, and the other is held to its place, playing
/// or frame by frame. One side is chosen: its sound is heard, and stars go to it. JavaFX thread only.
public final class CompareViewModel {
    /// How the two are laid out.
    public enum Way {
        SIDE_BY_SIDE,
        WIPE,
        FLIP
    }

    /// Which of the two.
    public enum Side {
        A,
        B;

        Side other() {
            return this == A ? B : A;
        }
    }

    /// The two clips as they are stored now.
    public record Pair(Clip a, Clip b) {
        Clip of(Side side) {
            return side == Side.A ? a : b;
        }

        Pair with(Clip changed) {
            return new Pair(
                    changed.id().equals(a.id()) ? changed : a, changed.id().equals(b.id()) ? changed : b);
        }
    }

    /// Stores a rating and hands over the clip as it is then.
    public interface Judge {
        void rate(Clip clip, int stars, Consumer<Clip> then);
    }

    private final PlayerViewModel a;
    private final PlayerViewModel b;
    private final Judge judge;
    private final ReadOnlyObjectWrapper<Optional<Pair>> pair = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.SIDE_BY_SIDE);
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.A);
    private final DoubleProperty divider = new SimpleDoubleProperty(0.5);
    private final BooleanProperty muted = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<PlayerViewModel> lead;
    private boolean started;

    /// @param first opens the videos of one side, `second` those of the other
    public CompareViewModel(
            Playback.Factory first,
            Playback.Factory second,
            ClipPictures pictures,
            Function<Clip, Path> files,
            TaskRunner tasks,
            PlayerActions actions,
            Judge judge) {
        this.judge = judge;
        a = new PlayerViewModel(first, pictures, files, tasks, actions);
        b = new PlayerViewModel(second, pictures, files, tasks, actions);
        lead = new ReadOnlyObjectWrapper<>(a);
        for (PlayerViewModel each : new PlayerViewModel[] {a, b}) {
            each.stateProperty().subscribe((_, now) -> changed(each, now));
            each.head().positionProperty().subscribe((_, _) -> moved(each));
            each.head().rateProperty().subscribe((_, now) -> paced(each, now.doubleValue()));
        }
        side.subscribe(this::hear);
        muted.subscribe(this::hear);
        hear();
    }

    /// One volume and one mute for the whole application.
    public void bindSound(Property<Boolean> isMuted, Property<Number> volume) {
        muted.bindBidirectional(isMuted);
        a.sound().volumeProperty().bindBidirectional(volume);
        b.sound().volumeProperty().bindBidirectional(volume);
    }

    /// Shows the two from their beginnings, and plays them as soon as both can.
    public void open(Clip first, Clip second) {
        started = false;
        lead.set(first.facts().length().compareTo(second.facts().length()) < 0 ? b : a);
        pair.set(Optional.of(new Pair(first, second)));
        side.set(Side.A);
        divider.set(0.5);
        lead.get().loopProperty().set(true);
        follower().loopProperty().set(false);
        a.open(first, false);
        b.open(second, false);
    }

    public void close() {
        pair.set(Optional.empty());
        a.close();
        b.close();
    }

    public ReadOnlyObjectProperty<Optional<Pair>> pairProperty() {
        return pair.getReadOnlyProperty();
    }

    public ObservableValue<Boolean> openProperty() {
        return pair.map(Optional::isPresent);
    }

    public boolean isOpen() {
        return pair.get().isPresent();
    }

    public ObjectProperty<Way> wayProperty() {
        return way;
    }

    public ObjectProperty<Side> sideProperty() {
        return side;
    }

    /// Where the wipe divides the picture, from 0 (all of it is B) to 1.
    DoubleProperty dividerProperty() {
        return divider;
    }

    ReadOnlyObjectProperty<PlayerViewModel> leadProperty() {
        return lead.getReadOnlyProperty();
    }

    /// Takes the commands for both.
    public PlayerViewModel lead() {
        return lead.get();
    }

    PlayerViewModel of(Side which) {
        return which == Side.A ? a : b;
    }

    public void switchSide() {
        side.set(side.get().other());
    }

    /// @param stars 0 (none) to 5, for the chosen side
    public void rate(int stars) {
        rate(side.get(), stars);
    }

    void rate(Side which, int stars) {
        pair.get()
                .ifPresent(two -> judge.rate(
                        two.of(which), stars, changed -> pair.set(pair.get().map(now -> now.with(changed)))));
    }

    public void toggleMute() {
        muted.set(!muted.get());
    }

    /// To be called with every picture of the screen while they play.
    void tick() {
        a.tick();
        b.tick();
        if (lead.get().head().playingProperty().get()) {
            Pace.hold(lead.get(), follower());
        }
    }

    private PlayerViewModel follower() {
        return lead.get() == a ? b : a;
    }

    private void hear() {
        of(side.get().other()).sound().mutedProperty().set(true);
        of(side.get()).sound().mutedProperty().set(muted.get());
    }

    private void changed(PlayerViewModel which, PlayerState now) {
        if (!isOpen()) {
            return;
        }
        if (!started && isSettled(a) && isSettled(b)) {
            started = true;
            if (!lead.get().stateProperty().get().isOpen()) {
                lead.set(follower());
                lead.get().loopProperty().set(true);
            }
            lead.get().play();
            follower().play();
        } else if (started && which == lead.get()) {
            follow(now);
        }
    }

    private static boolean isSettled(PlayerViewModel model) {
        PlayerState state = model.stateProperty().get();
        return state.isOpen() || state instanceof PlayerState.Unplayable;
    }

    private void follow(PlayerState now) {
        if (now instanceof PlayerState.Playing) {
            follower().play();
        } else {
            follower().pause();
            mirror();
        }
    }

    private void moved(PlayerViewModel which) {
        if (started && which == lead.get() && !which.head().playingProperty().get()) {
            mirror();
        }
    }

    private void paced(PlayerViewModel which, double rate) {
        if (which == lead.get()) {
            follower().head().rateProperty().set(rate);
        }
    }

    private void mirror() {
        PlayerState state = follower().stateProperty().get();
        if (state.isOpen()) {
            Duration moment = lead.get().head().positionProperty().get();
            state.clip().ifPresent(clip -> follower().layers().rest(clip, moment));
        }
    }
}
