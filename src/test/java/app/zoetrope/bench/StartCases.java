package app.zoetrope.bench;

import app.zoetrope.testkit.Tmpfs;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Second starts, what crashes leave behind, and crashes at the start, by real processes: each ends with a window, with
/// its files in the window that is there, or in words. As root some cases more are possible.
///
/// Arguments: the names of cases; by default all.
public final class StartCases {
    private static final String TOOK = "Opening 1 pictures";
    private static final String CANNOT = "Could not start";
    private static final List<String> WITHOUT_POWER =
            List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner");

    private final Path folder;
    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final Path picture;
    private int homes;

    /// @param home of its own
    @FunctionalInterface
    interface Case {
        /// @return what happened, and "" or what is wrong with it
        String run(Starts starts, Path home) throws Exception;
    }

    /// One case.
    record Row(String name, double seconds, String wrong) {}

    StartCases(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        picture = Files.copy(Path.of("assets/sample.jpg"), folder.resolve("a picture\n\u732b \u00e4.jpg"));
        cases.put("a lock file of a process that is dead", this::deadLock);
        cases.put("a lock file with the number of another program", this::reusedNumber);
        cases.put("a socket that nobody listens to", this::deafSocket);
        cases.put("a first that stands still", this::standsStill);
        cases.put("a first that talks nonsense", this::talksNonsense);
        cases.put("the first killed before the second starts", this::killedBefore);
        cases.put("the first killed while files are handed over", this::killedMeanwhile);
        cases.put("two starts at one moment", this::twoAtOnce);
        cases.put("a relative path from another folder", this::relativePath);
        cases.put("an address of a file", this::fileAddress);
        cases.put("two thousand files", this::veryLong);
        cases.put("hostile bytes at the door", this::hostileBytes);
        cases.put("a name with a line break and letters of two scripts", this::oddName);
        cases.put("two homes", this::twoHomes);
        cases.put("a command of the terminal beside the window", this::commandBeside);
        cases.put("damaged settings", this::damagedSettings);
        cases.put("a damaged index", this::damagedIndex);
        cases.put("an index that another program keeps locked", this::lockedIndex);
        cases.put("a folder in the index's place", this::crashAtStart);
        cases.put("a door that is a file", this::doorIsAFile);
        cases.put("a very long path of the home", this::longHome);
        cases.put("no display", this::noDisplay);
        cases.put("a data folder that cannot be written", this::readOnly);
        cases.put("the lock of another user", this::othersLock);
        cases.put("a drive without room", this::fullDrive);
        cases.put("told to end by the system", this::toldToEnd);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("starts");
        var all = new StartCases(folder);
        var table = new Table("%-55s %9.1f  %s%n", "case", "seconds", "ended");
        int wrong = 0;
        for (String name : arguments.length > 0 ? List.of(arguments) : all.names()) {
            Row row = all.run(name);
            wrong += row.wrong().isEmpty() || row.wrong().startsWith("left out") ? 0 : 1;
            table.row(row.name(), row.seconds(), row.wrong().isEmpty() ? "well" : row.wrong());
        }
        Table.title("%d cases ended badly", wrong);
        Home.delete(folder);
        System.exit(wrong == 0 ? 0 : 1);
    }

    List<String> names() {
        return List.copyOf(cases.keySet());
    }

    Row run(String name) throws Exception {
        long start = System.nanoTime();
        Path home = Files.createDirectories(folder.resolve("home" + homes++));
        String wrong;
        try (var starts = new Starts(home.resolve("said"))) {
            wrong = cases.get(name).run(starts, home);
        }
        return new Row(name, (System.nanoTime() - start) / 1e9, wrong);
    }

    private static String expect(boolean... conditions) {
        String wrong = "";
        for (int i = 0; i < conditions.length; i++) {
            wrong += conditions[i] ? "" : " step " + (i + 1);
        }
        return wrong.isEmpty() ? "" : "wrong:" + wrong;
    }

    private static Path data(Path home) throws IOException {
        return Files.createDirectories(home.resolve("data"));
    }

    private static Path door(Path home) throws IOException {
        return Files.createDirectories(data(home).resolve("door"));
    }

