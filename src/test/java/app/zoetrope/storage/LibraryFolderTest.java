package app.zoetrope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.zoetrope.library.ClipQuery;
import app.zoetrope.library.Trouble;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.model.Receipt;
import app.zoetrope.testkit.Locales;
import app.zoetrope.testkit.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryFolderTest {
    private static final Receipt RECEIPT =
            new Receipt(Optional.of(Money.usd("0.6")), Optional.empty(), Optional.of("r-1"), Optional.empty());
    private static final Duration TOOK = Duration.ofSeconds(48);

    @TempDir
    Path home;

    private Path root;
    private Database database;
    private LibraryFolder folder;
    private SqliteClipLibrary library;
    private final Clock clock = Clock.fixed(Samples.NOON, ZoneOffset.UTC);

    @BeforeEach
    void open() {
        root = home.resolve("library");
        database = Database.open(home.resolve("data"));
        folder = new LibraryFolder(() -> root, database, clock);
        library = new SqliteClipLibrary(database, folder, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aClipHasANameThatAPersonCanRead() throws Exception {
        Job job = downloaded();
        Clip clip = folder.shelve(job, Samples.FACTS, RECEIPT, TOOK);
        assertThat(clip.file())
                .isEqualTo("2026/11/2026-11-22 A cat surfing a wave at sunset cinematic "
                        + job.id().toString().substring(0, 4) + ".mp4");
        assertThat(library.file(clip)).hasContent("video");
        assertThat(Sidecar.read(Layout.sidecar(library.file(clip)))).contains(clip);
        assertThat(library.find(clip.id())).contains(clip);
        assertThat(files(Layout.INCOMING)).isEmpty();
    }

    @Test
    void theNameAndTheSidecarAreTheSameOnEveryMachine() throws Exception {
        Clip clip = folder.shelve(downloaded(), Samples.FACTS, RECEIPT, TOOK);
        assertThat(Locales.same(() -> new String(Sidecar.bytes(clip), StandardCharsets.UTF_8)))
                .contains("\"0.6\"", "2026-11-22T12:00:00Z", "\"480p\"");
        List<String> names = Locales.same(() -> {
            Clip other = folder.shelve(downloaded(), Samples.FACTS, RECEIPT, TOOK);
            assertThat(Sidecar.read(Layout.sidecar(library.file(other)))).contains(other);
            return List.of(other.file().substring(0, "2026/11/2026-11-22 A cat".length()));
        });
        assertThat(names).containsExactly("2026/11/2026-11-22 A cat");
    }

    @Test
    void theSameJobShelvedTwiceIsOneClip() throws Exception {
        Job job = downloaded();
        Clip first = folder.shelve(job, Samples.FACTS, RECEIPT, TOOK);
        assertThat(folder.shelve(job, Samples.FACTS, RECEIPT, TOOK)).isEqualTo(first);
        assertThat(folder.shelved(job)).contains(first);
        assertThat(library.count(ClipQuery.ALL)).isEqualTo(1);
    }

    @Test
    void aStopAfterTheIntentIsFinished() throws Exception {
        Job job = downloaded();
        writeIntent(job);
        assertThat(folder.shelved(job)).isEmpty();
        isOneWholeClip(job, folder.shelve(job, Samples.FACTS, RECEIPT, TOOK));
    }

    @Test
    void aStopAfterTheRenameIsFinished() throws Exception {
        Job job = downloaded();
        Clip intended = writeIntent(job);
        Durable.move(folder.partFile(job), root.resolve(intended.file()));
        isOneWholeClip(job, folder.shelved(job).orElseThrow());
    }

    @Test
    void aStopAfterTheSidecarIsFinishedEvenInAnotherTimeZone() throws Exception {
        Job job = downloaded();
        Clip intended = writeIntent(job);
        Durable.move(folder.partFile(job), root.resolve(intended.file()));
        Sidecar.write(Layout.sidecar(root.resolve(intended.file())), intended);
        var elsewhere = new LibraryFolder(() -> root, database, clock.withZone(ZoneOffset.ofHours(14)));
        isOneWholeClip(job, elsewhere.shelve(job, Samples.FACTS, RECEIPT, TOOK));
    }

    @Test
    void aStopAfterTheRowKeepsWhatTheUserChangedSince() throws Exception {
        Job job = downloaded();
        Clip clip = folder.shelve(job, Samples.FACTS, RECEIPT, TOOK);
        Sidecar.write(root.resolve(Layout.INCOMING).resolve(clip.id() + ".json"), clip);
        library.update(clip.rated(5));
        assertThat(folder.shelved(job).orElseThrow().rating()).isEqualTo(5);
        isOneWholeClip(job, folder.shelved(job).orElseThrow());
    }

    @Test
    void rebuildFinishesWhatAStopLeftToo() throws Exception {
        Job job = downloaded();
        Clip intended = writeIntent(job);
        Durable.move(folder.partFile(job), root.resolve(intended.file()));
        care().rebuild((_, _) -> {});
        isOneWholeClip(job, folder.shelved(job).orElseThrow());
    }

    @Test
    void aForeignFileOfTheSameNameIsNotOverwritten() throws Exception {
        Job job = downloaded();
        Path foreign = root.resolve(Layout.free(root, job, ZoneOffset.UTC, "mp4"));
        Files.createDirectories(foreign.getParent());
        Files.writeString(foreign, "mine");
        Clip clip = folder.shelve(job, Samples.FACTS, RECEIPT, TOOK);
        assertThat(foreign).hasContent("mine");
        assertThat(library.file(clip)).hasContent("video");
    }

    @Test
    void aPictureIsKeptOnceForEachContent() throws Exception {
        Path picture = Files.writeString(home.resolve("Ünïcode.JPG"), "picture");
        var first = folder.keepPicture(picture, "a.jpg", 10, 20);
        var second = folder.keepPicture(picture, "b.jpg", 10, 20);
        assertThat(first.sha256()).isEqualTo(second.sha256());
        assertThat(first.extension()).isEqualTo("jpg");
        assertThat(folder.picture(first)).hasContent("picture");
        assertThat(files(Layout.SOURCES)).hasSize(1);
    }

    @Test
    void aTornPictureIsWrittenAnew() throws Exception {
        Path picture = Files.writeString(home.resolve("a.png"), "picture");
        var stored = folder.keepPicture(picture, "a.png", 10, 20);
        Files.writeString(folder.picture(stored), "pict");
        folder.keepPicture(picture, "a.png", 10, 20);
        assertThat(folder.picture(stored)).hasContent("picture");
    }

    @Test
    void whatIsNoVideoIsKeptApartEachTime() throws Exception {
        Job job = downloaded();
        Path first = folder.setAside(job);
        Files.writeString(folder.partFile(job), "again");
        Path second = folder.setAside(job);
        assertThat(first).hasContent("video");
        assertThat(second).hasContent("again");
        assertThat(folder.partFile(job)).doesNotExist();
    }

    @Test
    void moreThanTheDriveHoldsIsRefused() {
        assertThatThrownBy(() -> folder.checkRoom(1L << 60)).isInstanceOf(IOException.class);
    }

    @Test
    void theBinAndBack() throws Exception {
        Clip clip = folder.shelve(downloaded(), Samples.FACTS, RECEIPT, TOOK);
        Clip deleted = library.delete(clip);
        assertThat(library.file(clip)).doesNotExist();
        assertThat(library.file(deleted)).hasContent("video");
        assertThat(deleted.deleted()).contains(Samples.NOON);
        assertThat(library.count(ClipQuery.ALL)).isZero();
        assertThat(library.find(ClipQuery.ALL.withBin(true))).containsExactly(deleted);
        assertThat(library.restore(deleted)).isEqualTo(clip);
        assertThat(files("bin")).isEmpty();
        assertThat(Sidecar.read(Layout.sidecar(library.file(clip)))).contains(clip);
    }

    @Test
    void aDeletionThatWasStoppedInTheMiddleIsRepeated() throws Exception {
        Clip clip = folder.shelve(downloaded(), Samples.FACTS, RECEIPT, TOOK);
        Path binned = root.resolve(Layout.binned(clip.file()));
        Sidecar.write(Layout.sidecar(binned), clip.movedTo(Layout.binned(clip.file()), Optional.of(Samples.NOON)));
        Durable.move(library.file(clip), binned);
        assertThat(library.file(library.delete(clip))).hasContent("video");
        assertThat(files("2026")).isEmpty();
    }

    @Test
    void theIndexComesBackFromTheFolder() throws Exception {
        Clip kept = folder.shelve(downloaded(), Samples.FACTS, RECEIPT, TOOK);
        library.update(kept.rated(4).tagged(List.of("surf")));
        Clip gone = library.delete(folder.shelve(downloaded(), Samples.FACTS, RECEIPT, TOOK));
        Files.writeString(root.resolve("2026/11/notes.json"), "{\"clip\": null, \"version\": 1}");
        Files.writeString(root.resolve("2026/11/torn.json"), "{\"clip");
        database.close();
        Files.delete(home.resolve("data/zoetrope.db"));
        open();
        var seen = care().rebuild((_, _) -> {});
        assertThat(seen.clips()).isEqualTo(2);
        assertThat(seen.count(Trouble.Kind.SIDECAR_UNREADABLE)).isEqualTo(2);
        assertThat(seen.missing()).isZero();
        assertThat(seen.dropped()).isZero();
        assertThat(library.find(ClipQuery.ALL.withWords("surf")))
                .containsExactly(kept.rated(4).tagged(List.of("surf")));
        assertThat(library.find(ClipQuery.ALL.withBin(true))).containsExactly(gone);
    }

    @Test
    void whatAPersonRenamedMovedOrRemovedIsNoticed() throws Exception {
        Clip renamed = folder.shelve(downloaded(), Samples.FACTS, RECEIPT, TOOK);
        Clip moved = folder.shelve(downloaded(), Samples.FACTS, RECEIPT, TOOK);
        Clip removed = folder.shelve(downloaded(), Samples.FACTS, RECEIPT, TOOK);
        var facts =
                new app.zoetrope.model.VideoFacts(1, 1, Duration.ZERO, 0, 0, "h264", "yuv420p", "", "video".length());
        Clip retitled = folder.shelve(downloaded(), facts, RECEIPT, TOOK);
        Files.move(library.file(renamed), root.resolve("best.mp4"));
        Files.move(Layout.sidecar(library.file(renamed)), root.resolve("best.json"));
        Path other = Files.createDirectories(root.resolve("project/x"));
        Files.move(library.file(moved), other.resolve(library.file(moved).getFileName()));
        Path sidecar = Layout.sidecar(library.file(moved));
        Files.move(sidecar, other.resolve(sidecar.getFileName()));
        Files.delete(library.file(removed));
        Files.delete(Layout.sidecar(library.file(removed)));
        Files.move(library.file(retitled), library.file(retitled).resolveSibling("my title.mp4"));
        care().rebuild((_, _) -> {});
        assertThat(library.find(renamed.id()).orElseThrow().file()).isEqualTo("best.mp4");
        assertThat(library.find(moved.id()).orElseThrow().file()).startsWith("project/x/");
        assertThat(library.find(retitled.id()).orElseThrow().file()).isEqualTo("2026/11/my title.mp4");
        assertThat(library.find(removed.id())).isEmpty();
    }

    private FolderCare care() {
        return new FolderCare(
                folder,
                database,
                video -> {
                    throw new IOException(video + " is no video");
                },
                clock);
    }

    private void isOneWholeClip(Job job, Clip clip) throws IOException {
        assertThat(clip.id()).isEqualTo(ClipId.of(job.id()));
        assertThat(library.file(clip)).hasContent("video");
        assertThat(Sidecar.read(Layout.sidecar(library.file(clip)))).contains(clip);
        assertThat(library.find(ClipQuery.ALL)).containsExactly(clip);
        assertThat(files("2026")).hasSize(2);
        assertThat(files(Layout.INCOMING)).isEmpty();
    }

    private Clip writeIntent(Job job) throws IOException {
        Path part = folder.partFile(job);
        String file = Layout.free(root, job, ZoneOffset.UTC, "mp4");
        Clip clip = app.zoetrope.storage.Clips.of(job, file, Durable.hash(part), Samples.FACTS, RECEIPT, TOOK);
        Sidecar.write(root.resolve(Layout.INCOMING).resolve(clip.id() + ".json"), clip);
        return clip;
    }

    private Job downloaded() throws IOException {
        Job job = Samples.job(EngineId.SEGMIND, new JobState.Running(Samples.run("r-1")));
        Files.writeString(folder.partFile(job), "video");
        return job;
    }

    private List<String> files(String below) throws IOException {
        Path start = root.resolve(below);
        if (!Files.exists(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }

    @Test
    void draftsOfEndedProcessesAreSweptAndThoseOfLivingOnesStay() throws IOException {
        Path incoming = Files.createDirectories(root.resolve(Layout.INCOMING));
        try (Database other = Database.open(home.resolve("data"))) {
            Path written = new Incoming(() -> incoming, other.owner()).draft();
            Path ours = new Incoming(() -> incoming, database.owner()).draft();
            Path left = incoming.resolve(UUID.randomUUID() + " " + UUID.randomUUID() + Durable.TEMPORARY);
            for (Path draft : List.of(written, ours, left)) {
                Files.createFile(draft);
            }
            assertThat(folder.partFiles()).isEmpty();
            assertThat(left).doesNotExist();
            assertThat(written).exists();
            assertThat(ours).exists();
        }
    }
}
