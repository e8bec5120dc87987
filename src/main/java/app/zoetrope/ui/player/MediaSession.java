package app.zoetrope.ui.player;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.media.Media;
import javafx.scene.media.MediaException;
import javafx.scene.media.MediaPlayer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Owns the one `MediaPlayer` of the application's stage and disposes of it before the next is made. The errors of
/// JavaFX come from a constructor, from the media, from the player or as a status, and sometimes twice; here each ends
/// in one call. JavaFX thread only.
public final class MediaSession implements Playback.Factory, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MediaSession.class);

    private final AtomicBoolean warm = new AtomicBoolean();
    private final ReadOnlyObjectWrapper<@Nullable MediaPlayer> player = new ReadOnlyObjectWrapper<>();
    private @Nullable Open current;

    /// What a `MediaView` shows; null where nothing is open.
    ReadOnlyObjectProperty<@Nullable MediaPlayer> playerProperty() {
        return player.getReadOnlyProperty();
    }

    @Override
    public Playback open(Path video, Playback.Listener listener) throws PlaybackException {
        close();
        try {
            var media = new Media(video.toUri().toString());
            var opened = new Open(media, new MediaPlayer(media), listener);
            current = opened;
            player.set(opened.player);
            return opened;
        } catch (MediaException e) {
            throw new PlaybackException(fault(e), String.valueOf(e.getMessage()), e);
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            throw new PlaybackException(Playback.Fault.UNSUPPORTED, String.valueOf(e.getMessage()), e);
        } catch (LinkageError e) {
            throw new PlaybackException(Playback.Fault.NO_CODEC, String.valueOf(e.getMessage()), e);
        }
    }

    /// The first media loads the native libraries.
    @Override
    public void warmUp(Path video) {
        if (warm.compareAndSet(false, true)) {
            try {
                var media = new Media(video.toUri().toString());
                LOG.debug("Media are ready: {}", media.getSource());
            } catch (RuntimeException | LinkageError e) {
                LOG.debug("No media: {}", e.toString());
            }
        }
    }

    @Override
    public void close() {
        if (current != null) {
            current.close();
        }
    }

    /// JavaFX tells by the message alone that there is no sound device, or no decoder library.
    static Playback.Fault fault(@Nullable MediaException error) {
        String message = error == null ? "" : String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("audio device")) {
            return Playback.Fault.NO_SOUND_DEVICE;
        }
        return message.contains("could not create player") ? Playback.Fault.NO_CODEC : Playback.Fault.UNSUPPORTED;
    }

    private final class Open implements Playback {
        private final MediaPlayer player;
        private final Playback.Listener listener;
        private boolean over;
        private boolean wantsPlay;
        private boolean ended;

        Open(Media media, MediaPlayer player, Playback.Listener listener) {
            this.player = player;
            this.listener = listener;
            media.setOnError(() -> fail(media.getError()));
            player.setOnError(() -> fail(player.getError()));
            player.setOnHalted(() -> fail(player.getError()));
            player.setOnReady(() -> {
                if (!over) {
                    listener.ready();
                }
            });
            player.setOnEndOfMedia(() -> {
                if (!over) {
                    ended = true;
                    listener.ended();
                }
            });
        }

        private void fail(@Nullable MediaException error) {
            if (!over) {
                over = true;
                listener.failed(fault(error), error == null ? "" : String.valueOf(error.getMessage()));
            }
        }

        @Override
        public void play() {
            wantsPlay = true;
            player.play();
        }

        @Override
        public void pause() {
            wantsPlay = false;
            player.pause();
        }

        /// At the end the player's status is still PLAYING and a pause was ignored, so a seek plays on. A pause that is
        /// followed at once by a play would win over it, hence later.
        @Override
        public void seek(Duration to) {
            player.seek(javafx.util.Duration.millis(to.toNanos() / 1e6));
            if (ended) {
                ended = false;
                Platform.runLater(this::pauseUnlessWanted);
            }
        }

        private void pauseUnlessWanted() {
            if (!wantsPlay && !over) {
                player.pause();
            }
        }

        @Override
        public Duration position() {
            return duration(player.getCurrentTime());
        }

        @Override
        public Duration length() {
            return duration(player.getTotalDuration());
        }

        private static Duration duration(javafx.util.Duration time) {
            double millis = time.toMillis();
            return Double.isFinite(millis) ? Duration.ofNanos(Math.round(millis * 1e6)) : Duration.ZERO;
        }

        @Override
        public void setRate(double rate) {
            player.setRate(rate);
        }

        @Override
        public void setVolume(double volume) {
            player.setVolume(volume);
        }

        @Override
        public void setMuted(boolean muted) {
            player.setMute(muted);
        }

        @Override
        public void close() {
            over = true;
            if (current == this) {
                current = null;
                MediaSession.this.player.set(null);
            }
            player.dispose();
        }
    }
}
