package app.zoetrope.ui.player;

import java.nio.file.Path;
import java.time.Duration;

/// One opened video. The port between the player's logic and what shows the pictures. JavaFX thread only.
public interface Playback extends AutoCloseable {
    void play();

    void pause();

    /// Shows that moment, playing on or not. The answer of `position` may lag behind it.
    void seek(Duration to);

    Duration position();

    /// Zero if unknown.
    Duration length();

    /// @param rate 1 is normal, at most 8
    void setRate(double rate);

    /// @param volume 0 to 1
    void setVolume(double volume);

    void setMuted(boolean muted);

    /// May be called twice; no event comes after it.
    @Override
    void close();

    /// Why a video does not play.
    enum Fault {
        /// It has sound and the machine has nothing to play it.
        NO_SOUND_DEVICE,
        /// The machine has no decoder at all, so another copy would not help.
        NO_CODEC,
        UNSUPPORTED,
        NO_ANSWER
    }

    /// Hears of one playback. JavaFX thread, never from inside `Factory.open`.
    interface Listener {
        void ready();

        void ended();

        /// At most once; after it nothing comes.
        void failed(Fault fault, String detail);
    }

    /// Opens videos, one at a time.
    interface Factory {
        /// Returns at once; `Listener.ready` says when it can play. Closes the one that was open before.
        Playback open(Path video, Listener listener) throws PlaybackException;

        /// Does what can be done ahead in the background: the first video of all takes half a second.
        default void warmUp(Path video) {}
    }
}
