package app.zoetrope.storage;

import app.zoetrope.library.ClipLibrary.Trash;
import app.zoetrope.model.Clip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// The way of clips into the library's bin, back out of it, and on into the system's trash.
final class Bin {
    private final LibraryFolder folder;
    private final ClipIndex index;
    private final Clock clock;

    Bin(LibraryFolder folder, ClipIndex index, Clock clock) {
        this.folder = folder;
        this.index = index;
        this.clock = clock;
    }

    Clip delete(Clip clip) throws IOException {
        return folder.alone(() ->
                moved(clip, clip.movedTo(free(clip, Layout.binned(clip.file())), Optional.of(clock.instant()))));
    }

    Clip restore(Clip clip) throws IOException {
        return folder.alone(() ->
                moved(clip, clip.movedTo(free(clip, Layout.unbinned(clip.file())), Optional.empty())));
    }

    /// A place as near to the wanted one as is free; where an earlier stop has put this very clip, that one.
    private String free(Clip clip, String wanted) throws IOException {
        if (wanted.equals(clip.file()) || isFree(wanted) || isStopped(clip, wanted)) {
            return wanted;
        }
        int dot = wanted.lastIndexOf('.');
        int count = 2;
        String place = wanted;
        while (!isFree(place)) {
            place = wanted.substring(0, dot) + " (" + count++ + ")" + wanted.substring(dot);
        }
        return place;
    }

    private boolean isFree(String place) {
        Path file = folder.root().resolve(place);
        return Files.notExists(file, LinkOption.NOFOLLOW_LINKS)
                && Files.notExists(Layout.sidecar(file), LinkOption.NOFOLLOW_LINKS);
    }

    private boolean isStopped(Clip clip, String place) throws IOException {
        return Sidecar.read(Layout.sidecar(folder.root().resolve(place)))
                        .filter(there -> there.id().equals(clip.id()))
                        .isPresent()
                && !(isThere(place) && isThere(clip.file()));
    }

    private boolean isThere(String place) {
        return Files.exists(folder.root().resolve(place), LinkOption.NOFOLLOW_LINKS);
    }

    /// What a kill leaves, step by step. The video is whole at one of its two places at every moment.
    /// 1. The new sidecar is written: two sidecars, and the video at its old place, where the row finds it. The
    ///    next look takes the sidecar without a video away.
    /// 2. The video is renamed: the row points to nothing until this is called again or the folder is looked at.
    /// 3. The old sidecar is deleted: as after 2.
    /// 4. The row is written: done.
    private Clip moved(Clip from, Clip to) throws IOException {
        Path source = folder.root().resolve(from.file());
        Path target = folder.root().resolve(to.file());
        if (source.equals(target)) {
            folder.writeSidecar(to);
        } else {
            if (!Files.exists(source) && !Files.exists(target)) {
                throw new NoSuchFileException(source.toString());
            }
            folder.writeSidecar(to);
            if (Files.exists(source)) {
                Durable.move(source, target);
            }
            Durable.delete(Layout.sidecar(source));
        }
        index.put(ClipIndex.Entry.of(folder.root(), to));
        return to;
    }

    /// What a kill leaves, step by step. Nothing is deleted here, only handed over.
    /// 1. The video is in the trash: its sidecar and row are there, so it shows as missing and is emptied again.
    /// 2. The sidecar is in the trash too: as after 1.
    /// 3. The row is removed: done.
    void discard(Clip clip, Trash trash) throws IOException {
        folder.alone(() -> {
            if (clip.deleted().isEmpty() || !clip.file().startsWith(Layout.BIN + "/")) {
                throw new IOException(clip.file() + " is not in the bin");
            }
            Path video = folder.root().resolve(clip.file());
            for (Path file : new Path[] {video, Layout.sidecar(video)}) {
                if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    trash.put(file);
                }
            }
            index.removeAll(List.of(clip.id()));
            return clip;
        });
    }
}
