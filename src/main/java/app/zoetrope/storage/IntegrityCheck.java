package app.zoetrope.storage;

import app.zoetrope.library.LibraryCare.Progress;
import app.zoetrope.library.Trouble;
import app.zoetrope.library.Trouble.Kind;
import app.zoetrope.model.Clip;
import app.zoetrope.model.StoredPicture;
import app.zoetrope.storage.KnownFiles.Known;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads every clip and every picture against its hash. Sidecars that are gone or unreadable are written anew from
/// the index; a video that is not what it was is named, and left as it is.
final class IntegrityCheck {
    private static final int CHUNK = 200;

    private final LibraryFolder folder;
    private final ClipIndex index;
    private final KnownFiles known;
    private final Progress progress;
    private final List<Trouble> troubles = new ArrayList<>();
    private final Set<StoredPicture> pictures = new HashSet<>();

    IntegrityCheck(LibraryFolder folder, Database database, Progress progress) {
        this.folder = folder;
        this.index = new ClipIndex(database);
        this.known = new KnownFiles(database);
        this.progress = progress;
    }

    List<Trouble> run() throws IOException, InterruptedException {
        if (folder.isAway()) {
            throw new NoSuchFileException(folder.root().toString());
        }
        long total = known.count();
        long done = 0;
        List<Known> some = known.after(Long.MIN_VALUE, CHUNK);
        while (!some.isEmpty()) {
            for (Known row : some) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                check(row);
                progress.at(++done, total);
            }
            some = known.after(some.getLast().number(), CHUNK);
        }
        checkPictures();
        return List.copyOf(troubles);
    }

    private void check(Known row) throws IOException {
        Path video = folder.root().resolve(row.file());
        Optional<Clip> clip = index.find(row.id());
        clip.stream()
                .flatMap(each -> Stream.concat(each.given().stream(), each.sent().stream()))
                .forEach(pictures::add);
        if (!Files.isRegularFile(video, LinkOption.NOFOLLOW_LINKS)) {
            trouble(Kind.VIDEO_MISSING, row.file());
            return;
        }
        try {
            if (!Durable.hash(video).equals(row.sha256())) {
                boolean shorter =
                        clip.filter(each -> each.facts().bytes() > size(video)).isPresent();
                trouble(shorter ? Kind.CUT_SHORT : Kind.CONTENT_CHANGED, row.file());
            }
        } catch (IOException failure) {
            trouble(Kind.UNREACHABLE, row.file());
        }
        boolean told = Sidecar.read(Layout.sidecar(video))
                .filter(there -> there.id().equals(row.id()))
                .isPresent();
        if (!told && clip.isPresent() && !isOthers(video)) {
            mend(clip.get(), row);
        }
    }

    /// Whether the sidecar there is of another clip, which a look at the folder has to make out.
    private static boolean isOthers(Path video) throws IOException {
        return Sidecar.read(Layout.sidecar(video)).isPresent();
    }

    private void mend(Clip clip, Known row) throws IOException {
        folder.alone(() -> {
            Path sidecar = Layout.sidecar(folder.root().resolve(row.file()));
            if (Files.exists(sidecar, LinkOption.NOFOLLOW_LINKS)) {
                Durable.setAside(sidecar);
            }
            folder.writeSidecar(clip);
            index.put(ClipIndex.Entry.of(folder.root(), clip));
            return clip;
        });
        trouble(Kind.SIDECAR_REPAIRED, row.file());
    }

    private void checkPictures() throws InterruptedException {
        for (StoredPicture picture : pictures) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Path file = folder.picture(picture);
            try {
                if (!Durable.hash(file).equals(picture.sha256())) {
                    trouble(Kind.PICTURE_DAMAGED, Layout.relative(folder.root(), file));
                }
            } catch (IOException failure) {
                trouble(Kind.PICTURE_DAMAGED, Layout.relative(folder.root(), file));
            }
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            return 0;
        }
    }

    private void trouble(Kind kind, String file) {
        troubles.add(new Trouble(kind, file));
    }
}
