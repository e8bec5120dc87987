package app.zoetrope.library;

import app.zoetrope.model.ClipId;
import app.zoetrope.model.VideoFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Keeps folder and index of the library together: the folder is the truth. Calls block, come from background
/// threads, and end early with an `InterruptedException` when the thread is interrupted, leaving everything usable.
public interface LibraryCare {
    /// Whether the library folder is not there, such as on a drive that is not plugged in; then its clips are shown
    /// in grey and nothing is forgotten.
    boolean isAway();

    /// Notices what was added, changed, renamed, moved or removed by hand since the last look. Cheap where nothing
    /// was: for the moment the window comes to the front.
    ///
    /// @param thorough looks at every file, not only into folders whose list of names has changed
    /// @throws java.nio.file.NoSuchFileException if the folder is away
    Seen look(boolean thorough) throws IOException, InterruptedException;

    /// Makes the index anew from the folder. It can be used meanwhile.
    Seen rebuild(Progress progress) throws IOException, InterruptedException;

    /// Reads every clip and every picture against its hash; mends what can be mended.
    ///
    /// @return what is wrong, and what was mended
    List<Trouble> check(Progress progress) throws IOException, InterruptedException;

    /// Copies videos that were made elsewhere into the library.
    Brought bring(List<Path> videos, Progress progress) throws IOException, InterruptedException;

    /// Forgets clips whose video is missing; their sidecars go to the trash.
    void forget(List<ClipId> clips, ClipLibrary.Trash trash) throws IOException;

    /// Told from the working thread, often.
    @FunctionalInterface
    interface Progress {
        /// @param total 0 where it is not known
        void at(long done, long total);
    }

    /// Reads what a video file is.
    @FunctionalInterface
    interface Probe {
        /// @throws IOException if it is no video
        VideoFacts facts(Path video) throws IOException, InterruptedException;
    }

    /// What a look or a rebuild found.
    ///
    /// @param clips looked at anew; in a rebuild, all that are in the index now because of their files
    /// @param added of those, the ones that were not known
    /// @param moved of those, the ones that were known at another place
    /// @param missing whose video is nowhere
    /// @param dropped from the index, since nothing of them is left in the folder
    record Seen(int clips, int added, int moved, int missing, int dropped, List<Trouble> troubles) {
        public boolean isNothing() {
            return clips == 0 && dropped == 0 && troubles.isEmpty();
        }

        public long count(Trouble.Kind kind) {
            return troubles.stream().filter(trouble -> trouble.kind() == kind).count();
        }
    }

    /// @param known those whose content is in the library already, and which clip it is
    /// @param refused those that could not be read as videos
    record Brought(List<ClipId> clips, List<ClipId> known, List<Path> refused) {}
}
