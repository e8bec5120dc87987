package app.zoetrope.ui.exporting;

import app.zoetrope.text.Text;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// How long an export will still take, judged by how long it took so far. JavaFX thread.
final class TimeLeft {
    private static final double EARLIEST_SECONDS = 2;
    private static final double LEAST_DONE = 0.03;

    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private long since = System.nanoTime();
    private double before;
    private boolean counting;

    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    void start() {
        since = System.nanoTime();
        counting = true;
    }

    void pause() {
        before = elapsed();
        counting = false;
        words.set("");
    }

    void stop() {
        before = 0;
        counting = false;
        words.set("");
    }

    /// @param done 0 to 1
    void look(double done) {
        double elapsed = elapsed();
        if (!counting || elapsed < EARLIEST_SECONDS || done < LEAST_DONE) {
            words.set("");
            return;
        }
        long seconds = Math.round(elapsed * (1 - done) / done);
        words.set(
                seconds < 60
                        ? Text.of("exporting.left.seconds", Math.max(1, seconds))
                        : Text.of("exporting.left.minutes", Math.ceilDiv(seconds, 60)));
    }

    private double elapsed() {
        return before + (counting ? (System.nanoTime() - since) / 1e9 : 0);
    }
}
