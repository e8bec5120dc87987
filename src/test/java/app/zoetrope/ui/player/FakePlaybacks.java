package app.zoetrope.ui.player;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Playbacks that do what the test says, and nothing by themselves.
final class FakePlaybacks implements Playback.Factory {
    final List<Fake> opened = new ArrayList<>();
    Playback.@Nullable Fault refusal;

    @Override
    public Playback open(Path video, Playback.Listener listener) throws PlaybackException {
        if (refusal != null) {
            throw new PlaybackException(refusal, "refused", new IOException("refused"));
        }
        var fake = new Fake(video, listener);
        opened.add(fake);
        return fake;
    }

    Fake last() {
        return opened.getLast();
    }

    long notClosed() {
        return opened.stream().filter(each -> !each.closed).count();
    }

    static final class Fake implements Playback {
        final Path video;
        final Playback.Listener listener;
        final List<Duration> seeks = new ArrayList<>();
        Duration position = Duration.ZERO;
        boolean playing;
        boolean closed;
        boolean muted;
        double volume = 1;
        double rate = 1;

        Fake(Path video, Playback.Listener listener) {
            this.video = video;
            this.listener = listener;
        }

        Fake ready() {
            listener.ready();
            return this;
        }

        @Override
        public void play() {
            playing = true;
        }

        @Override
        public void pause() {
            playing = false;
        }

        @Override
        public void seek(Duration to) {
            seeks.add(to);
        }

        @Override
        public Duration position() {
            return position;
        }

        @Override
        public Duration length() {
            return Duration.ofSeconds(5);
        }

        @Override
        public void setRate(double newRate) {
            rate = newRate;
        }

        @Override
        public void setVolume(double newVolume) {
            volume = newVolume;
        }

        @Override
        public void setMuted(boolean isMuted) {
            muted = isMuted;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
