package app.zoetrope.engine.sketch;

import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.VideoEngine.Monitor;
import app.zoetrope.generation.VideoEngine.Order;
import java.io.IOException;
import java.nio.file.Path;

/// Draws a sketch, wherever.
@FunctionalInterface
public interface Sketcher {
    /// Blocks until the clip is there. Interrupting the thread ends it, with an `InterruptedException` or whatever the
    /// interruption broke; what it began of `target` is gone then, as after every failure.
    ///
    /// @throws EngineException if the picture cannot be read, or the program is not as it was started
    /// @throws IOException if the clip cannot be made
    void draw(Order order, Path target, Monitor monitor) throws EngineException, IOException, InterruptedException;
}
