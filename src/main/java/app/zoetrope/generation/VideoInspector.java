package app.zoetrope.generation;

import app.zoetrope.model.VideoFacts;
import java.io.IOException;
import java.nio.file.Path;

/// Says what a file from outside really is, in a child process.
public interface VideoInspector {
    /// Probes the container and decodes a frame.
    ///
    /// @throws IOException with a plain sentence, if the file is no whole playable video
    VideoFacts inspect(Path file) throws IOException, InterruptedException;
}
