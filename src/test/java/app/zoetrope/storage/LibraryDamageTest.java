package app.zoetrope.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.library.ClipQuery;
import app.zoetrope.model.Clip;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/// Some two hundred kinds of damage to sidecars, clips, folders and the index. After each: the library opens, a look
/// and a rebuild end and name what is wrong, every clip that was not damaged is there as it was, and nothing outside
/// the library was touched.
class LibraryDamageTest {
    private static final int CLIPS = 4;
    /// The clip that damage is done to; the others are healthy.
    private static final int VICTIM = 1;

    private static final List<String> HOSTILE = List.of(
            "\\u0000",
            "\\ud800",
            "\\u202e\\u2066",
            "../../../../etc/passwd",
            "/etc/passwd",
            "C:\\\\Windows\\\\con",
            "'; DROP TABLE clip; --",
            "\\\" OR 1 MATCH \\\"",
            "<script>",
            "%s%n{0}",
            "a".repeat(100_000),
            "\\ufeff");

    @TempDir
    Path homes;

    interface Damage {
        void to(SmallLibrary library, Path video, Path sidecar) throws Exception;
    }

    private record Case(String name, Damage damage) {}

    @TestFactory
    Stream<DynamicTest> nothingHealthyIsLost() {
        var cases = new ArrayList<Case>();
        cut(cases);
        values(cases);
        strings(cases);
        encodings(cases);
        places(cases);
        videos(cases);
        index(cases);
        assertThat(cases).hasSizeGreaterThanOrEqualTo(200);
        return cases.stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> survive(each)));
    }

    private void survive(Case one) throws Exception {
        Path home = Files.createTempDirectory(homes, "home");
        Path outside = Files.writeString(homes.resolve("outside.json"), "mine");
        List<Clip> healthy;
        try (var library = new SmallLibrary(home, CLIPS)) {
            healthy = new ArrayList<>(library.clips);
            Clip victim = healthy.remove(VICTIM);
            library.care.look(true);
            Path video = library.root.resolve(victim.file());
            one.damage().to(library, video, Layout.sidecar(video));
        }
        for (boolean lost : new boolean[] {false, true}) {
            try (var library = new SmallLibrary(home)) {
                if (lost) {
                    library.loseIndex();
                }
                if (library.database.damaged().isPresent()) {
                    library.care.startAnew();
                }
                try {
                    all(library);
                } catch (StorageException found) {
                    library.close();
                    library.open();
                    assertThat(library.database.damaged()).isPresent();
                    library.care.startAnew();
                    all(library);
                }
                for (Clip clip : healthy) {
                    assertThat(library.library.find(clip.id()))
                            .as("clip %s", clip.file())
                            .contains(clip);
                    assertThat(library.library.file(clip)).exists();
                }
                library.library.find(ClipQuery.ALL.withWords("a"));
                assertThat(library.library.missing(healthy)).isEmpty();
            }
        }
        assertThat(outside).hasContent("mine");
        try (var files = Files.list(homes)) {
            assertThat(files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)))
                    .containsExactly(outside);
        }
    }

    private static void all(SmallLibrary library) throws Exception {
        library.care.look(true);
        library.care.rebuild((_, _) -> {});
        library.care.check((_, _) -> {});
    }

    private static void cut(List<Case> cases) {
        for (int percent = 0; percent < 100; percent += 5) {
            int part = percent;
            cases.add(new Case("sidecar cut at " + part + " %", (_, _, sidecar) -> {
                byte[] all = Files.readAllBytes(sidecar);
                Files.write(sidecar, Arrays.copyOf(all, all.length * part / 100));
            }));
            cases.add(new Case("sidecar zeroed from " + part + " %", (_, _, sidecar) -> {
                byte[] all = Files.readAllBytes(sidecar);
                Arrays.fill(all, all.length * part / 100, all.length, (byte) 0);
                Files.write(sidecar, all);
            }));
        }
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            cases.add(new Case("sidecar with random bytes " + seed, (_, _, sidecar) -> {
                byte[] all = Files.readAllBytes(sidecar);
                for (int i = 0; i < 12; i++) {
                    all[random.nextInt(all.length)] = (byte) random.nextInt();
                }
                Files.write(sidecar, all);
            }));
        }
    }

    /// Another value in the place of each field's own.
    private static void values(List<Case> cases) {
        List<String> fields = List.of(
                "id",
                "engine",
                "request",
                "framing",
                "file",
                "sha256",
                "facts",
                "estimate",
                "cost",
                "created",
                "took",
                "judgement",
                "deleted",
                "parent",
                "batch");
        for (String field : fields) {
            for (String value : List.of("null", "[[]]", "-1e999999", "\"\"")) {
                cases.add(new Case(field + " is " + value, (_, _, sidecar) -> set(sidecar, field, value)));
            }
        }
        for (String money : List.of("1e999999999", "-1e-999999999", "NaN", "9".repeat(5000))) {
            cases.add(new Case(
                    "estimate " + money.substring(0, Math.min(12, money.length())),
                    (_, _, sidecar) -> set(sidecar, "estimate", '"' + money + '"')));
        }
        for (String time :
                List.of("+1000000000-12-31T23:59:59.999999999Z", "-1000000000-01-01T00:00:00Z", "0000-01-01")) {
            cases.add(new Case("created " + time, (_, _, sidecar) -> set(sidecar, "created", '"' + time + '"')));
        }
        cases.add(new Case(
                "a length of centuries",
                (_, _, sidecar) ->
                        replace(sidecar, "\"length\" : \"[^\"]*\"", "\"length\" : \"PT2562047788015215H30M7S\"")));
        cases.add(new Case(
                "a rating of 2 billion",
                (_, _, sidecar) -> replace(sidecar, "\"rating\" : \\d+", "\"rating\" : 2000000000")));
        cases.add(new Case(
                "a newer version", (_, _, sidecar) -> replace(sidecar, "\"version\" : \\d+", "\"version\" : 99")));
        cases.add(new Case(
                "ten thousand nested lists", (_, _, sidecar) -> Files.writeString(sidecar, "[".repeat(10_000))));
        cases.add(new Case(
                "ten thousand nested tags",
                (_, _, sidecar) ->
                        replace(sidecar, "\"collections\" : \\[", "\"collections\" : [ " + "[".repeat(2000))));
    }

    private static void strings(List<Case> cases) {
        for (String field : List.of("prompt", "file", "requestId", "notes", "extension")) {
            for (int i = 0; i < HOSTILE.size(); i++) {
                String text = HOSTILE.get(i);
                cases.add(new Case(
                        field + " hostile " + i,
                        (_, _, sidecar) -> replace(
                                sidecar,
                                "\"" + field + "\" : (\"[^\"]*\"|null)",
                                Matcher.quoteReplacement("\"" + field + "\" : \"" + text + "\""))));
            }
        }
    }

    private static void encodings(List<Case> cases) {
        for (String name :
                List.of("UTF-16LE", "UTF-16BE", "UTF-16", "ISO-8859-1", "windows-1252", "UTF-32", "IBM037")) {
            cases.add(new Case(
                    "sidecar in " + name,
                    (_, _, sidecar) -> Files.write(
                            sidecar,
                            Files.readString(sidecar)
                                    .replace("\"notes\" : \"", "\"notes\" : \"é")
                                    .getBytes(Charset.forName(name)))));
        }
        cases.add(new Case(
                "sidecar with a byte order mark",
                (_, _, sidecar) -> Files.writeString(sidecar, "\ufeff" + Files.readString(sidecar))));
    }

    private static void places(List<Case> cases) {
        cases.add(new Case("sidecar is a folder", (_, _, sidecar) -> {
            Files.delete(sidecar);
            Files.createDirectory(sidecar);
        }));
        cases.add(new Case("sidecar is a link to outside", (library, _, sidecar) -> {
            Files.delete(sidecar);
            Files.createSymbolicLink(sidecar, library.home.resolveSibling("outside.json"));
        }));
        cases.add(new Case("video is a link to outside", (library, video, _) -> {
            Files.delete(video);
            Files.createSymbolicLink(video, library.home.resolveSibling("outside.json"));
        }));
        cases.add(new Case(
                "a link to itself",
                (library, _, _) ->
                        Files.createSymbolicLink(library.root.resolve("loop.mp4"), library.root.resolve("loop.mp4"))));
        cases.add(new Case(
                "a folder that is a link to its parent",
                (library, _, _) -> Files.createSymbolicLink(library.root.resolve("2026/up"), library.root)));
        cases.add(new Case("a gigabyte of sidecar", (_, _, sidecar) -> grow(sidecar)));
        cases.add(new Case(
                "a gigabyte of foreign JSON",
                (library, _, _) -> grow(Files.createFile(library.root.resolve("big.json")))));
        cases.add(new Case("an intent that climbs out", (library, _, sidecar) -> {
            Files.createDirectories(library.root.resolve(Layout.INCOMING));
            Files.copy(sidecar, library.root.resolve("incoming/x.json"));
            set(library.root.resolve("incoming/x.json"), "file", "\"../../outside.mp4\"");
            Files.createDirectories(library.root.resolve("sources"));
        }));
        cases.add(new Case("the same id in a second pair", (library, _, sidecar) -> {
            Files.copy(sidecar, library.root.resolve("aa.json"));
            library.write("aa.mp4", "video of another");
        }));
        cases.add(new Case(
                "the id of a healthy clip in the sidecar",
                (library, _, sidecar) ->
                        set(sidecar, "id", '"' + library.clips.getFirst().id().toString() + '"')));
        cases.add(new Case("a foreign JSON", (library, _, _) -> library.write("2026/11/notes.json", "{\"a\": 1}")));
        cases.add(new Case("a JSON of a number", (library, _, _) -> library.write("2026/11/notes.json", "7")));
        cases.add(new Case("a name of 250 characters", (library, video, sidecar) -> {
            Files.move(video, video.resolveSibling("n".repeat(246) + ".mp4"));
            Files.delete(sidecar);
        }));
        cases.add(new Case("a name with a line break", (library, video, sidecar) -> {
            Files.move(video, video.resolveSibling("a\nb \u202e'\".mp4"));
            Files.move(sidecar, sidecar.resolveSibling("a\nb \u202e'\".json"));
        }));
        cases.add(new Case("a folder that cannot be read", (library, video, sidecar) -> {
            Path folder = Files.createDirectories(library.root.resolve("locked"));
            Files.move(video, folder.resolve("a.mp4"));
            Files.move(sidecar, folder.resolve("a.json"));
            Files.setPosixFilePermissions(folder, Set.of());
        }));
        cases.add(new Case("a thousand folders deep", (library, _, _) -> {
            Path deep = library.root;
            for (int i = 0; i < 400; i++) {
                deep = deep.resolve("deeper");
            }
            Files.createDirectories(deep);
        }));
    }

    private static void videos(List<Case> cases) {
        for (int size : IntStream.of(0, 1, 4, 7).toArray()) {
            cases.add(new Case(
                    "video of " + size + " bytes",
                    (_, video, _) -> Files.write(video, Arrays.copyOf(Files.readAllBytes(video), size))));
        }
        cases.add(new Case("video zeroed", (_, video, _) -> Files.write(video, new byte[7])));
        cases.add(new Case("video gone", (_, video, _) -> Files.delete(video)));
        cases.add(new Case("video and sidecar gone", (_, video, sidecar) -> {
            Files.delete(video);
            Files.delete(sidecar);
        }));
        cases.add(new Case("video is a folder", (_, video, _) -> {
            Files.delete(video);
            Files.createDirectory(video);
        }));
        cases.add(new Case("a text named like a video", (library, _, _) -> library.write("text.mp4", "text")));
        cases.add(new Case("sidecar gone", (_, _, sidecar) -> Files.delete(sidecar)));
        cases.add(new Case("sidecars exchanged", (library, _, sidecar) -> {
            Path foreign = library.root.resolve("2026/11/spare.json");
            Files.move(sidecar, foreign);
        }));
    }

    private static void index(List<Case> cases) {
        for (int percent : new int[] {0, 1, 10, 30, 50, 70, 90, 99}) {
            cases.add(new Case(
                    "index cut at " + percent + " %",
                    (library, _, _) -> onIndex(library, file -> {
                        byte[] all = Files.readAllBytes(file);
                        Files.write(file, Arrays.copyOf(all, all.length * percent / 100));
                    })));
        }
        for (int seed = 0; seed < 8; seed++) {
            var random = new Random(seed);
            cases.add(new Case(
                    "index with pages of noise " + seed,
                    (library, _, _) -> onIndex(library, file -> {
                        byte[] all = Files.readAllBytes(file);
                        var noise = new byte[4096];
                        for (int page = 0; page < 4; page++) {
                            random.nextBytes(noise);
                            int at = 4096 * (1 + random.nextInt(all.length / 4096 - 1));
                            System.arraycopy(noise, 0, all, at, noise.length);
                        }
                        Files.write(file, all);
                    })));
        }
        cases.add(new Case(
                "index zeroed",
                (library, _, _) -> onIndex(library, file -> Files.write(file, new byte[(int) Files.size(file)]))));
        cases.add(new Case(
                "index is text", (library, _, _) -> onIndex(library, file -> Files.writeString(file, "no database"))));
        cases.add(new Case("index gone", (library, _, _) -> onIndex(library, Files::delete)));
    }

    interface OnFile {
        void run(Path file) throws IOException;
    }

    /// With the log written back, as after a clean end.
    private static void onIndex(SmallLibrary library, OnFile damage) throws IOException {
        library.database.close();
        Path file = library.home.resolve("data/zoetrope.db");
        damage.run(file);
        Files.deleteIfExists(library.home.resolve("data/zoetrope.db-wal"));
    }

    private static void grow(Path file) throws IOException {
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
    }

    private static void set(Path sidecar, String field, String value) throws IOException {
        var tree = (ObjectNode) Json.tryTree(Files.readString(sidecar)).orElseThrow();
        var clip = (ObjectNode) tree.get("clip");
        clip.put(field, "VALUE");
        Files.writeString(sidecar, tree.toString().replace("\"VALUE\"", value), StandardCharsets.UTF_8);
    }

    private static void replace(Path sidecar, String pattern, String by) throws IOException {
        Files.writeString(sidecar, Files.readString(sidecar).replaceFirst(pattern, by), StandardCharsets.UTF_8);
    }
}
