package app.zoetrope.export;

import app.zoetrope.model.Clip;
import java.util.List;

/// The JSON file that may lie beside an exported one.
@FunctionalInterface
public interface Sidecars {
    /// All that the library knows of the clips.
    byte[] of(List<Clip> clips);
}
