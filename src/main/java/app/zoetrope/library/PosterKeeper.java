package app.zoetrope.library;

import app.zoetrope.model.Clip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the posters that are missing, newest first, one at a time and with pauses, so that the grid finds them on
/// disk. Once all were made it looks only at the newest.
public final class PosterKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(PosterKeeper.class);
    private static final int PAGE = 100;

    private final ClipLibrary library;
    private final ClipPictures pictures;
    private final Path mark;

    /// @param mark a file that says that all posters were made once; it can be deleted at any time
    public PosterKeeper(ClipLibrary library, ClipPictures pictures, Path mark) {
        this.library = library;
        this.pictures = pictures;
        this.mark = mark;
    }

    /// Blocks, for a background thread; ends early when interrupted.
    ///
    /// @return how many were made
    public int run() throws IOException, InterruptedException {
        int made = 0;
        boolean complete = Files.exists(mark);
        for (int offset = 0; ; offset += PAGE) {
            List<Clip> page = library.find(ClipQuery.ALL.withLimit(offset, PAGE));
            int missing = 0;
            for (Clip clip : page) {
                if (!pictures.hasPoster(clip)) {
                    missing++;
                    made += make(clip);
                }
            }
            if (page.size() < PAGE) {
                Files.createDirectories(mark.toAbsolutePath().getParent());
                Files.write(mark, new byte[0]);
                return made;
            }
            if (complete && missing == 0) {
                return made;
            }
        }
    }

    private int make(Clip clip) throws InterruptedException {
        long start = System.nanoTime();
        try {
            pictures.poster(clip, library.file(clip));
            return 1;
        } catch (IOException none) {
            LOG.debug("No poster of clip {}: {}", clip.id(), none.toString());
            return 0;
        } finally {
            // half of the time belongs to whoever looks at the screen
            Thread.sleep(Math.max(1, (System.nanoTime() - start) / 1_000_000));
        }
    }
}
