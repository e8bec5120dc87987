package app.zoetrope.bench;

import app.zoetrope.testkit.FxExtension;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.input.ScrollEvent;

/// Measures the intervals between frames while the library is scrolled with the wheel, over libraries of 100, 10,000
/// and 100,000 clips in turn, and how many pictures were read for the tiles that came into view. The window is in
/// memory (Monocle) and drawn by the processor.
///
/// Arguments: the folder where made libraries are kept, then the sizes (by default those three).
public final class ScrollBench {
    private static final int FRAMES = Integer.getInteger("bench.frames", 600);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int WARM_UP = Integer.getInteger("bench.warm", 300);
    /// Pixels a frame: a calm hand, and a wheel that is spun.
    private static final int[] SPEEDS = {24, 120};

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ScrollBench() {}

    public static void main(String[] arguments) throws Exception {
        GridStage.start();
        Path cache = GridStage.cache(arguments);
        List<Integer> sizes = GridStage.sizes(arguments);
        Map<String, Result> results = new HashMap<>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (int size : sizes) {
                try (var grid = new GridStage(LibraryMaker.home(cache, size))) {
                    for (int speed : SPEEDS) {
                        Result result = scroll(grid, speed, round == 0 ? WARM_UP : FRAMES);
                        if (round > 0) {
                            results.merge(size + "/" + speed, result, Result::and);
                        }
                    }
                }
            }
        }
        Table.title(
                "Scrolling, %d x %d frames each, window in memory, %d processors",
                ROUNDS, FRAMES, Runtime.getRuntime().availableProcessors());
        var table = new Table(
                "%-9d %12d %10.2f %10.2f %10.2f %10.2f %11d %14d%n",
                "clips", "px a frame", "median ms", "99 % ms", "most ms", "busy ms", "tiles seen", "pictures read");
        for (int speed : SPEEDS) {
            for (int size : sizes) {
                Result result = results.get(size + "/" + speed);
                var spread = Spread.of(result.millis);
                table.row(
                        size,
                        speed,
                        spread.median(),
                        spread.at(0.99),
                        spread.most(),
                        result.busy / result.millis.length,
                        result.tiles,
                        result.loads);
            }
        }
        System.exit(0);
    }

    /// @param busy milliseconds of processor time of the JavaFX thread
    private record Result(double[] millis, double busy, int tiles, int loads) {
        Result and(Result other) {
            double[] both = Arrays.copyOf(millis, millis.length + other.millis.length);
            System.arraycopy(other.millis, 0, both, millis.length, other.millis.length);
            return new Result(both, busy + other.busy, tiles + other.tiles, loads + other.loads);
        }
    }

    private static Result scroll(GridStage grid, int speed, int frames) throws InterruptedException {
        // Opening the grid is another matter than scrolling through it.
        TimeUnit.SECONDS.sleep(1);
        int before = grid.loads();
        long busy = FxExtension.onFx(THREADS::getCurrentThreadCpuTime);
        var wheel = new Wheel(grid, speed, frames);
        FxExtension.runOnFx(wheel::start);
        if (!wheel.done.await(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException("No frames came");
        }
        long after = FxExtension.onFx(THREADS::getCurrentThreadCpuTime);
        TimeUnit.MILLISECONDS.sleep(500);
        int columns = FxExtension.onFx(grid::columns);
        return new Result(
                wheel.intervals.stream().mapToDouble(Double::doubleValue).toArray(),
                (after - busy) / 1e6,
                wheel.rows * columns,
                grid.loads() - before);
    }

    /// Turns the wheel a little at each frame, and back at the ends.
    private static final class Wheel extends AnimationTimer {
        final CountDownLatch done = new CountDownLatch(1);
        final List<Double> intervals = new ArrayList<>();
        int rows;
        private final GridStage grid;
        private final int speed;
        private final int frames;
        private long last;
        private long sight = -1;
        private int way = -1;

        Wheel(GridStage grid, int speed, int frames) {
            this.grid = grid;
            this.speed = speed;
            this.frames = frames;
        }

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            if (last != 0) {
                intervals.add((time - last) / 1e6);
            }
            last = time;
            look();
            if (intervals.size() >= frames) {
                stop();
                done.countDown();
                return;
            }
            turn();
        }

        private void look() {
            long now = grid.rowsInSight();
            if (now == -1) {
                return;
            }
            int first = (int) (now >> 32);
            int end = (int) now;
            int firstBefore = (int) (sight >> 32);
            int endBefore = (int) sight;
            for (int row = first; row <= end; row++) {
                if (sight == -1 || row < firstBefore || row > endBefore) {
                    rows++;
                }
            }
            if (end >= grid.list().getItems().size() - 1) {
                way = 1;
            } else if (first == 0 && way == 1) {
                way = -1;
            }
            sight = now;
        }

        private void turn() {
            var at = grid.list().localToScene(400, 300);
            Event.fireEvent(
                    grid.list().lookup(".virtual-flow"),
                    new ScrollEvent(
                            ScrollEvent.SCROLL,
                            at.getX(),
                            at.getY(),
                            at.getX(),
                            at.getY(),
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            0,
                            (double) way * speed,
                            0,
                            (double) way * speed,
                            ScrollEvent.HorizontalTextScrollUnits.NONE,
                            0,
                            ScrollEvent.VerticalTextScrollUnits.NONE,
                            0,
                            0,
                            null));
        }
    }
}
