package app.zoetrope.storage;

import app.zoetrope.library.LibraryCare.Seen;
import app.zoetrope.model.Clip;
import app.zoetrope.model.VideoFacts;
import app.zoetrope.testkit.Clips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A library whose videos are short texts that begin with "video", with an index of it.
final class SmallLibrary implements AutoCloseable {
    static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    final Path home;
    final Path root;
    Database database;
    LibraryFolder folder;
    SqliteClipLibrary library;
    FolderCare care;
    final List<Clip> clips = new ArrayList<>();

    /// @param home a folder that may have such a library already
    SmallLibrary(Path home) {
        this(home, home.resolve("library"));
    }

    SmallLibrary(Path home, Path root) {
        this.home = home;
        this.root = root;
        open();
    }

    SmallLibrary(Path home, int count) throws IOException {
        this(home);
        for (int number = 0; number < count; number++) {
            Clip clip = ofContent(Clips.clip(number), "video " + number);
            if (number % 6 == 5) {
                clip = clip.movedTo("bin/" + clip.file(), Optional.of(LONG_AGO));
            }
            clips.add(clip);
            write(clip.file(), "video " + number);
            LibraryWriter.sidecar(root, clip);
            age(root.resolve(clip.file()));
            age(Layout.sidecar(root.resolve(clip.file())));
        }
        age(root.resolve("2026/11"));
        age(root.resolve("2026"));
        LibraryWriter.index(root, database, clips);
    }

    /// Opens the database of the home, a new one where there is none.
    void open() {
        database = Database.open(home.resolve("data"));
        Clock clock = Clock.systemUTC();
        folder = new LibraryFolder(() -> root, database, clock);
        library = new SqliteClipLibrary(database, folder, clock);
        care = new FolderCare(folder, database, SmallLibrary::facts, clock);
    }

    /// The index is lost.
    void loseIndex() throws IOException {
        database.close();
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(home.resolve("data/zoetrope.db" + suffix));
        }
        open();
    }

    /// A file as it is some time after a person put it there.
    Path write(String file, String content) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
        age(path);
        return path;
    }

    static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
    }

    Path move(String from, String to) throws IOException {
        Files.createDirectories(root.resolve(to).getParent());
        return Files.move(root.resolve(from), root.resolve(to));
    }

    static String sidecar(String file) {
        return Layout.stem(file) + ".json";
    }

    Clip now(Clip clip) {
        return library.find(clip.id()).orElseThrow();
    }

    Seen look() throws Exception {
        return care.look(false);
    }

    static Clip ofContent(Clip clip, String content) {
        VideoFacts facts = clip.facts();
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        var real = new VideoFacts(
                facts.width(),
                facts.height(),
                facts.length(),
                facts.framesPerSecond(),
                facts.frames(),
                facts.videoCodec(),
                facts.pixelFormat(),
                facts.audioCodec(),
                bytes.length);
        return Clips.with(clip.as(clip.id(), hash(bytes)), real);
    }

    private static String hash(byte[] bytes) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static VideoFacts facts(Path video) throws IOException {
        byte[] head = new byte[5];
        try (var in = Files.newInputStream(video)) {
            in.readNBytes(head, 0, head.length);
        }
        if (!new String(head, StandardCharsets.ISO_8859_1).equals("video")) {
            throw new IOException("no video");
        }
        return new VideoFacts(1280, 720, Duration.ofMillis(4000), 24, 96, "h264", "yuv420p", "", Files.size(video));
    }

    @Override
    public void close() {
        database.close();
    }
}
