package app.zoetrope.ui.preferences;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/// Tries whether an address is reached, by the ways that all else goes, and without the key. Called in the background.
@FunctionalInterface
public interface NetworkCheck {
    /// @return how long the answer took, whatever it said
    Duration ask(URI address) throws IOException, InterruptedException;
}
