package app.zoetrope.bench;

import app.zoetrope.model.EngineId;
import app.zoetrope.model.Framing;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.model.StoredPicture;
import app.zoetrope.storage.Database;
import app.zoetrope.storage.LibraryFolder;
import app.zoetrope.storage.SqliteJobStore;
import app.zoetrope.testkit.FakeClips;
import app.zoetrope.testkit.FakeSegmind.Step;
import app.zoetrope.testkit.RealProgram.Run;
import app.zoetrope.testkit.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Two processes on one library with 20 jobs, killed at random moments and started again until all is done: 20 POSTs,
/// 20 clips. In odd rounds an earlier process has left the jobs and both race to take them up; in even rounds each
/// process brings ten of its own. A moment between the intent to send and the answer is passed over, since nobody
/// could know what became of that job: `KillMatrix` kills there. (It cannot always be seen: a commit may be on the disk
/// and not yet in the shared index. Such a job becomes UNKNOWN and is in the column `unsent`; no POST was sent for it.)
/// Arguments: rounds (50), kills in each (6), seed.
public final class TwoRunners {
    private static final int JOBS = 20;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Rig rig;
    private final int jobs;

    /// What one round came to.
    record Round(
            int number,
            boolean race,
            int kills,
            int starts,
            int posts,
            int clips,
            int unsent,
            long millis,
            List<String> wrong) {
        @Override
        public String toString() {
            return "%3d %-10s %5d %6d %5d %5d %6d %7d ms %s"
                    .formatted(
                            number,
                            race ? "left over" : "own",
                            kills,
                            starts,
                            posts,
                            clips,
                            unsent,
                            millis,
                            wrong.isEmpty() ? "" : "WRONG: " + wrong);
        }
    }

    /// @param jobs in each round; even
    TwoRunners(Rig rig, int jobs) {
        this.rig = rig;
        this.jobs = jobs;
    }

    static void main(String[] arguments) throws Exception {
        int rounds = Rig.argument(arguments, 0, 50);
        int kills = Rig.argument(arguments, 1, 6);
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
        Rig rig = Rig.open("two-runners");
        var runners = new TwoRunners(rig, JOBS);
        System.out.println("seed " + seed + "\n    jobs       kills starts POSTs clips unsent");
        var random = new Random(seed);
        int wrong = 0;
        for (int number = 1; number <= rounds; number++) {
            Round round = runners.round(number, kills, new Random(random.nextLong()));
            System.out.println(round);
            wrong += round.wrong().isEmpty() ? 0 : 1;
        }
        System.out.println(rounds + " rounds, " + wrong + " wrong");
        rig.exit(wrong);
    }

