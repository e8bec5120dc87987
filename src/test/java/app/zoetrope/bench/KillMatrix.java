package app.zoetrope.bench;

import app.zoetrope.bench.Life.Story;
import app.zoetrope.testkit.HaltAgent;
import app.zoetrope.testkit.HaltPoints;
import app.zoetrope.testkit.RealProgram.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Kills the real program at every point at which it changes something on disk or calls the service, and at random
/// moments, and looks at what `resume` makes of it. Arguments: how many random kills (300), every how manieth point
/// (1), a number to start the random numbers from.
public final class KillMatrix {
    private static final int AT_ONCE = 3;

    private final Rig rig;
    private final Path agent;

    /// One kill and what came of it.
    record Row(boolean v1, String where, Story story) {
        @Override
        public String toString() {
            return "%-3s %-44s %-12s %-8s %5d %9d %6d  %-10s %s"
                    .formatted(
                            v1 ? "v1" : "v2",
                            where,
                            story.killed(),
                            story.end(),
                            story.posts(),
                            story.accepted(),
                            story.clips(),
                            story.ledger(),
                            story.wrong().isEmpty() ? "" : "WRONG: " + story.wrong());
        }
    }

    KillMatrix(Rig rig) throws IOException {
        this.rig = rig;
        agent = HaltAgent.jar(rig.folder());
    }

    static void main(String[] arguments) throws Exception {
        int random = Rig.argument(arguments, 0, 300);
        int every = Rig.argument(arguments, 1, 1);
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
        Rig rig = Rig.open("kill-matrix");
        var matrix = new KillMatrix(rig);
        long start = System.nanoTime();
        System.out.println(head());
        List<Row> points = new ArrayList<>();
        for (boolean v1 : new boolean[] {false, true}) {
            List<Row> rows = matrix.points(v1, every, 1);
            rows.forEach(System.out::println);
            points.addAll(rows);
        }
        System.out.println("\nAt random moments (seed " + seed + "):");
        List<Row> moments = matrix.moments(random, new Random(seed));
        System.out.println(Tally.of(moments));
        List<Row> all = new ArrayList<>(points);
        all.addAll(moments);
        List<Row> wrong =
                all.stream().filter(row -> !row.story().wrong().isEmpty()).toList();
        wrong.stream().filter(row -> !points.contains(row)).forEach(System.out::println);
        System.out.printf(
                "%d kills at points, %d at random moments, %d s: %d wrong%n",
                points.size(), moments.size(), (System.nanoTime() - start) / 1_000_000_000, wrong.size());
        rig.exit(wrong.size());
    }

    static String head() {
        return "%-3s %-44s %-12s %-8s %5s %9s %6s  %-10s"
                .formatted("", "killed", "while", "became", "POSTs", "accepted", "clips", "ledger");
    }

    /// A kill at each n-th point.
    List<Row> points(boolean v1, int every, int first) throws Exception {
        Path names = rig.folder().resolve("points-" + v1 + ".txt");
        try (var life = rig.life("points-" + v1, v1)) {
            int code = life.start(HaltAgent.list(agent, names), rig.generate()).end();
            if (code != 0) {
                throw new IOException("Exit " + code + " without a kill");
            }
        }
        List<String> steps = Files.readAllLines(names);
        List<Callable<Row>> kills = new ArrayList<>();
        for (int point = first; point <= steps.size(); point += every) {
            int number = point;
            String where = "%3d %s".formatted(number, steps.get(number - 1));
            kills.add(() -> new Row(v1, where, at(number, v1)));
        }
        return all(kills);
    }

    private Story at(int point, boolean v1) throws IOException, InterruptedException {
        try (var life = rig.life("point-" + v1 + "-" + point, v1)) {
            int code =
                    life.start(HaltAgent.haltAt(agent, point), rig.generate()).end();
            if (code != HaltPoints.CODE && code != 0) {
                throw new IOException("Exit " + code + " at point " + point);
            }
            return life.finish(life.look());
        }
    }

    /// Kills at any moment; one in three is killed again while it takes up its work.
    List<Row> moments(int count, Random random) throws Exception {
        List<Callable<Row>> kills = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean v1 = i % 2 == 1;
            var moment = new Moment(random, v1);
            boolean twice = random.nextInt(3) == 0;
            Moment second = new Moment(random, v1);
            int number = i;
            kills.add(() -> {
                try (var life = rig.life("moment-" + number, v1)) {
                    moment.kill(life.start(List.of(), rig.generate()), life);
                    Home atKill = life.look();
                    if (twice) {
                        second.kill(life.start(List.of(), "resume"), life);
                    }
                    return new Row(v1, moment + (twice ? ", " + second : ""), life.finish(atKill));
                }
            });
        }
        return all(kills);
    }

    /// One in four by the clock, the others soon after one of the requests.
    private static final class Moment {
        private final boolean byClock;
        private final int requests;
        private final Duration time;

        Moment(Random random, boolean v1) {
            byClock = random.nextInt(4) == 0;
            requests = 1 + random.nextInt(v1 ? 3 : 7);
            time = Duration.ofMillis(byClock ? 300 + random.nextInt(1400) : random.nextInt(v1 ? 250 : 120));
        }

        void kill(Run run, Life life) throws InterruptedException {
            if (!byClock) {
                while (run.process().isAlive() && life.service.requests().size() < requests) {
                    Thread.sleep(1);
                }
                run.killAfter(run.ran().plus(time));
            } else {
                run.killAfter(time);
            }
        }

        @Override
        public String toString() {
            return time.toMillis() + " ms after " + (byClock ? "the start" : "request " + requests);
        }
    }

    private static List<Row> all(List<Callable<Row>> kills) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Row>> futures = kills.stream().map(pool::submit).toList();
            for (Future<Row> each : futures) {
                rows.add(each.get());
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
        return rows;
    }
}
