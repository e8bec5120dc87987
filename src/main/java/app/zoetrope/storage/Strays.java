package app.zoetrope.storage;

import app.zoetrope.library.LibraryCare.Probe;
import app.zoetrope.library.Trouble.Kind;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Framing;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Judgement;
import app.zoetrope.model.Money;
import app.zoetrope.model.Resolution;
import app.zoetrope.model.VideoFacts;
import app.zoetrope.storage.KnownFiles.Known;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a look found without its other half: videos without a sidecar, sidecars without a video, rows without either.
/// Halves of one content belong together; a video that is left was made elsewhere and is taken in.
final class Strays {
    private static final Logger LOG = LoggerFactory.getLogger(Strays.class);
    /// A video so new may still be on its way here.
    private static final Duration SETTLED = Duration.ofSeconds(3);

    private static final int HIGH = 600;

    private final LibraryFolder folder;
    private final KnownFiles known;
    private final Probe probe;
    private final Clock clock;
    private final Findings findings;
    private final Map<String, Stamp> videos = new LinkedHashMap<>();
    private final Map<String, Clip> sidecars = new LinkedHashMap<>();
    private final List<Known> vanished = new ArrayList<>();
    private final Map<String, String> hashes = new LinkedHashMap<>();

    Strays(LibraryFolder folder, KnownFiles known, Probe probe, Clock clock, Findings findings) {
        this.folder = folder;
        this.known = known;
        this.probe = probe;
        this.clock = clock;
        this.findings = findings;
    }

    void video(String file, Stamp stamp) {
        videos.put(file, stamp);
    }

    void vanished(Known row) {
        vanished.add(row);
    }

    void sidecar(String stem) throws IOException {
        Path file = folder.root().resolve(stem + ".json");
        Optional<Clip> clip = Sidecar.read(file);
        if (clip.isPresent()) {
            sidecars.put(stem, clip.get());
        } else if (!stem.concat(".json").equals(Layout.SEARCHES)) {
            findings.trouble(Kind.SIDECAR_UNREADABLE, stem + ".json");
        }
    }

