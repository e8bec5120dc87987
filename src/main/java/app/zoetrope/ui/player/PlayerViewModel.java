package app.zoetrope.ui.player;

import app.zoetrope.library.ClipPictures;
import app.zoetrope.library.FrameTimes;
import app.zoetrope.model.Clip;
import app.zoetrope.ui.fx.TaskRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The player: which clip is open, whether it plays, and every command of the stage. What makes no sense now does
/// nothing. JavaFX thread only.
public final class PlayerViewModel {
    private final PlayerActions actions;
    private final ClipOpener opener;
    private final Playhead head = new Playhead();
    private final PlayerSound sound = new PlayerSound();
    private final FrameTaker taker;
    private final Reel reel;
    private final Layers layers;
    private final ClipLoader<FrameTimes> times;
    private final FrameCommands frames;
    private final MarkCommands marks;
    private final TimelineParts parts;
    private final Scrub scrub;

    private final ReadOnlyObjectWrapper<PlayerState> state = new ReadOnlyObjectWrapper<>(new PlayerState.Empty());
    private final BooleanProperty fullScreen = new SimpleBooleanProperty();
    private Optional<Clip> before = Optional.empty();
    private boolean wantsPlay;

    /// @param files where a clip's video is: `ClipLibrary::file`
    public PlayerViewModel(
            Playback.Factory playbacks,
            ClipPictures pictures,
            Function<Clip, Path> files,
            TaskRunner tasks,
            PlayerActions actions) {
        this.actions = actions;
        opener = new ClipOpener(playbacks, pictures, files, tasks);
        taker = new FrameTaker(pictures, files, tasks);
        reel = new Reel(pictures, files, tasks);
        layers = new Layers(head, reel, tasks);
        times = new ClipLoader<>(FrameTimes.UNKNOWN, clip -> pictures.times(files.apply(clip)), tasks);
        frames = new FrameCommands(() -> state.get().clip(), head, layers, taker, tasks, actions);
        marks = new MarkCommands(() -> state.get().openClip(), head, layers);
        parts = new TimelineParts(pictures, files, tasks);
        scrub = new Scrub(head, tasks);
        head.playingProperty().subscribe(this::followPlaying);
        times.madeProperty()
                .subscribe(told -> head.setClock(head.clockProperty().get().with(told)));
    }

    /// The clip that was here before, at the same time, and back.
    public void swap() {
        before.ifPresent(other -> {
            Duration moment = head.positionProperty().get();
            open(other, wantsPlay);
            head.point(moment);
        });
    }

    /// Opens the clip at its beginning and closes the one before. It plays as soon as it can if asked to.
    public void open(Clip clip, boolean play) {
        state.get().clip().filter(last -> !last.id().equals(clip.id())).ifPresent(last -> before = Optional.of(last));
        leave(new PlayerState.Loading(clip));
        wantsPlay = play;
        head.reset(FrameClock.of(clip.facts(), Duration.ZERO));
        parts.show(clip);
        times.show(clip);
        opener.open(clip, new Opened(clip));
    }

    /// Closes what is open, so that no file is held.
    public void close() {
        leave(new PlayerState.Empty());
        opener.close();
        times.clear();
        head.reset(Playhead.NO_CLOCK);
        parts.clear();
    }

    private void leave(PlayerState next) {
        state.set(next);
        layers.clear();
        scrub.drop();
        sound.reset();
    }

    private final class Opened implements ClipOpener.Listener {
        private final Clip clip;

        Opened(Clip clip) {
            this.clip = clip;
        }

        @Override
        public void loading() {
            state.set(new PlayerState.Loading(clip));
            head.detach();
            sound.detach();
        }

        @Override
        public void opened(Playback ready, boolean withoutSound) {
            sound.attach(ready, withoutSound);
            head.attach(
                    ready,
                    FrameClock.of(clip.facts(), ready.length())
                            .with(times.madeProperty().get()));
            state.set(new PlayerState.Paused(clip));
            if (wantsPlay) {
                head.play();
            } else {
                layers.settle(clip);
            }
        }

        @Override
        public void ended() {
            head.ended();
        }

        @Override
        public void unplayable(String reason) {
            state.set(new PlayerState.Unplayable(clip, reason));
            head.detach();
            sound.detach();
            layers.clear();
        }
    }

    private void followPlaying(boolean playing) {
        ifOpen(clip -> {
            wantsPlay = playing;
            state.set(playing ? new PlayerState.Playing(clip) : new PlayerState.Paused(clip));
            if (!playing) {
                layers.settle(clip);
            }
        });
    }

    // What is shown

    public ReadOnlyObjectProperty<PlayerState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The part of the clip that is marked.
    public MarkCommands marks() {
        return marks;
    }

    /// What can be done with the frame that is shown.
    public FrameCommands frames() {
        return frames;
    }

    /// Position and clock, to look at.
    Playhead head() {
        return head;
    }

    /// What the timeline shows.
    TimelineParts parts() {
        return parts;
    }

    /// Exact frames that lie over the video.
    Reel reel() {
        return reel;
    }

    /// Frames to keep, and posters.
    FrameTaker taker() {
        return taker;
    }

    /// What lies over what.
    Layers layers() {
        return layers;
    }

    PlayerActions actions() {
        return actions;
    }

    public PlayerSound sound() {
        return sound;
    }

    public BooleanProperty loopProperty() {
        return head.loopProperty();
    }

    public BooleanProperty fullScreenProperty() {
        return fullScreen;
    }

    // Commands

    public void playPause() {
        if (state.get() instanceof PlayerState.Playing) {
            pause();
        } else {
            play();
        }
    }

    public void play() {
        wantsPlay = true;
        head.play();
    }

    public void pause() {
        wantsPlay = false;
        head.pause();
    }

    /// From mark to mark, once or in a loop.
    public void playBetween() {
        wantsPlay = true;
        head.playBetween();
    }

    public void stepForward() {
        ifOpen(clip -> layers.step(clip, 1));
    }

    public void stepBack() {
        ifOpen(clip -> layers.step(clip, -1));
    }

    /// Seconds forward, or back if negative.
    public void skip(int seconds) {
        seek(head.positionProperty().get().plusSeconds(seconds));
    }

    public void seek(Duration to) {
        ifOpen(clip -> layers.seek(clip, to));
    }

    /// A drag along the timeline.
    ///
    /// @param part of the clip, from 0 to 1
    void scrub(double part) {
        ifOpen(_ -> {
            scrub.to(head.clockProperty().get().at(part));
            layers.showVideo();
        });
    }

    void endScrub() {
        ifOpen(clip -> {
            scrub.end();
            layers.settle(clip);
        });
    }

    /// To be called with every picture of the screen while a clip plays.
    void tick() {
        if (head.tick()) {
            layers.showVideo();
        }
    }

    /// The next of the usual speeds: 1 faster, -1 slower.
    public void pace(int step) {
        head.nextRate(step);
    }

    public void normalSpeed() {
        head.rateProperty().set(1);
    }

    public void toggleLoop() {
        loopProperty().set(!loopProperty().get());
    }

    public void toggleFullScreen() {
        fullScreen.set(!fullScreen.get());
    }

    /// The machine may have a sound device by now.
    public void retrySound() {
        opener.forgetSoundDevice();
        state.get().clip().ifPresent(clip -> open(clip, wantsPlay));
    }

    private void ifOpen(Consumer<Clip> command) {
        state.get().openClip().ifPresent(command);
    }
}
