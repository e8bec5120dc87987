package app.zoetrope.library;

import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The chain of shots that a clip is part of: each goes on from a frame of the one before.
public final class Shots {
    /// A chain longer than this is no longer shown whole.
    private static final int MOST = 60;

    private Shots() {}

    /// From the first shot to the last, the clip among them; it alone where it is no part of a chain. Where a shot was
    /// gone on from more than once, the newest way is followed. Blocks.
    public static List<Clip> of(Clip clip, ClipLibrary library) {
        var chain = new ArrayDeque<Clip>();
        var seen = new HashSet<ClipId>();
        chain.add(clip);
        seen.add(clip.id());
        Optional<Clip> before = before(clip, library);
        while (before.isPresent()
                && chain.size() < MOST
                && seen.add(before.get().id())) {
            chain.addFirst(before.get());
            before = before(before.get(), library);
        }
        Optional<Clip> after = after(clip, library);
        while (after.isPresent() && chain.size() < MOST && seen.add(after.get().id())) {
            chain.addLast(after.get());
            after = after(after.get(), library);
        }
        return List.copyOf(chain);
    }

    private static Optional<Clip> before(Clip clip, ClipLibrary library) {
        return clip.parent()
                .flatMap(library::find)
                .filter(found -> found.deleted().isEmpty());
    }

    private static Optional<Clip> after(Clip clip, ClipLibrary library) {
        return library.nextShots(clip.id()).stream().findFirst();
    }
}
