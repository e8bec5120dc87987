package app.zoetrope.ui.player;

import app.zoetrope.library.ClipPictures;
import app.zoetrope.model.Clip;
import app.zoetrope.model.VideoFacts;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the way in which a clip plays here: as it is, as a copy without sound, as a copy in a format that the player
/// knows, or not at all. Whatever fails, and however, ends in the next way or in one reason. JavaFX thread only.
final class ClipOpener {
    static final int PATIENCE_SECONDS = 10;
    private static final Logger LOG = LoggerFactory.getLogger(ClipOpener.class);
    private static final Set<String> CODECS = Set.of("", "h264", "hevc");
    private static final Set<String> PIXELS = Set.of("", "yuv420p");
    private static final Set<String> CONTAINERS = Set.of("mp4", "m4v", "mov");

    /// Hears of the clip that was opened last, and of no other.
    interface Listener {
        /// Another way begins; what was opened before is gone.
        void loading();

        /// May come again, when a playback breaks and another way is found.
        void opened(Playback playback, boolean withoutSound);

        void ended();

        void unplayable(String reason);
    }

    private final Playback.Factory playbacks;
    private final ClipPictures pictures;
    private final Function<Clip, Path> files;
    private final TaskRunner tasks;
    private @Nullable Attempt current;
    private boolean noSoundDevice;

    ClipOpener(Playback.Factory playbacks, ClipPictures pictures, Function<Clip, Path> files, TaskRunner tasks) {
        this.playbacks = playbacks;
        this.pictures = pictures;
        this.files = files;
        this.tasks = tasks;
    }

    void open(Clip clip, Listener listener) {
        close();
        start(
                clip,
                new Way(
                        !isKnown(clip.facts(), clip.file()),
                        noSoundDevice && clip.facts().hasSound()),
                listener);
    }

    void close() {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    /// Tries sound again with the next clip: somebody may have plugged something in.
    void forgetSoundDevice() {
        noSoundDevice = false;
    }

    private void start(Clip clip, Way way, Listener listener) {
        var attempt = new Attempt(clip, way, listener);
        current = attempt;
        listener.loading();
        attempt.prepare();
    }

    private static boolean isKnown(VideoFacts facts, String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return CODECS.contains(facts.videoCodec())
                && PIXELS.contains(facts.pixelFormat())
                && CONTAINERS.contains(ending);
    }

    /// @param converted a copy in a format that the player knows
    /// @param silent a copy without sound
    private record Way(boolean converted, boolean silent) {
        /// Where a machine has no sound device, JavaFX says in about one of thirty cases that it has no codec: its
        /// pipeline broke before it was asked why.
        Optional<Way> after(Playback.Fault fault, boolean hasSound) {
            return switch (fault) {
                case NO_SOUND_DEVICE -> withoutSound(true);
                case NO_CODEC -> withoutSound(hasSound);
                case UNSUPPORTED, NO_ANSWER -> converted ? Optional.empty() : Optional.of(new Way(true, silent));
            };
        }

        private Optional<Way> withoutSound(boolean helps) {
            return helps && !silent ? Optional.of(new Way(converted, true)) : Optional.empty();
        }
    }

    private final class Attempt implements Playback.Listener {
        private final Clip clip;
        private final Way way;
        private final Listener listener;
        private TaskRunner.Cancellable work = () -> {};
        private TaskRunner.Cancellable watchdog = () -> {};
        private @Nullable Playback playback;

        Attempt(Clip clip, Way way, Listener listener) {
            this.clip = clip;
            this.way = way;
            this.listener = listener;
        }

        void prepare() {
            work = tasks.run(this::file, this::play, this::noFile);
        }

        private Path file() throws IOException, InterruptedException {
            Path file = files.apply(clip);
            if (!Files.isReadable(file)) {
                throw new NoSuchFileException(file.toString());
            }
            Path known = way.converted ? pictures.playableCopy(file, clip.facts()) : file;
            Path played = way.silent ? pictures.withoutSound(known) : known;
            playbacks.warmUp(played);
            return played;
        }

        private void play(Path file) {
            if (current != this) {
                return;
            }
            watchdog = tasks.after(
                    PATIENCE_SECONDS * 1000, () -> failed(Playback.Fault.NO_ANSWER, "nothing in " + PATIENCE_SECONDS));
            try {
                playback = playbacks.open(file, this);
            } catch (PlaybackException failure) {
                failed(failure.fault(), String.valueOf(failure.getMessage()));
            }
        }

        private void noFile(Exception failure) {
            if (current != this) {
                return;
            }
            LOG.warn("No file to play for clip {} ({}): {}", clip.id(), way, failure.toString());
            giveUp(
                    failure instanceof NoSuchFileException
                            ? Text.of("player.reason.missing", clip.file())
                            : way.converted
                                    ? Text.of("player.reason.conversion")
                                    : Text.of("player.reason.NO_SOUND_DEVICE"));
        }

        @Override
        public void ready() {
            watchdog.cancel();
            Playback ready = playback;
            if (current == this && ready != null) {
                listener.opened(ready, way.silent);
            }
        }

        @Override
        public void ended() {
            if (current == this) {
                listener.ended();
            }
        }

        @Override
        public void failed(Playback.Fault fault, String detail) {
            if (current != this) {
                return;
            }
            LOG.info("Clip {} does not play ({}): {}, {}", clip.id(), way, fault, detail);
            if (fault == Playback.Fault.NO_SOUND_DEVICE) {
                noSoundDevice = true;
            }
            Optional<Way> next = way.after(fault, clip.facts().hasSound());
            if (next.isPresent()) {
                close();
                start(clip, next.get(), listener);
            } else {
                giveUp(Text.of("player.reason." + fault, PATIENCE_SECONDS));
            }
        }

        private void giveUp(String reason) {
            close();
            current = null;
            listener.unplayable(reason);
        }

        void close() {
            work.cancel();
            watchdog.cancel();
            if (playback != null) {
                playback.close();
            }
        }
    }
}
