package app.zoetrope.ui.preferences;

import java.io.IOException;

/// What this machine keeps of one's work besides the library, and how it is let go. Called in the background.
public interface Housekeeping {
    /// Forgets every prompt that was used before; snippets stay.
    void forgetPrompts();

    /// Deletes what can be made again: thumbnails, and files of the past that nothing uses.
    ///
    /// @return how many bytes that freed
    long clearCaches() throws IOException;

    int crashReports();

    void deleteCrashReports() throws IOException;
}
