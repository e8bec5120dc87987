package app.zoetrope.library;

import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.StoredPicture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The stored clips. Calls block and come from background threads.
public interface ClipLibrary {
    /// Clips that answer the query, in its order.
    List<Clip> find(ClipQuery query);

    Optional<Clip> find(ClipId id);

    int count(ClipQuery query);

    /// The whole path of a clip's video.
    Path file(Clip clip);

    Path picture(StoredPicture picture);

    /// Writes rating, favourite and tags: sidecar first, then the index.
    void update(Clip clip) throws IOException;

    /// Moves clip and sidecar into the library's bin.
    Clip delete(Clip clip) throws IOException;

    /// And back.
    Clip restore(Clip clip) throws IOException;
}
