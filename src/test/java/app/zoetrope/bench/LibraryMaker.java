package app.zoetrope.bench;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Framing;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Judgement;
import app.zoetrope.model.Money;
import app.zoetrope.model.Resolution;
import app.zoetrope.model.StoredPicture;
import app.zoetrope.model.VideoFacts;
import app.zoetrope.storage.Database;
import app.zoetrope.storage.LibraryWriter;
import app.zoetrope.testkit.ClipMaker;
import app.zoetrope.testkit.PosterPainter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// Makes libraries that look like two years of work, the same each time: real small videos, posters, sidecars and an
/// index, to be used with `ZOETROPE_HOME`. Up to 10,000 clips each has content of its own; beyond that they are links.
///
/// Arguments: the folder to keep them in, then the numbers of clips.
public final class LibraryMaker {
    private static final int FILMS = 30;
    private static final int MOST_COPIES = 10_000;
    private static final int CHUNK = 2000;
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration SPAN = Duration.ofDays(730);

    private final Path home;
    private final int count;
    private final Random random = new Random(20_261_122);
    private final Wording wording = new Wording(random);
    private final List<Film> films = new ArrayList<>();

    private record Film(Path file, byte[] content, VideoFacts facts, AspectRatio ratio, Path poster) {}

    private LibraryMaker(Path home, int count) {
        this.home = home;
        this.count = count;
    }

    public static void main(String[] arguments) throws Exception {
        for (int i = 1; i < arguments.length; i++) {
            long start = System.nanoTime();
            Path home = home(Path.of(arguments[0]), Integer.parseInt(arguments[i]));
            System.out.printf("%s  %.1f s%n", home, (System.nanoTime() - start) / 1e9);
        }
    }

    /// The home of a library of that many clips, with `library` and `data` in it; made where it is not there yet.
    public static Path home(Path cache, int count) throws Exception {
        Path home = cache.resolve("library-" + count);
        Path made = home.resolve("made");
        if (Files.notExists(made)) {
            new LibraryMaker(home, count).make();
            Files.createFile(made);
        }
        return home;
    }

    private void make() throws Exception {
        Path root = Files.createDirectories(home.resolve("library"));
        Files.createDirectories(home.resolve("data/thumbnails"));
        for (int number = 0; number < FILMS; number++) {
            films.add(film(number));
        }
        try (Database database = Database.open(home.resolve("data"))) {
            var chunk = new ArrayList<Clip>();
            Instant created = NOW;
            UUID batch = uuid();
            String prompt = wording.prompt();
            for (int number = 0; number < count; number++) {
                if (random.nextInt(3) > 0) {
                    long most = 2 * SPAN.toMillis() / count * 3 / 2;
                    created = created.minusMillis(1 + random.nextLong(Math.max(2, most)));
                    batch = uuid();
                    prompt = wording.prompt();
                }
                chunk.add(put(root, created, batch, prompt));
                if (chunk.size() == CHUNK || number == count - 1) {
                    LibraryWriter.index(root, database, chunk);
                    chunk.clear();
                }
            }
        }
    }

    private Film film(int number) throws Exception {
        AspectRatio ratio = AspectRatio.values()[number % 3 == 0 ? number % 7 : 0];
        int width = ratio.width() >= ratio.height() ? 192 : 192 * ratio.width() / ratio.height() / 16 * 16;
        int height = Math.max(16, width * ratio.height() / ratio.width() / 16 * 16);
        int frames = 24 + number;
        Path file = home.resolve("films/" + number + ".mp4");
        Files.createDirectories(file.getParent());
        ClipMaker.clip(file, width, height, frames, Map.of());
        var facts = new VideoFacts(
                width,
                height,
                Duration.ofMillis(1000L * frames / 24),
                24,
                frames,
                "h264",
                "yuv420p",
                "aac",
                Files.size(file));
        Path posters = Files.createDirectories(home.resolve("posters"));
        int long640 = ratio.width() >= ratio.height() ? 640 : 640 * ratio.width() / ratio.height();
        Path poster = PosterPainter.paint(posters, number, long640, long640 * ratio.height() / ratio.width());
        return new Film(file, Files.readAllBytes(file), facts, ratio, poster);
    }

