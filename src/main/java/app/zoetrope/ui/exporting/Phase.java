package app.zoetrope.ui.exporting;

import app.zoetrope.text.Text;

/// How far an export is.
public sealed interface Phase {
    /// Nothing is written yet.
    record Choosing() implements Phase {}

    record Running() implements Phase {}

    /// @param skipped files that are there already and were to be left alone
    /// @param stopped by the user before all was done
    record Finished(int written, int failed, int skipped, boolean stopped) implements Phase {
        Finished(int written, int failed, boolean stopped) {
            this(written, failed, 0, stopped);
        }

        String words() {
            String words = stopped
                    ? Text.of("exporting.stopped", written)
                    : failed > 0 ? Text.of("exporting.partly", written, failed) : Text.of("exporting.done", written);
            return skipped > 0 ? words + " " + Text.of("exporting.skipped", skipped) : words;
        }
    }
}
