package app.zoetrope.storage;

import app.zoetrope.library.LibraryCare.Probe;
import app.zoetrope.library.LibraryCare.Progress;
import app.zoetrope.library.LibraryCare.Seen;
import app.zoetrope.library.Trouble.Kind;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.storage.KnownFiles.Known;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One look at the library folder: what is known and unchanged is passed over by its length and time, what has
/// changed is read, and what is left over on either side goes to `Strays`.
final class FolderLook {
    private static final Logger LOG = LoggerFactory.getLogger(FolderLook.class);
    /// A folder that changed so shortly before it was read may change again at the very same time.
    private static final long FRESH_MICROS = 2_000_000;

    private static final Set<String> OTHERS = Set.of(Layout.INCOMING, Layout.SOURCES);

    private final LibraryFolder folder;
    private final KnownFiles known;
    private final Clock clock;
    private final Findings findings;
    private final Strays strays;
    private final List<String> goneFolders = new ArrayList<>();

    FolderLook(LibraryFolder folder, Database database, Probe probe, Clock clock, Progress progress) {
        this.folder = folder;
        this.known = new KnownFiles(database);
        this.clock = clock;
        this.findings = new Findings(folder, database, clock, progress);
        this.strays = new Strays(folder, known, probe, clock, findings);
    }

    /// @param thorough lists folders too whose time of change is the known one
    /// @param drop removes rows of which neither video nor sidecar is left
    Seen run(boolean thorough, boolean drop) throws IOException, InterruptedException {
        if (folder.isAway() || isEmptied()) {
            throw new NoSuchFileException(folder.root().toString());
        }
        folder.finishIntents();
        walk(thorough);
        findings.flush();
        int missing = strays.settle();
        findings.flush();
        List<ClipId> dropped = drop ? strays.withoutAnyFile() : List.of();
        findings.drop(dropped);
        known.keepFolders(findings.folders(), goneFolders);
        return findings.seen(missing - dropped.size(), dropped.size());
    }

    /// An empty folder where clips are known is rather a drive that is not there than a library that was deleted.
    private boolean isEmptied() throws IOException {
        try (var entries = Files.list(folder.root())) {
            return entries.findAny().isEmpty() && known.count() > 0;
        }
    }

    private void walk(boolean thorough) throws IOException, InterruptedException {
        Map<String, Long> before = known.folders();
        var places = new ArrayDeque<String>(List.of(""));
        var met = new HashSet<String>();
        while (!places.isEmpty()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            String place = places.pop();
            met.add(place);
            Path path = folder.root().resolve(place);
            long now = clock.millis() * 1000;
            BasicFileAttributes attributes;
            try {
                attributes = Files.readAttributes(path, BasicFileAttributes.class);
            } catch (IOException goneAgain) {
                met.remove(place);
                continue;
            }
            long changed = Stamp.time(attributes);
            if (!thorough && before.getOrDefault(place, 0L) == changed) {
                before.keySet().stream()
                        .filter(each -> isChild(place, each))
                        .sorted(Comparator.reverseOrder())
                        .forEach(places::push);
                continue;
            }
            try {
                Listing listing = Listing.of(path);
                for (String name : List.copyOf(listing.folders().keySet()).reversed()) {
                    if (!name.startsWith(".") && !(place.isEmpty() && OTHERS.contains(name))) {
                        places.push(below(place, name));
                    }
                }
                folder.alone(() -> {
                    look(place, listing);
                    return place;
                });
                boolean fresh = now - changed < FRESH_MICROS;
                findings.folder(place, fresh ? 0 : changed);
            } catch (IOException failure) {
                LOG.warn("{} cannot be read", path, failure);
                findings.trouble(Kind.UNREACHABLE, place);
            }
        }
        for (String gone : before.keySet()) {
            if (!met.contains(gone)) {
                goneFolders.add(gone);
                known.in(gone).forEach(strays::vanished);
            }
        }
    }

    private static boolean isChild(String parent, String path) {
        int slash = path.lastIndexOf('/');
        return !path.isEmpty()
                && (slash < 0 ? parent.isEmpty() : path.substring(0, slash).equals(parent));
    }