    /// A first start opens its window, and a second one with a picture leaves that to it.
    private String opensAndTakes(Starts starts, Path home) throws Exception {
        starts.start(home);
        boolean open = Starts.isOpen(home);
        Process second = starts.start(home, picture.toString());
        return expect(open, Starts.end(second) == 0, Starts.says(home, TOOK), Starts.windows(home) == 1);
    }

    /// What a session does with its programs when it ends: nothing is left that the next start must look into.
    private String toldToEnd(Starts starts, Path home) throws Exception {
        Process first = starts.start(home);
        boolean open = Starts.isOpen(home);
        first.destroy();
        boolean ended = Starts.end(first) != -1;
        boolean whole = Files.notExists(data(home).resolve("zoetrope.db-wal"));
        boolean nobody;
        try (var owners = Files.list(data(home).resolve("owners"))) {
            nobody = owners.findAny().isEmpty();
        }
        starts.start(home);
        return expect(open, ended, whole, nobody, Starts.until(Starts.PATIENCE, () -> Starts.windows(home) == 2));
    }

    private String deadLock(Starts starts, Path home) throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.writeString(data(home).resolve("instance.lock"), String.valueOf(dead.pid()));
        return opensAndTakes(starts, home);
    }

    private String reusedNumber(Starts starts, Path home) throws Exception {
        Files.writeString(
                data(home).resolve("instance.lock"),
                String.valueOf(ProcessHandle.current().pid()));
        return opensAndTakes(starts, home);
    }

    private String deafSocket(Starts starts, Path home) throws Exception {
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(door(home).resolve("s")))
                .close();
        return opensAndTakes(starts, home);
    }

    private String standsStill(Starts starts, Path home) throws Exception {
        Process first = starts.start(home);
        boolean open = Starts.isOpen(home);
        Starts.signal(first, "STOP");
        starts.start(home, picture.toString());
        boolean both = Starts.says(home, "is open, BESIDE");
        boolean took = Starts.says(home, TOOK);
        Starts.signal(first, "CONT");
        return expect(open, both, took);
    }

    private String talksNonsense(Starts starts, Path home) throws Exception {
        try (FileChannel lock = FileChannel.open(
                        data(home).resolve("instance.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock();
                ServerSocketChannel liar = ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                        .bind(UnixDomainSocketAddress.of(door(home).resolve("s")))) {
            Thread.ofVirtual().start(() -> {
                while (liar.isOpen()) {
                    try (SocketChannel guest = liar.accept()) {
                        guest.write(ByteBuffer.wrap(
                                "HTTP/1.1 200 OK\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
                    } catch (IOException closed) {
                        continue;
                    }
                }
            });
            starts.start(home, picture.toString());
            return expect(held.isValid(), Starts.says(home, "is open, BESIDE"), Starts.says(home, TOOK));
        }
    }

    private String killedBefore(Starts starts, Path home) throws Exception {
        Process first = starts.start(home);
        boolean open = Starts.isOpen(home);
        first.destroyForcibly().waitFor();
        starts.start(home, picture.toString());
        return expect(open, Starts.says(home, TOOK), Starts.count(home, "is open, FIRST") == 2);
    }

    /// The files are opened by one of the two; or they were taken by one that was killed right after.
    private String killedMeanwhile(Starts starts, Path home) throws Exception {
        var random = new Random(7);
        String wrong = "";
        for (int i = 0; i < 3; i++) {
            Path own = Files.createDirectories(home.resolve("round" + i));
            Process first = starts.start(own);
            boolean open = Starts.isOpen(own);
            Process second = starts.start(own, picture.toString());
            Thread.sleep(150 + random.nextInt(600));
            first.destroyForcibly().waitFor();
            boolean well = Starts.until(
                    Starts.PATIENCE, () -> Starts.windows(own) == 2 || (!second.isAlive() && second.exitValue() == 0));
            wrong += expect(open, well);
        }
        return wrong;
    }

    private String twoAtOnce(Starts starts, Path home) throws Exception {
        Process one = starts.start(home, picture.toString());
        Process other = starts.start(home, picture.toString());
        boolean open = Starts.isOpen(home);
        boolean oneEnds = Starts.until(Starts.PATIENCE, () -> one.isAlive() != other.isAlive());
        boolean both = Starts.until(Starts.PATIENCE, () -> Starts.count(home, TOOK) == 2);
        return expect(open, oneEnds, both, Starts.windows(home) == 1);
    }

    private String relativePath(Starts starts, Path home) throws Exception {
        starts.start(home);
        boolean open = Starts.isOpen(home);
        Process second = starts.start(
                home, List.of(), List.of(), folder, picture.getFileName().toString());
        return expect(open, Starts.end(second) == 0, Starts.says(home, TOOK));
    }

    private String fileAddress(Starts starts, Path home) throws Exception {
        starts.start(home);
        boolean open = Starts.isOpen(home);
        Process second = starts.start(home, picture.toUri().toASCIIString());
        return expect(open, Starts.end(second) == 0, Starts.says(home, TOOK));
    }

    private String veryLong(Starts starts, Path home) throws Exception {
        Path many = Files.createDirectories(home.resolve("p".repeat(200)).resolve("q".repeat(200)));
        String[] files = IntStream.range(0, 2000)
                .mapToObj(i -> many.resolve(i + "-" + "r".repeat(200) + ".jpg").toString())
                .toArray(String[]::new);
        Files.copy(picture, Path.of(files[0]));
        starts.start(home);
        boolean open = Starts.isOpen(home);
        Process second = starts.start(home, files);
        return expect(open, Starts.end(second) == 0, Starts.says(home, "1999 are not there"));
    }

    private String hostileBytes(Starts starts, Path home) throws Exception {
        starts.start(home);
        boolean open = Starts.isOpen(home);
        var random = new Random(11);
        for (int i = 0; i < 300; i++) {
            SocketChannel guest =
                    SocketChannel.open(UnixDomainSocketAddress.of(door(home).resolve("s")));
            try (var out = new DataOutputStream(Channels.newOutputStream(guest))) {
                if (random.nextBoolean()) {
                    out.writeLong(0x5A4F4554524F5045L);
                    out.writeInt(random.nextInt());
                }
                out.write(random.ints(random.nextInt(5000))
                        .collect(java.io.ByteArrayOutputStream::new, java.io.ByteArrayOutputStream::write, (_, _) -> {})
                        .toByteArray());
            } catch (IOException sentAway) {
                continue;
            }
        }
        Process second = starts.start(home, picture.toString());
        return expect(open, Starts.end(second) == 0, Starts.says(home, TOOK), Starts.windows(home) == 1);
    }

    private String oddName(Starts starts, Path home) throws Exception {
        starts.start(home, picture.toString());
        boolean open = Starts.isOpen(home);
        boolean took = Starts.says(home, TOOK);
        String name = picture.getFileName().toString().replace("\n", "\\n");
        boolean shown = Starts.until(Starts.PATIENCE, () -> {
            try {
                return Files.readString(data(home).resolve("settings.json")).contains(name);
            } catch (IOException notYet) {
                return false;
            }
        });
        return expect(open, took, shown);
    }

    private String twoHomes(Starts starts, Path home) throws Exception {
        Path other = Files.createDirectories(home.resolve("other"));
        Process one = starts.start(home);
        Process two = starts.start(other);
        return expect(Starts.isOpen(home), Starts.isOpen(other), one.isAlive(), two.isAlive());
    }

    private String commandBeside(Starts starts, Path home) throws Exception {
        Process first = starts.start(home);
        boolean open = Starts.isOpen(home);
        Process command = starts.start(home, "library", "--json");
        return expect(open, Starts.end(command) == 0, first.isAlive(), Starts.windows(home) == 1);
    }

    private String damagedSettings(Starts starts, Path home) throws Exception {
        Files.write(data(home).resolve("settings.json"), new byte[] {'{', 0, 1, 2, '"'});
        starts.start(home);
        boolean open = Starts.isOpen(home);
        try (var files = Files.list(data(home))) {
            return expect(open, files.anyMatch(file -> file.toString().contains("settings.damaged")));
        }
    }

    private String damagedIndex(Starts starts, Path home) throws Exception {
        var junk = new byte[100_000];
        new Random(3).nextBytes(junk);
        Files.write(data(home).resolve("zoetrope.db"), junk);
        starts.start(home);
        return expect(Starts.isOpen(home), Starts.says(home, "The database was damaged"));
    }

    private String lockedIndex(Starts starts, Path home) throws Exception {
        try (var held = DriverManager.getConnection("jdbc:sqlite:" + data(home).resolve("zoetrope.db"));
                var statement = held.createStatement()) {
            statement.execute("create table t(x)");
            statement.execute("begin exclusive");
            starts.start(home);
            return expect(Starts.says(home, CANNOT), Starts.count(home, "locked") > 0);
        }
    }

    /// And a later start is not swallowed by a process that only tells of its trouble.
    private String crashAtStart(Starts starts, Path home) throws Exception {
        Files.createDirectories(data(home).resolve("zoetrope.db").resolve("x"));
        Process first = starts.start(home);
        boolean told = Starts.says(home, CANNOT);
        Files.delete(data(home).resolve("zoetrope.db").resolve("x"));
        Files.delete(data(home).resolve("zoetrope.db"));
        starts.start(home, picture.toString());
        return expect(told, Starts.isOpen(home), Starts.says(home, TOOK), first.isAlive());
    }

    private String doorIsAFile(Starts starts, Path home) throws Exception {
        Files.writeString(data(home).resolve("door"), "no door");
        starts.start(home, picture.toString());
        return expect(Starts.isOpen(home), Starts.says(home, TOOK));
    }

    private String longHome(Starts starts, Path home) throws Exception {
        return opensAndTakes(
                starts, Files.createDirectories(home.resolve("h".repeat(120)).resolve("\u732b")));
    }

    private String noDisplay(Starts starts, Path home) throws Exception {
        Process first =
                starts.start(home, List.of(), List.of("-Dglass.platform=gtk", "-Djavafx.platform=gtk"), Path.of(""));
        int end = Starts.end(first);
        String err = starts.err(first);
        return expect(end == 1, err.contains("There is no display here"), !err.contains("\tat "));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private String readOnly(Starts starts, Path home) throws Exception {
        if (!isRoot()) {
            return "left out: needs root and setpriv";
        }
        Files.setPosixFilePermissions(data(home), PosixFilePermissions.fromString("r-xr-xr-x"));
        Process first = starts.start(home, WITHOUT_POWER, List.of(), Path.of(""));
        boolean words = Starts.until(Duration.ofSeconds(30), () -> {
            try {
                return starts.err(first).contains("Zoetrope cannot start");
            } catch (IOException notYet) {
                return false;
            }
        });
        return expect(words);
    }

    private String othersLock(Starts starts, Path home) throws Exception {
        if (!isRoot()) {
            return "left out: needs root and setpriv";
        }
        Path lock = Files.writeString(data(home).resolve("instance.lock"), "1");
        Files.setPosixFilePermissions(lock, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(door(home), PosixFilePermissions.fromString("---------"));
        Files.setAttribute(door(home), "unix:uid", 65534);
        Files.setAttribute(lock, "unix:uid", 65534);
        starts.start(home, WITHOUT_POWER, List.of(), Path.of(""), picture.toString());
        return expect(Starts.isOpen(home), Starts.says(home, TOOK));
    }

    private String fullDrive(Starts starts, Path home) throws Exception {
        var drive = Tmpfs.mount(home.resolve("drive"), 8);
        if (drive.isEmpty()) {
            return "left out: nothing can be mounted here";
        }
        try (Tmpfs small = drive.get()) {
            small.fill(0);
            Process first = starts.start(small.folder());
            var told = new ArrayList<String>();
            boolean words = Starts.until(Duration.ofSeconds(60), () -> {
                try {
                    told.add(starts.err(first));
                    return told.getLast().contains("Zoetrope cannot start");
                } catch (IOException notYet) {
                    return false;
                }
            });
            first.destroyForcibly().waitFor();
            return expect(words);
        }
    }
}