    /// @return how many rows have no video now
    int settle() throws IOException, InterruptedException {
        known.missing().stream()
                .filter(row -> vanished.stream().noneMatch(each -> each.number() == row.number()))
                .forEach(vanished::add);
        vanished.removeIf(row -> findings.isSeen(row.id()) || isBack(row));
        matchRows();
        matchSidecars();
        for (String file : List.copyOf(videos.keySet())) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            adopt(file);
        }
        known.mark(vanished, true);
        vanished.forEach(row -> findings.trouble(Kind.VIDEO_MISSING, row.file()));
        return vanished.size();
    }

    /// Rows whose sidecar is gone too.
    List<ClipId> withoutAnyFile() {
        return vanished.stream().filter(row -> !hasSidecar(row)).map(Known::id).toList();
    }

    private boolean hasSidecar(Known row) {
        return Files.exists(Layout.sidecar(folder.root().resolve(row.file())));
    }

    /// Whether it was a row of an earlier look, not of this one's folders, and is there after all.
    private boolean isBack(Known row) {
        return known.find(row.id())
                .filter(now -> !now.file().equals(row.file())
                        || Files.isRegularFile(folder.root().resolve(now.file())))
                .isPresent();
    }

    private void matchRows() throws IOException {
        // of clips of one content, the one whose sidecar stayed behind is the one whose video was renamed
        List<Known> rows = vanished.stream()
                .sorted(Comparator.comparing(row -> !hasSidecar(row)))
                .toList();
        for (Known row : rows) {
            Optional<String> file = match(row.stamp().videoBytes(), row.sha256());
            Optional<Clip> clip = file.isEmpty() ? Optional.empty() : findings.remembered(row.id());
            if (file.isPresent() && clip.isPresent()) {
                rejoin(clip.get(), file.get(), Layout.sidecar(folder.root().resolve(row.file())));
                sidecars.remove(Layout.stem(row.file()));
                vanished.remove(row);
                findings.count(true);
            }
        }
    }

    private void matchSidecars() throws IOException {
        for (var each : List.copyOf(sidecars.entrySet())) {
            Clip clip = each.getValue();
            Path sidecar = folder.root().resolve(each.getKey() + ".json");
            Optional<String> file = match(clip.facts().bytes(), clip.sha256());
            if (file.isPresent() && !findings.isSeen(clip.id())) {
                findings.count(false);
                rejoin(clip, file.get(), sidecar);
            } else if (isLeftOver(clip, each.getKey())) {
                Durable.delete(sidecar);
            } else if (known.find(clip.id()).isEmpty() && !findings.isSeen(clip.id())) {
                String place = each.getKey()
                        + clip.file().substring(Math.max(0, clip.file().lastIndexOf('.')));
                findings.put(clip, place, Stamp.of(folder.root().resolve(place)));
                findings.flush();
                known.at(place).ifPresent(vanished::add);
            }
        }
    }

    /// A stop between a clip's move and the removal of its old sidecar leaves this: the clip stands whole elsewhere.
    private boolean isLeftOver(Clip clip, String stem) throws IOException {
        Optional<Known> row =
                known.find(clip.id()).filter(there -> !Layout.stem(there.file()).equals(stem));
        if (row.isEmpty()) {
            return false;
        }
        Path video = folder.root().resolve(row.get().file());
        return Files.isRegularFile(video)
                && Sidecar.read(Layout.sidecar(video))
                        .filter(there -> there.id().equals(clip.id()))
                        .isPresent();
    }

    /// A kill after the new sidecar leaves the old one, which the next look takes away as left over.
    private void rejoin(Clip clip, String file, Path oldSidecar) throws IOException {
        videos.remove(file);
        setDamagedAside(file, Kind.SIDECAR_REPAIRED);
        findings.write(clip, file);
        findings.flush();
        if (!oldSidecar.equals(Layout.sidecar(folder.root().resolve(file)))
                && Sidecar.read(oldSidecar)
                        .filter(there -> there.id().equals(clip.id()))
                        .isPresent()) {
            Durable.delete(oldSidecar);
        }
    }

    private Optional<String> match(long bytes, String sha256) throws IOException {
        for (var video : videos.entrySet()) {
            if (video.getValue().videoBytes() == bytes && hash(video.getKey()).equals(sha256)) {
                return Optional.of(video.getKey());
            }
        }
        return Optional.empty();
    }

    private String hash(String file) throws IOException {
        String known = hashes.get(file);
        if (known == null) {
            known = Durable.hash(folder.root().resolve(file));
            hashes.put(file, known);
        }
        return known;
    }

    private void adopt(String file) throws InterruptedException {
        Path video = folder.root().resolve(file);
        try {
            Instant changed = Files.getLastModifiedTime(video).toInstant();
            if (folder.isIntended(file)) {
                return;
            }
            if (changed.plus(SETTLED).isAfter(clock.instant())
                    && changed.isBefore(clock.instant().plus(SETTLED))
                    && Files.notExists(Layout.sidecar(video))) {
                findings.notSettled(file);
                return;
            }
            VideoFacts facts = probe.facts(video);
            Clip clip = stranger(video, file, hash(file), facts);
            if (findings.isSeen(clip.id())
                    || known.find(clip.id())
                            .filter(row -> !row.file().equals(file) && !row.missing())
                            .isPresent()) {
                findings.trouble(Kind.DUPLICATE, file);
                return;
            }
            folder.alone(() -> {
                setDamagedAside(file, Kind.SIDECAR_LOST);
                findings.write(clip, file);
                return file;
            });
            findings.count(false);
        } catch (IOException failure) {
            LOG.warn("{} is not taken in", video, failure);
            findings.trouble(Kind.NOT_A_VIDEO, file);
        }
    }

    private void setDamagedAside(String file, Kind kind) throws IOException {
        Path sidecar = Layout.sidecar(folder.root().resolve(file));
        if (Files.exists(sidecar, LinkOption.NOFOLLOW_LINKS)) {
            Durable.setAside(sidecar);
            findings.trouble(kind, file);
        }
    }

    /// A clip of a video that was not made here. The same content gets the same id each time.
    static Clip stranger(Path video, String file, String sha256, VideoFacts facts) throws IOException {
        var id = new ClipId(UUID.nameUUIDFromBytes(("content " + sha256).getBytes(StandardCharsets.UTF_8)));
        int seconds = Math.clamp(Math.round(Limits.millis(facts.length()) / 1000.0), 1, 3600);
        var request = new GenerationRequest(
                "",
                AspectRatio.nearest(Math.max(1, facts.width()), Math.max(1, facts.height())),
                Math.min(facts.width(), facts.height()) >= HIGH ? Resolution.P720 : Resolution.P480,
                seconds);
        return new Clip(
                id,
                EngineId.IMPORTED,
                request,
                Framing.DEFAULT,
                Optional.empty(),
                Optional.empty(),
                file,
                sha256,
                facts,
                Money.ZERO,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.ofEpochMilli(Files.getLastModifiedTime(video).toMillis()),
                Duration.ZERO,
                Judgement.NONE,
                Optional.empty());
    }
}