    static String below(String place, String name) {
        return place.isEmpty() ? name : place + "/" + name;
    }

    private void look(String place, Listing listing) throws IOException {
        listing.links().forEach(name -> findings.trouble(Kind.LINK, below(place, name)));
        var rows = new HashMap<String, Known>();
        known.in(place).forEach(row -> rows.put(row.file().substring(place.isEmpty() ? 0 : place.length() + 1), row));
        for (String video : listing.videos().keySet()) {
            try {
                look(place, listing, video, Optional.ofNullable(rows.remove(video)));
            } catch (IOException failure) {
                LOG.warn("{} cannot be read", video, failure);
                findings.trouble(Kind.UNREACHABLE, below(place, video));
            }
        }
        rows.values().forEach(strays::vanished);
        for (String stem : listing.sidecars().keySet()) {
            if (!listing.hasVideo(stem)) {
                strays.sidecar(below(place, stem));
            }
        }
    }

    private void look(String place, Listing listing, String video, Optional<Known> row) throws IOException {
        boolean mine = listing.isFirstOfItsStem(video);
        if (row.isPresent()) {
            compare(row.get(), listing, video, mine);
        } else if (mine && listing.sidecars().containsKey(Layout.stem(video))) {
            take(below(place, video), listing.stamp(video));
        } else if (mine) {
            strays.video(below(place, video), listing.stamp(video));
        } else {
            findings.trouble(Kind.DUPLICATE, below(place, video));
        }
    }

    /// A known video that is still there.
    private void compare(Known row, Listing listing, String video, boolean mine) throws IOException {
        Stamp now = listing.stamp(video);
        if (now.equals(row.stamp())) {
            if (row.missing()) {
                findings.back(row);
            }
            return;
        }
        Path sidecar = Layout.sidecar(folder.root().resolve(row.file()));
        Optional<Clip> clip = mine ? Sidecar.read(sidecar) : Optional.empty();
        if (clip.isPresent() && clip.get().id().equals(row.id())) {
            findings.put(clip.get(), row.file(), now);
        } else if (clip.isPresent()) {
            strays.vanished(row);
            take(row.file(), now);
        } else if (mine) {
            Optional<Clip> remembered = findings.remembered(row.id());
            if (remembered.isPresent()) {
                if (Files.exists(sidecar, LinkOption.NOFOLLOW_LINKS)) {
                    Durable.setAside(sidecar);
                    findings.trouble(Kind.SIDECAR_REPAIRED, row.file());
                }
                findings.write(remembered.get(), row.file());
            }
        }
    }

    /// A video with a sidecar that the index does not know at this place.
    private void take(String file, Stamp stamp) throws IOException {
        Optional<Clip> clip = Sidecar.read(Layout.sidecar(folder.root().resolve(file)));
        if (clip.isEmpty()) {
            strays.video(file, stamp);
            return;
        }
        Optional<Known> elsewhere =
                known.find(clip.get().id()).filter(row -> !row.file().equals(file));
        boolean twice = findings.isSeen(clip.get().id())
                || elsewhere.filter(row -> isWhole(row.file(), row.id())).isPresent();
        if (!twice) {
            findings.count(elsewhere.isPresent());
            findings.put(clip.get(), file, stamp);
            return;
        }
        findings.trouble(Kind.DUPLICATE, file);
        Clip other = clip.get();
        String sha = Durable.hash(folder.root().resolve(file));
        String first = elsewhere.map(Known::sha256).orElse(other.sha256());
        if (!sha.equals(first)) {
            String name = other.id() + " " + sha;
            var id = new ClipId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
            if (!findings.isSeen(id)) {
                findings.count(known.find(id).isPresent());
                findings.put(other.as(id, sha), file, stamp);
            }
        }
    }

    private boolean isWhole(String file, ClipId id) {
        Path video = folder.root().resolve(file);
        try {
            return Files.isRegularFile(video)
                    && Sidecar.read(Layout.sidecar(video))
                            .filter(clip -> clip.id().equals(id))
                            .isPresent();
        } catch (IOException failure) {
            return false;
        }
    }
}
