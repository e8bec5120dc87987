package app.zoetrope.storage;

import app.zoetrope.library.LibraryCare.Brought;
import app.zoetrope.library.LibraryCare.Probe;
import app.zoetrope.library.LibraryCare.Progress;
import app.zoetrope.library.VideoFiles;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.storage.KnownFiles.Known;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies videos that were made elsewhere into the library; what is given is never touched.
///
/// A kill leaves, while the copy is written: a draft in `incoming` that the next start tidies away; after that, what
/// `LibraryFolder` finishes from the intent.
final class VideoImport {
    private static final Logger LOG = LoggerFactory.getLogger(VideoImport.class);

    private final LibraryFolder folder;
    private final KnownFiles known;
    private final Probe probe;
    private final List<ClipId> clips = new ArrayList<>();
    private final List<ClipId> knownClips = new ArrayList<>();
    private final List<Path> refused = new ArrayList<>();

    VideoImport(LibraryFolder folder, KnownFiles known, Probe probe) {
        this.folder = folder;
        this.known = known;
        this.probe = probe;
    }

    Brought run(List<Path> videos, Progress progress) throws IOException, InterruptedException {
        int done = 0;
        for (Path video : videos) {
            progress.at(done++, videos.size());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            bring(video);
        }
        progress.at(done, videos.size());
        return new Brought(List.copyOf(clips), List.copyOf(knownClips), List.copyOf(refused));
    }

    private void bring(Path video) throws IOException, InterruptedException {
        Path draft = folder.draft();
        try {
            String name = video.getFileName().toString();
            var facts = probe.facts(video);
            String sha = Durable.copy(video, draft);
            Optional<Known> there = known.ofContent(sha);
            if (there.isPresent()) {
                knownClips.add(there.get().id());
                return;
            }
            Clip clip = Strays.stranger(video, "", sha, facts);
            folder.alone(() -> {
                String file = Layout.free(
                        folder.root(),
                        clip.created().atZone(folder.zone()),
                        Layout.stem(name),
                        clip.id().toString(),
                        Listing.isVideo(name) ? VideoFiles.ending(name) : "mp4");
                return folder.place(draft, clip.movedTo(file, Optional.empty()));
            });
            clips.add(clip.id());
        } catch (IOException failure) {
            LOG.warn("{} is not taken in", video, failure);
            refused.add(video);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
