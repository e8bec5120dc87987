package app.zoetrope.storage;

import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the index anew from the folder: what lies there is the truth. May run while clips are being added.
public final class LibraryRebuild {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryRebuild.class);
    private static final int CHUNK = 1000;
    private static final List<String> VIDEOS = List.of("mp4", "webm", "mov", "m4v");

    private final LibraryFolder folder;
    private final ClipIndex index;
    private final Clock clock;

    public LibraryRebuild(Database database, LibraryFolder folder, Clock clock) {
        this.folder = folder;
        this.index = new ClipIndex(database);
        this.clock = clock;
    }

    /// @param clips in the index now because of their sidecar
    /// @param unreadable JSON files that are no sidecar or a damaged one; they stay where they are
    /// @param withoutVideo sidecars beside which no video lies; they stay too
    /// @param dropped rows whose video and sidecar are gone
    public record Outcome(int clips, int unreadable, int withoutVideo, int dropped) {}

    public Outcome run() throws IOException {
        List<ClipId> before = index.ids();
        finishIntents();
        var walk = new Walk();
        if (Files.isDirectory(folder.root())) {
            Files.walkFileTree(folder.root(), walk);
        }
        walk.flush();
        List<ClipId> gone = before.stream()
                .filter(id -> !walk.seen.contains(id))
                .filter(id -> index.find(id).filter(this::isThere).isEmpty())
                .toList();
        index.removeAll(gone);
        return new Outcome(walk.seen.size(), walk.unreadable, walk.withoutVideo, gone.size());
    }

    private boolean isThere(Clip clip) {
        return Files.exists(folder.root().resolve(clip.file()));
    }

    /// A stop between a video's rename and its sidecar left an intent: it becomes the sidecar.
    private void finishIntents() throws IOException {
        Path incoming = folder.root().resolve(Layout.INCOMING);
        if (!Files.isDirectory(incoming)) {
            return;
        }
        try (Stream<Path> files = Files.list(incoming)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                Optional<Clip> intended = Sidecar.read(file);
                if (intended.isPresent()) {
                    Path video = folder.root().resolve(intended.get().file());
                    Path part =
                            file.resolveSibling(Layout.stem(file.getFileName().toString()) + ".part");
                    if (Files.exists(video) && Files.notExists(part) && Files.notExists(Layout.sidecar(video))) {
                        Sidecar.write(Layout.sidecar(video), intended.get());
                    }
                }
            }
        }
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        final Set<ClipId> seen = new HashSet<>();
        final List<Clip> found = new ArrayList<>();
        int unreadable;
        int withoutVideo;

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            String place = Layout.relative(folder.root(), directory);
            boolean skipped = place.equals(Layout.INCOMING) || place.equals(Layout.SOURCES);
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (file.getFileName().toString().endsWith(".json")) {
                take(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            LOG.warn("{} cannot be read", file, failure);
            return FileVisitResult.CONTINUE;
        }

        private void take(Path file) {
            try {
                Optional<Clip> clip = Sidecar.read(file);
                if (clip.isEmpty()) {
                    unreadable++;
                    return;
                }
                Optional<Path> video = video(file, clip.get());
                if (video.isEmpty()) {
                    withoutVideo++;
                } else if (seen.add(clip.get().id())) {
                    found.add(placed(clip.get(), video.get()));
                    if (found.size() >= CHUNK) {
                        flush();
                    }
                }
            } catch (IOException failure) {
                LOG.warn("{} cannot be read", file, failure);
                unreadable++;
            }
        }

        void flush() {
            index.putAll(found.stream()
                    .map(clip -> ClipIndex.Entry.of(folder.root(), clip))
                    .toList());
            found.clear();
        }

        /// The clip as it lies there: a person may have renamed or moved it.
        private Clip placed(Clip clip, Path video) {
            String place = Layout.relative(folder.root(), video);
            boolean binned = place.startsWith(Layout.BIN + "/");
            return clip.movedTo(
                    place, binned ? clip.deleted().or(() -> Optional.of(clock.instant())) : Optional.empty());
        }

        /// The video of a sidecar: the one of its name, else a renamed one of the same length and content.
        private Optional<Path> video(Path sidecar, Clip clip) throws IOException {
            String stem = Layout.stem(sidecar.getFileName().toString());
            for (String extension : VIDEOS) {
                Path video = sidecar.resolveSibling(stem + "." + extension);
                if (Files.isRegularFile(video, LinkOption.NOFOLLOW_LINKS)) {
                    return Optional.of(video);
                }
            }
            return renamed(sidecar, clip);
        }

        private Optional<Path> renamed(Path sidecar, Clip clip) throws IOException {
            try (Stream<Path> files = Files.list(sidecar.getParent())) {
                for (Path file : files.filter(LibraryRebuild::isVideo).toList()) {
                    if (Files.notExists(Layout.sidecar(file))
                            && Files.size(file) == clip.facts().bytes()
                            && Durable.hash(file).equals(clip.sha256())) {
                        return Optional.of(file);
                    }
                }
            }
            return Optional.empty();
        }
    }

    private static boolean isVideo(Path file) {
        String name = file.getFileName().toString();
        return VIDEOS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
