package app.zoetrope.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// When each part of a start was done, for the log, and for a measurement that asks for it by the system property
/// `zoetrope.startTimes`: a file that gets a line `PART EPOCH_MICROSECONDS` for each.
final class StartTimes {
    /// What is painted for the first time is on the screen when the frame after the next begins.
    private static final int FRAMES = 2;

    private static final String FILE = "zoetrope.startTimes";

    private record Part(String name, Instant done) {}

    private final List<Part> parts = new ArrayList<>();

    synchronized void done(String part) {
        parts.add(new Part(part, Instant.now()));
    }

    /// JavaFX thread, once there is something new to be painted: `part` is done when that is on the screen.
    ///
    /// @param then what that frame does not need
    void afterFrame(String part, Runnable then) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames == FRAMES) {
                    stop();
                    done(part);
                    then.run();
                }
            }
        }.start();
    }

    /// All parts are done.
    synchronized void tell() {
        var words = new StringBuilder();
        Instant last = parts.getFirst().done();
        for (Part part : parts) {
            words.append(" %s +%d ms,"
                    .formatted(part.name(), Duration.between(last, part.done()).toMillis()));
            last = part.done();
        }
        log().info("Started:{}", words);
        String file = System.getProperty(FILE);
        if (file != null) {
            write(Path.of(file));
        }
    }

    private void write(Path file) {
        List<String> lines = parts.stream()
                .map(part -> String.format(
                        Locale.ROOT,
                        "%s %d",
                        part.name(),
                        Duration.between(Instant.EPOCH, part.done()).toNanos() / 1000))
                .toList();
        try {
            Path whole = file.resolveSibling(file.getFileName() + ".new");
            Files.write(whole, lines);
            Files.move(whole, file);
        } catch (IOException failure) {
            log().warn("The times of the start cannot be written", failure);
        }
    }

    /// The first times are taken before there is a log.
    private static Logger log() {
        return LoggerFactory.getLogger(StartTimes.class);
    }
}