    Round round(int number, int kills, Random random) throws Exception {
        boolean race = number % 2 == 1;
        long start = System.nanoTime();
        try (var life = rig.life("round-" + number, false)) {
            if (race) {
                leaveJobs(life.home);
            }
            var left = new AtomicInteger(kills);
            var starts = new AtomicInteger();
            var judge = new Judge(life.service, FakeClips.small());
            try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
                var lanes = new ArrayList<Future<?>>();
                for (int lane = 0; lane < 2; lane++) {
                    var mine = new Random(random.nextLong());
                    lanes.add(pool.submit(() -> {
                        lane(life, race, left, starts, mine, judge);
                        return null;
                    }));
                }
                for (Future<?> lane : lanes) {
                    lane.get();
                }
            }
            Home home = life.look();
            judge.judge(home, java.util.Set.of());
            int posts = life.service.requests(Step.SUBMIT).size();
            int clips = home.clips().size();
            int unsent = count(life.home, "unknown");
            judge.expect(posts + unsent == jobs, posts + " POSTs");
            judge.expect(life.service.accepted() == posts && clips == posts, clips + " clips for " + posts + " POSTs");
            long millis = (System.nanoTime() - start) / 1_000_000;
            return new Round(
                    number, race, kills - left.get(), starts.get(), posts, clips, unsent, millis, judge.wrong());
        }
    }

    /// One terminal: starts, is killed, starts again.
    private void lane(Life life, boolean race, AtomicInteger kills, AtomicInteger starts, Random random, Judge judge)
            throws Exception {
        Instant end = Instant.now().plus(LONGEST);
        boolean own = !race;
        while (!isDone(life.home)) {
            if (Instant.now().isAfter(end)) {
                throw new IOException("It does not end: " + states(life.home, 20_000));
            }
            String[] line = own
                    ? rig.generate("--takes", String.valueOf(jobs / 2))
                    : new String[] {"resume", "--send", "--json"};
            Run run = life.start(List.of(), line);
            own = false;
            starts.incrementAndGet();
            boolean killed = kills.get() > 0 && killed(run, life.home, Duration.ofMillis(300 + random.nextInt(2500)));
            if (killed) {
                kills.decrementAndGet();
            } else {
                int code = run.end();
                judge.expect(
                        code == 0 || count(life.home, "unknown") > 0, "exit " + code + ": " + run.err() + run.out());
            }
            String said = run.err() + run.out();
            judge.expect(!said.contains("locked") && !said.contains("Exception"), "said " + said);
            if (!killed && !isDone(life.home)) {
                // the other one has all the work
                Thread.sleep(300);
            }
        }
    }

    /// Stops the process, looks, and kills it if no POST may be on its way and no admission is.
    private boolean killed(Run run, Path home, Duration after) throws Exception {
        run.process().waitFor(after);
        while (run.process().isAlive()) {
            signal("-STOP", run);
            if (stands(run) && isHarmless(home)) {
                run.kill();
                return true;
            }
            signal("-CONT", run);
            run.process().waitFor(Duration.ofMillis(7));
        }
        return false;
    }

    private boolean isHarmless(Path home) {
        try {
            Map<String, Integer> states = states(home, 20);
            int all = states.values().stream().mapToInt(Integer::intValue).sum();
            return all == jobs && !states.containsKey("submitting");
        } catch (SQLException itHoldsTheFile) {
            return false;
        }
    }

    /// The signal takes effect a little later, in each thread by itself.
    private static boolean stands(Run run) throws InterruptedException {
        Path threads = Path.of("/proc", String.valueOf(run.process().pid()), "task");
        for (int tries = 0; tries < 100; tries++) {
            Thread.sleep(2);
            try (Stream<Path> each = Files.list(threads)) {
                boolean all = true;
                for (Path thread : each.toList()) {
                    String line = Files.readString(thread.resolve("stat"));
                    all &= line.startsWith("T", line.lastIndexOf(')') + 2);
                }
                if (all) {
                    return true;
                }
            } catch (IOException | UncheckedIOException itHasEnded) {
                return false;
            }
        }
        return false;
    }

    private static void signal(String which, Run run) throws IOException, InterruptedException {
        new ProcessBuilder("kill", which, String.valueOf(run.process().pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private boolean isDone(Path home) throws SQLException {
        return count(home, "done") + count(home, "unknown") == jobs;
    }

    private static int count(Path home, String state) throws SQLException {
        return states(home, 20_000).getOrDefault(state, 0);
    }

    /// How many jobs are in each state, while others write.
    ///
    /// @param patience in milliseconds
    private static Map<String, Integer> states(Path home, int patience) throws SQLException {
        Path file = home.resolve("data/zoetrope.db");
        var states = new HashMap<String, Integer>();
        if (Files.notExists(file)) {
            return states;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + patience);
            try (ResultSet tables = statement.executeQuery("SELECT 1 FROM sqlite_schema WHERE name = 'job'")) {
                if (!tables.next()) {
                    return states;
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT state, count(*) FROM job GROUP BY state")) {
                while (row.next()) {
                    states.put(row.getString(1), row.getInt(2));
                }
            }
        }
        return states;
    }

    /// As a process leaves them that was stopped before it sent anything.
    private void leaveJobs(Path home) throws IOException {
        try (Database database = Database.open(home.resolve("data"))) {
            Clock clock = Clock.systemUTC();
            StoredPicture stored = new LibraryFolder(() -> home.resolve("library"), database, clock)
                    .keepPicture(rig.picture(), "picture.jpg", 320, 180);
            var left = new ArrayList<Job>();
            for (int i = 0; i < jobs; i++) {
                left.add(new Job(
                        JobId.random(),
                        new UUID(1, 1),
                        EngineId.SEGMIND,
                        Samples.request("A cat surfing a wave " + i),
                        Framing.DEFAULT,
                        stored,
                        stored,
                        Money.usd("0.6125"),
                        Optional.empty(),
                        clock.instant(),
                        clock.instant(),
                        new JobState.Queued()));
            }
            new SqliteJobStore(database, clock).add(left);
        }
    }
}
