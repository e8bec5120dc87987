package app.zoetrope.storage;

import app.zoetrope.library.ClipQuery;
import app.zoetrope.library.History;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Kills a real process (SIGKILL) at random moments of a rebuild, a move of the library, an import, a deletion, a
/// restoration, an emptying of the bin and a judging of many, starts anew, and looks for anything that was lost.
///
/// Arguments: how many kills of each (default 20).
public final class LibraryKills {
    private static final int CLIPS = 24;
    private static final int ORIGINALS = 12;
    private static final int LONGEST_MILLIS = 2000;

    /// What the process does, over and over, until it is killed.
    enum Work {
        REBUILD,
        MOVE,
        IMPORT,
        DELETE_AND_RESTORE,
        EMPTY,
        JUDGE
    }

    private LibraryKills() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 1) {
            child(Path.of(arguments[0]), Work.valueOf(arguments[1]), Long.parseLong(arguments[2]));
            return;
        }
        int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        System.out.printf("%-20s %6s %8s %8s%n", "killed in", "kills", "lost", "repaired");
        for (Work work : Work.values()) {
            int repaired = 0;
            for (int kill = 0; kill < kills; kill++) {
                Path home = Files.createTempDirectory("library-kill");
                try {
                    repaired += round(home, work, kill) ? 1 : 0;
                } finally {
                    remove(home);
                }
            }
            System.out.printf("%-20s %6d %8d %8d%n", work, kills, 0, repaired);
        }
    }

    /// One library, one kill, one look at what is left.
    ///
    /// @return whether there was something to mend
    /// @throws AssertionError where something was lost
    static boolean round(Path home, Work work, long seed) throws Exception {
        Map<String, String> expected = make(home);
        var random = new Random(seed * 31 + work.ordinal());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LibraryKills.class.getName(),
                        home.toString(),
                        work.name(),
                        Long.toString(seed))
                .redirectError(home.resolve("child.log").toFile())
                .start();
        try (var out = process.inputReader()) {
            if (out.readLine() == null) {
                throw new IOException(Files.readString(home.resolve("child.log")));
            }
            process.waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
        } finally {
            process.destroyForcibly().waitFor();
        }
        return inspect(home, expected);
    }

    private static void remove(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// The content of every video there is, and the name of its clip or of the original outside.
    private static Map<String, String> make(Path home) throws Exception {
        var expected = new TreeMap<String, String>();
        try (var library = new SmallLibrary(home, CLIPS)) {
            library.care.look(true);
            library.clips.forEach(clip -> expected.put(clip.sha256(), clip.id().toString()));
        }
        Files.createDirectories(home.resolve("trash"));
        Path originals = Files.createDirectories(home.resolve("originals"));
        for (int number = 0; number < ORIGINALS; number++) {
            Path file = originals.resolve("original " + number + ".mp4");
            Files.writeString(file, "video original " + number + "x".repeat(200_000));
            expected.put(Durable.hash(file), "original " + number);
        }
        return expected;
    }

    /// As a start does it: a move that had become true is finished first.
    private static SmallLibrary open(Path home) throws IOException {
        Path note = home.resolve("root.txt");
        var move = new LibraryMove(Files.createDirectories(home.resolve("data")));
        var moved = move.resume();
        if (moved.isPresent()) {
            Files.writeString(note, moved.get().toString());
        }
        move.tidy();
        Path root = Files.exists(note) ? Path.of(Files.readString(note)) : home.resolve("library");
        return new SmallLibrary(home, root);
    }

    private static boolean inspect(Path home, Map<String, String> expected) throws Exception {
        try (var library = open(home)) {
            library.folder.partFiles();
            var seen = library.care.look(true);
            Map<String, Path> contents = new HashMap<>();
            List<Path> strays = new ArrayList<>();
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(".mp4")) {
                        contents.put(Durable.hash(file), file);
                    } else if (name.endsWith(Durable.TEMPORARY) && file.startsWith(library.root)) {
                        strays.add(file);
                    }
                }
            }
            for (var each : expected.entrySet()) {
                check(contents.containsKey(each.getKey()), "lost: " + each.getValue());
            }
            for (Clip clip : all(library)) {
                Path file = library.library.file(clip);
                boolean trashed =
                        Files.notExists(file) && contents.get(clip.sha256()).startsWith(home.resolve("trash"));
                check(trashed || Durable.hash(file).equals(clip.sha256()), "wrong content: " + file);
                check(
                        trashed
                                || Sidecar.read(Layout.sidecar(file))
                                        .filter(clip::equals)
                                        .isPresent(),
                        "sidecar and index differ: " + file);
            }
            for (var content : contents.entrySet()) {
                if (content.getValue().startsWith(library.root)) {
                    long rows = all(library).stream()
                            .filter(clip -> clip.sha256().equals(content.getKey()))
                            .count();
                    check(rows == 1, rows + " rows for " + content.getValue());
                }
            }
            check(strays.isEmpty(), "left over: " + strays);
            var rows = LibraryWriter.rows(library.database);
            library.care.rebuild((_, _) -> {});
            check(
                    rows.get("clip").size()
                                    == LibraryWriter.rows(library.database)
                                            .get("clip")
                                            .size()
                            || seen.missing() > 0,
                    "a rebuild finds other clips than a look");
            return !seen.isNothing();
        }
    }

    private static void check(boolean right, String words) {
        if (!right) {
            throw new AssertionError(words);
        }
    }

    private static List<Clip> all(SmallLibrary library) {
        var all = new ArrayList<>(library.library.find(ClipQuery.ALL));
        all.addAll(library.library.find(ClipQuery.ALL.withBin(true)));
        return all;
    }

    private static void child(Path home, Work work, long seed) throws Exception {
        var random = new Random(seed);
        var library = open(home);
        var history = new History(library.library);
        System.out.println("ready");
        while (true) {
            List<ClipId> ids =
                    new ArrayList<>(all(library).stream().map(Clip::id).toList());
            Collections.shuffle(ids, random);
            switch (work) {
                case REBUILD -> library.care.rebuild((_, _) -> {});
                case MOVE -> {
                    Path to = home.resolve("library " + UUID.randomUUID());
                    if (random.nextBoolean()) {
                        Files.writeString(Files.createDirectories(to).resolve("foreign.txt"), "so that it is copied");
                    }
                    library.close();
                    new LibraryMove(home.resolve("data")).run(library.root, to, (_, _) -> {});
                    library = open(home);
                    history = new History(library.library);
                }
                case IMPORT -> {
                    try (Stream<Path> files = Files.list(home.resolve("originals"))) {
                        library.care.bring(files.toList(), (_, _) -> {});
                    }
                }
                case DELETE_AND_RESTORE -> {
                    history.delete(ids);
                    for (ClipId id : ids) {
                        history.restore(List.of(id));
                    }
                }
                case EMPTY -> {
                    history.delete(ids.subList(0, Math.min(4, ids.size())));
                    history.empty(
                            ids.subList(0, Math.min(3, ids.size())),
                            file -> Files.move(
                                    file, home.resolve("trash").resolve(UUID.randomUUID() + " " + file.getFileName())));
                }
                case JUDGE ->
                    history.judge(
                            ids,
                            judgement -> judgement.rated(random.nextInt(6)).tagged(List.of("t" + random.nextInt(9))));
            }
        }
    }
}