    private Clip put(Path root, Instant created, UUID batch, String prompt) throws Exception {
        UUID id = uuid();
        Film film = films.get(random.nextInt(FILMS));
        boolean binned = random.nextInt(40) == 0;
        String day = created.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        String words = prompt.replaceAll("[^\\p{L}\\p{N} ]", "");
        String name = "%s/%s/%s %s %s.mp4"
                .formatted(
                        day.substring(0, 4),
                        day.substring(5, 7),
                        day,
                        words.substring(0, Math.min(40, words.length())).strip(),
                        id.toString().substring(0, 8));
        String file = binned ? "bin/" + name : name;
        Path video = root.resolve(file);
        Files.createDirectories(video.getParent());
        VideoFacts facts = film.facts();
        byte[] content = film.content();
        if (count > MOST_COPIES) {
            Files.createLink(video, film.file());
        } else {
            content = marked(content, id);
            Files.write(video, content, StandardOpenOption.CREATE_NEW);
            facts = new VideoFacts(
                    facts.width(),
                    facts.height(),
                    facts.length(),
                    facts.framesPerSecond(),
                    facts.frames(),
                    facts.videoCodec(),
                    facts.pixelFormat(),
                    facts.audioCodec(),
                    content.length);
        }
        Clip clip = clip(id, film, created, batch, prompt, file, hash(content), facts, binned);
        LibraryWriter.sidecar(root, clip);
        Files.createLink(home.resolve("data/thumbnails").resolve(id + ".jpg"), film.poster());
        return clip;
    }

    private Clip clip(
            UUID id,
            Film film,
            Instant created,
            UUID batch,
            String prompt,
            String file,
            String sha,
            VideoFacts facts,
            boolean binned) {
        boolean sketch = random.nextInt(3) == 0;
        var resolution = random.nextBoolean() ? Resolution.P480 : Resolution.P720;
        int seconds = 1 + random.nextInt(15);
        Money price = sketch
                ? Money.ZERO
                : Money.usd(resolution == Resolution.P480 ? "0.1" : "0.175").times(seconds);
        var picture = new StoredPicture(
                HexFormat.of().toHexDigits(random.nextLong()).repeat(4), "jpg", 1280, 720, 212_000, "still.jpg");
        return new Clip(
                new ClipId(id),
                sketch ? EngineId.SKETCH : EngineId.SEGMIND,
                new GenerationRequest(prompt, film.ratio(), resolution, seconds),
                Framing.DEFAULT,
                Optional.of(picture),
                Optional.of(picture),
                file,
                sha,
                facts,
                price,
                sketch ? Optional.empty() : Optional.of(price),
                sketch ? Optional.empty() : Optional.of("run-" + id),
                Optional.of(batch),
                Optional.empty(),
                created,
                Duration.ofSeconds(20 + random.nextInt(90)),
                judgement(),
                binned ? Optional.of(NOW) : Optional.empty());
    }

    private Judgement judgement() {
        int stars = random.nextInt(3) > 0 ? 0 : 1 + random.nextInt(5);
        return new Judgement(
                stars,
                random.nextInt(15) == 0,
                random.nextInt(12) == 0,
                wording.tags(),
                wording.collections(),
                random.nextInt(20) == 0 ? "Ask " + wording.typed() : "");
    }

    /// The video with a box of free bytes behind it that names the clip: plays the same, and is another content.
    private static byte[] marked(byte[] video, UUID id) {
        byte[] name = id.toString().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(video.length + 8 + name.length)
                .put(video)
                .putInt(8 + name.length)
                .put("free".getBytes(StandardCharsets.US_ASCII))
                .put(name)
                .array();
    }

    private String hash(byte[] content) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IOException(impossible);
        }
    }

    private UUID uuid() {
        var bits = new byte[16];
        random.nextBytes(bits);
        return UUID.nameUUIDFromBytes(bits);
    }
}
