package app.zoetrope.bench;

import app.zoetrope.testkit.FxExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.image.ImageView;

/// Measures the start of the whole program, real processes in turn, over libraries of 100, 10,000 and 100,000 clips:
/// until the first frame of a window that answers, until the recent clips stand in it with their pictures, and, from
/// the click on Library, until the grid does. The window is in memory (Monocle) and drawn by the processor.
///
/// Arguments: the folder where made libraries are kept, then the sizes (by default those three).
public final class StartBench {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 11);
    private static final int WARM_UP = 1;

    private StartBench() {}

    public static void main(String[] arguments) throws Exception {
        Path cache = GridStage.cache(arguments);
        List<Integer> sizes = GridStage.sizes(arguments);
        for (int size : sizes) {
            LibraryMaker.home(cache, size);
        }
        Map<Integer, List<double[]>> times = new HashMap<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int size : sizes) {
                double[] time = start(LibraryMaker.home(cache, size));
                if (round >= 0) {
                    times.computeIfAbsent(size, _ -> new ArrayList<>()).add(time);
                }
            }
        }
        Table.title("From process start, median of %d processes in turn, window in memory", ROUNDS);
        var table = new Table(
                "%-9d %14.0f %10.2f %16.0f %18.0f%n",
                "clips", "first frame ms", "ratio", "recent clips ms", "library click ms");
        double first = median(times.get(sizes.getFirst()), 0);
        for (int size : sizes) {
            List<double[]> all = times.get(size);
            table.row(size, median(all, 0), median(all, 0) / first, median(all, 1), median(all, 2));
        }
    }

    private static double median(List<double[]> times, int which) {
        return Spread.of(times.stream().mapToDouble(time -> time[which]).toArray())
                .median();
    }

    private static double[] start(Path home) throws IOException, InterruptedException {
        Process process = RealWindow.start(Inside.class, home, List.of());
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        String[] figures = said.lines()
                .filter(line -> line.startsWith("times "))
                .findFirst()
                .orElseThrow(() -> new IOException("It did not start: " + said))
                .split(" ");
        return new double[] {
            Double.parseDouble(figures[1]), Double.parseDouble(figures[2]), Double.parseDouble(figures[3])
        };
    }

    /// In the process that is measured.
    static final class Inside {
        private Inside() {}

        public static void main(String[] arguments) throws InterruptedException {
            RealWindow.open();
            RealWindow.await(() -> RealWindow.scene() != null);
            frame();
            double first = RealWindow.sinceStart();
            RealWindow.await(() -> hasPicture(".filmstrip-tile"));
            frame();
            double recent = RealWindow.sinceStart();
            TimeUnit.MILLISECONDS.sleep(500);
            double clicked = RealWindow.sinceStart();
            RealWindow.fire("#nav-library");
            RealWindow.await(() -> hasPicture(".tile"));
            frame();
            double library = RealWindow.sinceStart() - clicked;
            System.out.printf(Locale.ROOT, "times %.1f %.1f %.1f%n", first, recent, library);
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }

        private static boolean hasPicture(String selector) {
            Node tile = RealWindow.node(selector);
            return tile != null
                    && tile.lookupAll("ImageView").stream()
                            .anyMatch(node -> node instanceof ImageView view && view.getImage() != null);
        }

        /// What is laid out now is painted when the frame after the next begins.
        private static void frame() throws InterruptedException {
            var painted = new CountDownLatch(1);
            FxExtension.runOnFx(() -> new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    if (++frames == 2) {
                        stop();
                        painted.countDown();
                    }
                }
            }.start());
            painted.await();
        }
    }
}
