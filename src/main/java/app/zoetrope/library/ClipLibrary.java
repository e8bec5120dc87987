package app.zoetrope.library;

import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.StoredPicture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The stored clips. Calls block and come from background threads.
public interface ClipLibrary {
    /// Clips that answer the query, in its order.
    List<Clip> find(ClipQuery query);

    Optional<Clip> find(ClipId id);

    /// Clips whose number begins so, at most two: enough to see whether it is the number of one.
    List<Clip> find(String beginning);

    int count(ClipQuery query);

    /// Clips that go on from a frame of this one and are not in the bin, the newest first.
    List<Clip> nextShots(ClipId clip);

    /// The whole path of a clip's video.
    Path file(Clip clip);

    Path picture(StoredPicture picture);

    /// Writes the judgement: sidecar first, then the index.
    void update(Clip clip) throws IOException;

    /// Writes those of many, their rows in one transaction.
    ///
    /// @return those that could not be written, and why
    Map<ClipId, IOException> updateAll(List<Clip> clips);

    /// The tags that begin so, the most used first; of none, the most used of all.
    List<Label> tags(String beginning, int most);

    /// Every collection that has a clip, by name.
    List<Label> collections();

    /// Which of these clips have no video where it should be, or are on a drive that is not there: shown in grey,
    /// neither played nor changed.
    Set<ClipId> missing(List<Clip> clips);

    /// Moves clip and sidecar into the library's bin.
    Clip delete(Clip clip) throws IOException;

    /// And back, beside what stands at its place by now.
    Clip restore(Clip clip) throws IOException;

    /// Hands a clip of the bin and its sidecar to the system's trash and forgets it.
    ///
    /// @throws IOException if it is not in the bin, or the system has no trash; then it stays
    void discard(Clip clip, Trash trash) throws IOException;

    /// A tag or a collection, and how many clips have it.
    record Label(String name, int clips) {}

    /// The system's trash.
    @FunctionalInterface
    interface Trash {
        /// @throws IOException where a file cannot be put there; it then stays where it is
        void put(Path file) throws IOException;
    }
}
